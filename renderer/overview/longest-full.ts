import type { ServerView } from '../../shared/domain/model.ts';
import type { ListedServer } from '../fleet/list-search.ts';
import { collator } from '../ui/collator.ts';

/** The full servers, the longest full first; those of which it is not known since when are last. */
export function longestFull(servers: readonly ServerView[]): readonly ListedServer[] {
  return servers
    .filter(({ status }) => status === 'full')
    .sort(
      (a, b) =>
        (a.fullSince?.at ?? Number.POSITIVE_INFINITY) - (b.fullSince?.at ?? Number.POSITIVE_INFINITY) ||
        collator.compare(a.label, b.label),
    )
    .map((server) => ({ server, found: [] }));
}
