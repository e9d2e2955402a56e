import { isWorking, type OfferRule, offeredSessions, ruleFor } from '../idlest.ts';
import type { ServerView, Session } from '../model.ts';

/** Every session that would be offered if it did not work, the idlest first. Empty where nothing is offered at all. */
export function heldByWork(
  { report, works, stale }: Pick<ServerView, 'report' | 'works' | 'stale'>,
  rule: OfferRule,
): readonly Session[] {
  if (report?.kind !== 'answer' || stale) return [];
  return offeredSessions(report.sessions, ruleFor(rule, report)).filter((session) =>
    isWorking(session, works),
  );
}
