/** What happened to an entry of a server list that was left out or changed. */
export type ListProblemCode =
  // about one name
  | 'notAName'
  | 'repeated'
  | 'badPattern'
  | 'badPort'
  | 'badTransport'
  | 'badCapacity'
  | 'notRemoteDesktop'
  | 'notWindows'
  | 'notToWatch'
  | 'onlyMachineName'
  | 'secret'
  // about the list as a whole
  | 'tooMany'
  | 'empty'
  | 'tooLarge'
  | 'encrypted'
  | 'unreadable'
  | 'unknownFormat'
  | 'notAList'
  | 'moreProblems';

/** Why, with its facts. The sentence is made where it is shown, by `sayListProblem`. */
export type ListReason =
  | { readonly kind: PlainListReason }
  | { readonly kind: 'listFull'; readonly most: number }
  /** `names`: how many the pattern makes; `Infinity` past what a number holds. */
  | { readonly kind: 'tooManyNames'; readonly names: number; readonly most: number }
  | { readonly kind: 'notOpened' | 'notClosed'; readonly bracket: string }
  /** `levels`: the deepest that is read. */
  | { readonly kind: 'tooDeep' | 'deepXml'; readonly levels: number }
  | { readonly kind: 'largeXml'; readonly elements: number }
  | { readonly kind: 'tooLarge'; readonly megabytes: number }
  /** `reason`: what the system says. */
  | { readonly kind: 'cannotOpen'; readonly reason: string }
  | { readonly kind: 'otherProgram'; readonly program: string }
  /** `problems`: how many are not listed. */
  | { readonly kind: 'more'; readonly problems: number };

type PlainListReason =
  // about one name
  | 'notAName'
  | 'noAddress'
  | 'repeated'
  | 'badPort'
  | 'badTransport'
  | 'badCapacity'
  | 'notRemoteDesktop'
  | 'notWindows'
  | 'virtualMachine'
  | 'virtualMachineHost'
  | 'template'
  | 'jumpHost'
  | 'cloudGateway'
  | 'onlyMachineName'
  | 'secret'
  | 'sentence'
  | 'noComputer'
  // about a pattern
  | 'longPattern'
  | 'notARange'
  | 'manyDigits'
  | 'backwards'
  // about the list as a whole
  | 'notAList'
  | 'tooManyEntries'
  | 'tooManyLines'
  | 'emptyFile'
  | 'noServer'
  | 'packed'
  | 'noText'
  | 'noFile'
  | 'badGzip'
  | 'otherSettings'
  | 'otherJson'
  | 'notJson'
  | 'passwords'
  | 'noColumn'
  | 'openQuote'
  | 'encrypted'
  | 'otherXml'
  | 'notXml'
  | 'notXmlFromHere'
  | 'emptyXml'
  | 'documentType';

export interface ListProblem {
  /** Counted from 1; null when it is about the whole list. */
  readonly line: number | null;
  /**
   * The name of what it is about, as the user knows it; cut where it is long, empty when it is about the whole list.
   */
  readonly about: string;
  /** The name or pattern as it was written, cut where it is long; empty when it is about more than one. */
  readonly text: string;
  readonly code: ListProblemCode;
  readonly why: ListReason;
}

/** Collects problems, up to a limit: a file that is no list has one in every line, and no one reads them all. */
export interface ProblemCollector {
  /** `about`: where what it is about has another name than the written one. */
  add(code: ListProblemCode, line: number | null, text: string, why: ListReason, about?: string): void;
  /** The collected problems, in order; past the limit one problem says how many more there were. */
  all(): readonly ListProblem[];
}

/** More than a user corrects by hand. Also keeps a useless file from filling the memory twice. */
export const MOST_PROBLEMS = 200;
const LONGEST_TEXT = 80;

export function collectProblems(): ProblemCollector {
  const problems: ListProblem[] = [];
  let more = 0;
  return {
    add: (code, line, text, why, about = text) => {
      if (problems.length < MOST_PROBLEMS)
        problems.push({ line, about: shorten(about), text: shorten(text), code, why });
      else more += 1;
    },
    all: () => (more === 0 ? problems : [...problems, moreProblems(more)]),
  };
}

function moreProblems(problems: number): ListProblem {
  return { line: null, about: '', text: '', code: 'moreProblems', why: { kind: 'more', problems } };
}

/** One line, never cut within a character. */
function shorten(written: string): string {
  const line = written.slice(0, LONGEST_TEXT + 1).replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
  return written.length <= LONGEST_TEXT ? line : `${line.slice(0, LONGEST_TEXT).trimEnd()}…`;
}
