import type { ServerView } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';

/** How many servers do not answer now, or were not asked yet. */
export function countSilent(servers: readonly Pick<ServerView, 'report'>[]): number {
  return servers.filter(({ report }) => report?.kind !== 'answer').length;
}

/**
 * Why it is not known who is on: no server was asked yet, or none answers; null where at least one answers. *No answer* is
 * never *nobody*.
 */
export function sayNoneAnswers(servers: readonly Pick<ServerView, 'report'>[]): string | null {
  if (countSilent(servers) < servers.length) return null;
  return servers.every(({ report }) => report === null) ? text.overview.noneAsked : text.overview.leftUnknown;
}
