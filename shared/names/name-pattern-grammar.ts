import type { ListReason } from '../contract/list-problem.ts';

/** A piece of a pattern: each kind makes one or more texts. */
type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly from: number; readonly to: number; readonly width: number }
  /** One of these. */
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] };

/** Pieces one after the other. */
export interface Pattern {
  readonly parts: readonly Part[];
}

/** Why it cannot be read. */
export interface WrongPattern {
  readonly wrong: ListReason;
}

/** Deeper than any real pattern, and safe for the stack. */
const DEEPEST = 10;
/** Numbers with more digits are not exact. */
const MOST_DIGITS = 15;

/**
 * Reads `web[01-12]`, `{a,b}rack[1-3,7]` and the like; `[…]` holds numbers and ranges, `{…}` patterns. Never throws.
 */
export function parsePattern(written: string): Pattern | WrongPattern {
  const parsed = readSequence({ written, at: 0 }, 0);
  if ('wrong' in parsed) return parsed;
  return parsed.next < written.length
    ? { wrong: { kind: 'notOpened', bracket: written.charAt(parsed.next) } }
    : parsed.pattern;
}

/** How many texts the pattern makes, without making them; `Infinity` past what a number holds. */
export function countNames(pattern: Pattern): number {
  return pattern.parts.reduce((product, part) => product * countPart(part), 1);
}

/**
 * How many texts are joined to make the names: `[1-5000]` followed by a thousand braces makes 5,000 names in five
 * million steps.
 */
export function countSteps(pattern: Pattern): number {
  let product = 1;
  let steps = 0;
  for (const part of pattern.parts) {
    product *= countPart(part);
    steps += product;
    if (part.kind === 'choice') steps += part.options.reduce((sum, option) => sum + countSteps(option), 0);
  }
  return steps;
}

/** All names, in order. Call `countNames` and `countSteps` first; `onStep` is called for each step. */
export function makeNames(pattern: Pattern, onStep: () => void = () => {}): readonly string[] {
  return pattern.parts.reduce<readonly string[]>(
    (texts, part) => {
      const endings = makePart(part, onStep);
      return texts.flatMap((text) =>
        endings.map((ending) => {
          onStep();
          return text + ending;
        }),
      );
    },
    [''],
  );
}

function countPart(part: Part): number {
  switch (part.kind) {
    case 'text':
      return 1;
    case 'count':
      return part.to - part.from + 1;
    case 'choice':
      return part.options.reduce((sum, option) => sum + countNames(option), 0);
  }
}

function makePart(part: Part, onStep: () => void): readonly string[] {
  switch (part.kind) {
    case 'text':
      return [part.text];
    case 'count': {
      const { from, to, width } = part;
      return Array.from({ length: to - from + 1 }, (_, step) => String(from + step).padStart(width, '0'));
    }
    case 'choice':
      return part.options.flatMap((option) => makeNames(option, onStep));
  }
}

interface Place {
  readonly written: string;
  readonly at: number;
}

/** Reads up to the end, or to what closes or separates the braces it is in. */
function readSequence(
  { written, at: start }: Place,
  depth: number,
): { readonly pattern: Pattern; readonly next: number } | WrongPattern {
  const parts: Part[] = [];
  let at = start;
  while (at < written.length) {
    const character = written.charAt(at);
    if (character === '}' || character === ']' || (character === ',' && depth > 0)) break;
    if (character === '{' || character === '[') {
      const read = character === '{' ? readBraces({ written, at }, depth + 1) : readBrackets({ written, at });
      if ('wrong' in read) return read;
      parts.push(read.part);
      at = read.next;
    } else {
      const plain = /[^[\]{},]+|,/y;
      plain.lastIndex = at;
      const piece = plain.exec(written)?.[0] ?? character;
      // Lists are often written with blanks around an alternative; a name has none.
      parts.push({ kind: 'text', text: depth > 0 ? piece.trim() : piece });
      at += piece.length;
    }
  }
  return { pattern: { parts }, next: at };
}

function readBraces(
  { written, at: start }: Place,
  depth: number,
): { part: Part; next: number } | WrongPattern {
  if (depth > DEEPEST) return { wrong: { kind: 'tooDeep', levels: DEEPEST } };
  const options: Pattern[] = [];
  let at = start;
  do {
    const option = readSequence({ written, at: at + 1 }, depth);
    if ('wrong' in option) return option;
    options.push(option.pattern);
    at = option.next;
  } while (written.charAt(at) === ',');
  if (written.charAt(at) !== '}') return { wrong: { kind: 'notClosed', bracket: '{' } };
  return { part: { kind: 'choice', options }, next: at + 1 };
}

function readBrackets({ written, at: start }: Place): { part: Part; next: number } | WrongPattern {
  const end = written.indexOf(']', start);
  if (end < 0) return { wrong: { kind: 'notClosed', bracket: '[' } };
  const counts: Part[] = [];
  for (const item of written.slice(start + 1, end).split(',')) {
    const count = readCount(item);
    if ('wrong' in count) return count;
    counts.push(count);
  }
  return { part: { kind: 'choice', options: counts.map((count) => ({ parts: [count] })) }, next: end + 1 };
}

function readCount(item: string): Part | WrongPattern {
  const [, from, to = from] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(item) ?? [];
  if (from === undefined || to === undefined) {
    return { wrong: { kind: 'notARange' } };
  }
  if (Math.max(from.length, to.length) > MOST_DIGITS) return { wrong: { kind: 'manyDigits' } };
  if (Number(to) < Number(from)) return { wrong: { kind: 'backwards' } };
  // As in a shell: a zero in front of either end makes all of them as long as the longer one.
  const padded = /^0\d/.test(from) || /^0\d/.test(to);
  const width = padded ? Math.max(from.length, to.length) : 0;
  return { kind: 'count', from: Number(from), to: Number(to), width };
}
