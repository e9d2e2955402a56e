import type { ListOrder } from '../../shared/contract/view.ts';
import type { ServerView } from '../../shared/domain/model.ts';
import { leftBehind } from '../overview/left-behind.ts';
import { collator } from '../ui/collator.ts';
import { byNeed } from './list-search.ts';

/** The servers in the order the user chose. Separate from the search, so that typing does not sort again. */
export function inListOrder(servers: readonly ServerView[], order: ListOrder): readonly ServerView[] {
  switch (order) {
    case 'need':
      return byNeed(servers);
    case 'name':
      return [...servers].sort(byLabel);
    case 'longest':
      return byLongest(servers);
  }
}

function byLabel(a: ServerView, b: ServerView): number {
  return collator.compare(a.label, b.label);
}

/** Where somebody has been disconnected the longest comes first; then where it is not known since when, then the others. */
function byLongest(servers: readonly ServerView[]): readonly ServerView[] {
  return servers
    .map((server) => ({ server, since: longestSince(server) }))
    .sort((a, b) => a.since - b.since || byLabel(a.server, b.server))
    .map(({ server }) => server);
}

/** Since when, in milliseconds since 1970. Not infinite: the difference of two infinite numbers is no number. */
function longestSince(server: ServerView): number {
  const [longest] = leftBehind([server], 1).longest;
  if (longest === undefined) return Number.MAX_SAFE_INTEGER;
  return longest.since ?? Number.MAX_SAFE_INTEGER - 1;
}
