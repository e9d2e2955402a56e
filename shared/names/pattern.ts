import { remember } from '../basics/remember.ts';
import { literally, mayMatch, typedPattern } from './may-match.ts';

const patternOf = remember((written) => typedPattern(written.trim()));

/**
 * Whether `text` matches one of the patterns, compared by `spellLoosely`. `*` stands for any characters, `?` for one;
 * everything else is literal.
 */
export function matchesAny(text: string, patterns: readonly string[]): boolean {
  const letters = literally(text);
  return patterns.some((pattern) => mayMatch(patternOf(pattern), letters));
}
