import { text } from '../text/text.ts';

/**
 * Why something in a list of servers was left out, or taken otherwise than it was written. The words are for the
 * person, the code for whoever shows them.
 */
export type ListProblemCode =
  // about one name
  | 'notAName'
  | 'repeated'
  | 'badPattern'
  | 'badPort'
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

export interface ListProblem {
  /** Counted from 1; null when it is about the whole list. */
  readonly line: number | null;
  /** The name of what it is about, as the person knows it; cut where it is long, empty when it is about the whole list. */
  readonly about: string;
  /** The name or pattern as it was written, cut where it is long; empty when it is about more than one. */
  readonly text: string;
  readonly code: ListProblemCode;
  /** One sentence. */
  readonly why: string;
}

/** Gathers problems: a file that is no list at all has one in every line, and nobody reads them all. */
export interface ProblemCollector {
  /** `about`: where what it is about has another name than what is written. */
  add(code: ListProblemCode, line: number | null, text: string, why: string, about?: string): void;
  /** What was gathered, in order; past the limit one problem says how many more there were. */
  all(): readonly ListProblem[];
}

/** Nobody corrects more by hand; also what keeps a file of nonsense from filling the memory twice. */
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

function moreProblems(count: number): ListProblem {
  return { line: null, about: '', text: '', code: 'moreProblems', why: text.listProblem.more(count) };
}

/** On one line, without half a character at the cut. */
function shorten(written: string): string {
  const line = written.slice(0, LONGEST_TEXT + 1).replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
  return written.length <= LONGEST_TEXT ? line : `${line.slice(0, LONGEST_TEXT).trimEnd()}…`;
}
