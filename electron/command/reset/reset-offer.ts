import { isWorking, type OfferRule, offeredSessions } from '../../../shared/domain/idlest.ts';
import type { Answer, ServerName, ServerView, Session } from '../../../shared/domain/model.ts';
import { forbiddenWorks, isForbiddenWork } from '../../../shared/domain/work/forbidden-works.ts';
import type { RunningWork } from '../../../shared/domain/work/running-work.ts';
import type { Works } from '../../../shared/domain/work/work.ts';
import { sayFrom, sayLeftBehind, sayState } from '../../../shared/text/history/say-evidence.ts';
import { sayWork, sayWorkReason } from '../../../shared/text/say-work.ts';
import { sayRuns } from '../../../shared/text/work/say-facts.ts';
import { sayPlace } from '../actions/say-place.ts';
import { workOf } from '../work/work-json.ts';

/** Whom to reset. */
export interface ResetOffer {
  /** The idlest; null when nobody is offered. */
  readonly session: Session | null;
  /** Those who are not offered only because they work, the idlest first. */
  readonly working: readonly Session[];
}

/** `ignoreWork`: as if nothing were known of work, but for what the policy forbids. Pure. */
export function resetOffer(
  { sessions }: Pick<Answer, 'sessions'>,
  rule: OfferRule,
  works: Works,
  ignoreWork: boolean,
): ResetOffer {
  const counted = ignoreWork ? forbiddenWorks(works) : works;
  return {
    session: offeredSessions(sessions, rule, counted)[0] ?? null,
    working: offeredSessions(sessions, rule).filter((session) => isWorking(session, counted)),
  };
}

/**
 * Whom it is about and what is known of the session, a clause for the middle of a sentence: state and for how long, work, from
 * where, whether its person often leaves sessions behind, what runs. `now`: milliseconds since 1970.
 */
export function sayOffered(
  session: Session,
  server: Pick<ServerView, 'name' | 'works' | 'evidences'>,
  running: RunningWork | null,
  now: number,
): string {
  const { works, evidences } = server;
  const evidence = evidences[session.id] ?? null;
  const facts = [
    sayState(session, evidence, now),
    sayWork(workOf(session, works)),
    sayFrom(evidence),
    sayLeftBehind(evidence),
    sayRuns(running, session.id),
  ].filter((fact) => fact !== null);
  return `${sayPlace(session, server)}: ${facts.join('; ')}`;
}

/** Why nobody is offered: what runs in the sessions that would be, and what can be done. */
export function sayAllWorking(server: ServerName, working: readonly Session[], works: Works): string {
  const all = working.map((session) => ({ session, work: workOf(session, works) }));
  const lines = all.map(
    ({ session, work }) => `  ${session.user} (session ${session.id}): ${sayWorkReason(work.because)}`,
  );
  const canIgnore = all.some(({ work }) => !isForbiddenWork(work.because));
  return [
    `${server}: all sessions that are idle long enough are working. Nothing was reset.`,
    ...lines,
    ...(canIgnore ? ['To reset the one that has been idle the longest anyway, add --ignore-work.'] : []),
  ].join('\n');
}
