import { oneLine } from '../basics/one-line.ts';
import { text } from '../text/text.ts';

/** What zod says of one thing that is wrong, as far as it is used here. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** What it counts: a number, or the length of something. */
  readonly origin?: string;
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
}

/** Who has more wrong than this starts with these. */
const MOST_ISSUES = 3;
const LONGEST_KEY = 40;

/**
 * What is wrong, and where: `servers.3.name: Not a host name; undoSeconds: More than 60`. In our own words: those of the
 * library are for programmers. Quotes no value of the input but a protected entry that protects nobody, which is to be found
 * among many, and of its names only those that are not known.
 */
export function sayIssues(issues: readonly Issue[]): string {
  const said = issues
    .slice(0, MOST_ISSUES)
    .map((issue) => (issue.path.length === 0 ? say(issue) : `${where(issue)}: ${say(issue)}`));
  return issues.length > MOST_ISSUES ? `${said.join('; ')}; …` : said.join('; ');
}

function where({ path }: Issue): string {
  return oneLine(path.map(String).join('.'));
}

function say({ code, message, origin, maximum, minimum, expected, values = [], keys = [] }: Issue): string {
  const words = text.invalid;
  switch (code) {
    // Both have a sentence of ours wherever they can happen.
    case 'custom':
    case 'invalid_format':
      return message;
    case 'too_big':
      return isNumber(origin) ? words.moreThan(String(maximum)) : words.longerThan(String(maximum));
    case 'too_small':
      return isNumber(origin) ? words.lessThan(String(minimum)) : words.empty;
    case 'invalid_type':
      return isNumber(expected) ? words.noNumber : words.otherKind;
    case 'invalid_value':
      return words.noneOf(values.map(String).join(', '));
    case 'unrecognized_keys':
      return words.unknownName(keys.map((key) => oneLine(key).slice(0, LONGEST_KEY)).join(', '));
    default:
      return words.otherKind;
  }
}

function isNumber(kind: string | undefined): boolean {
  return kind === 'number' || kind === 'int';
}
