import { collectProblems, type ListProblem, type ProblemCollector } from '../contract/list-problem.ts';
import type { ServerName } from '../domain/model.ts';
import { countNames, countSteps, makeNames, parsePattern } from './name-pattern-grammar.ts';
import { canonicalServer, parseServerName } from './server-name.ts';

/** As many servers as the settings hold. */
export const MOST_NAMES = 5000;
/** Also counts repeated and wrong ones: a text of millions must not block the program. */
const MOST_ENTRIES = 50_000;
/** A pattern longer than this is no pattern; a plain name ends at 253 characters anyway. */
const LONGEST_ENTRY = 10_000;
/** Texts joined for all patterns of a list, whole names or not. Ten times what a real list needs. */
const MOST_STEPS = 200_000;

/** What a pasted list means. */
export interface Expansion {
  /** Each once, whatever its spelling, in the order of the list. At most `MOST_NAMES`. */
  readonly names: readonly ServerName[];
  readonly problems: readonly ListProblem[];
}

/**
 * The server names in a pasted text: one or many to a line, separated by commas, semicolons or blanks; `#` starts a
 * comment. `web[01-12].corp` counts and keeps its zeros, `[1-3,7]` counts with gaps, `{a,b}` is either; both may be
 * repeated and `{}` may hold both. Wrong and repeated names are in the problems. Never throws, and makes no name before
 * it knows that there are not too many. The steps, which `onStep` counts, are limited by the length of the text and by
 * `MOST_STEPS`, so that it can be called at every keystroke.
 */
export function expandNames(pasted: string, onStep: () => void = () => {}): Expansion {
  const list = new NameList(onStep);
  let line = 0;
  for (const content of pasted.split(/\r\n|[\n\r\u0085\u2028\u2029]/)) {
    line += 1;
    for (const entry of splitEntries(content.replace(/#.*$/, ''), onStep)) {
      if (!list.addEntry(entry, line)) return list.expansion();
    }
  }
  return list.expansion();
}

class NameList {
  private readonly names = new Map<string, ServerName>();
  private readonly repeated = new Set<string>();
  private readonly problems: ProblemCollector = collectProblems();
  /** Names that patterns have made, repeated or wrong ones too: they cost time without filling the list. */
  private made = 0;
  private steps = 0;
  private entries = 0;
  private readonly onStep: () => void;

  constructor(onStep: () => void) {
    this.onStep = onStep;
  }

  /** False when the list has to end here. */
  addEntry(entry: string, line: number): boolean {
    this.entries += 1;
    if (this.entries > MOST_ENTRIES) {
      this.problems.add('tooMany', line, '', { kind: 'tooManyEntries' });
      return false;
    }
    const plain = parseServerName(withoutAddressBrackets(entry));
    if (plain !== null) this.addName(plain, line, entry);
    else if (/[[\]{}]/.test(entry)) this.addPattern(entry, line);
    else this.problems.add('notAName', line, entry, { kind: 'notAName' });
    return true;
  }

  expansion(): Expansion {
    return { names: [...this.names.values()], problems: this.problems.all() };
  }

  private addPattern(entry: string, line: number): void {
    if (entry.length > LONGEST_ENTRY) {
      this.problems.add('badPattern', line, entry, { kind: 'longPattern' });
      return;
    }
    const pattern = parsePattern(entry);
    if ('wrong' in pattern) {
      this.problems.add('badPattern', line, entry, pattern.wrong);
      return;
    }
    const count = countNames(pattern);
    if (count > MOST_NAMES - Math.max(this.made, this.names.size)) {
      this.problems.add('tooMany', line, entry, { kind: 'tooManyNames', names: count, most: MOST_NAMES });
      return;
    }
    const steps = countSteps(pattern);
    if (steps > MOST_STEPS - this.steps) {
      this.problems.add('badPattern', line, entry, { kind: 'longPattern' });
      return;
    }
    this.made += count;
    this.steps += steps;
    for (const made of makeNames(pattern, this.onStep)) {
      const name = parseServerName(made);
      if (name !== null) this.addName(name, line, made);
      else this.problems.add('notAName', line, made, { kind: 'notAName' });
    }
  }

  private addName(name: ServerName, line: number, written: string): void {
    const key = canonicalServer(name);
    if (this.names.has(key)) {
      if (!this.repeated.has(key)) this.problems.add('repeated', line, written, { kind: 'repeated' });
      this.repeated.add(key);
    } else if (this.names.size >= MOST_NAMES) {
      this.problems.add('tooMany', line, written, { kind: 'listFull', most: MOST_NAMES });
    } else {
      this.names.set(key, name);
    }
  }
}

/** Splits at commas, semicolons and blanks outside brackets and braces. */
function splitEntries(line: string, onStep: () => void): string[] {
  const entries: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < line.length; at += 1) {
    onStep();
    const character = line.charAt(at);
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[\s,;]/.test(character)) {
      entries.push(line.slice(start, at));
      start = at + 1;
    }
  }
  entries.push(line.slice(start));
  return entries.filter((entry) => entry.trim() !== '');
}

/** `[fe80::1]` is how an IPv6 address is written where a port may follow. */
function withoutAddressBrackets(entry: string): string {
  const inside = entry.startsWith('[') && entry.endsWith(']') ? entry.slice(1, -1) : '';
  // Not by one expression: it would try every colon of thousands.
  return inside.includes(':') && !/[[\]]/.test(inside) ? inside : entry;
}
