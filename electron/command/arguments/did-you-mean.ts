import { nearestTo } from '../../../shared/basics/nearest-name.ts';

/** ` Did you mean status?`, to put after a sentence; empty when nothing known is similar. `prefix`: before each name. */
export function didYouMean(word: string, known: readonly string[], prefix = ''): string {
  const nearest = nearestTo(word, known);
  return nearest === null ? '' : ` Did you mean ${prefix}${nearest}?`;
}
