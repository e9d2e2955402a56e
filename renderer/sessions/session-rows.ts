import type { Evidences, HistoryEvidence } from '../../shared/domain/history/evidence/evidence.ts';
import {
  isProtectedUser,
  isWorking,
  type Objection,
  type OfferRule,
  objectionTo,
  offeredSessions,
} from '../../shared/domain/idlest.ts';
import type { Job, ServerView, Session } from '../../shared/domain/model.ts';
import type { RowAction } from '../../shared/domain/permission.ts';
import { NO_WORKS, type Work, type Works } from '../../shared/domain/work/work.ts';
import { mayBeSameAccount } from '../../shared/names/account.ts';
import { text } from '../../shared/text/text.ts';
import { uniqueKeys } from '../ui/table/unique-keys.ts';
import { type ActionContext, menuRefusalOf, type Refusal, refusalOf } from './row-actions.ts';

/** What the table needs besides the sessions. */
export interface SessionContext extends ActionContext {
  readonly idlest: Session | null;
  readonly evidences: Evidences;
}

/** A session with the texts shown for it. */
export interface SessionRow {
  /** Unique among the rows; another user with the same id gets another key. */
  readonly key: string;
  readonly session: Session;
  readonly isYou: boolean;
  readonly isProtected: boolean;
  readonly isIdlest: boolean;
  /** Whether it works although nobody types; null where that was not judged. */
  readonly work: Work | null;
  /** What is known of its past; null where nothing is. */
  readonly evidence: HistoryEvidence | null;
  /** For a session no one can work in: what it is, and what helps. Null for any other. */
  readonly stuck: string | null;
  /** For each action why it cannot be done here; null when it can. */
  readonly refusals: Readonly<Record<RowAction, Refusal | null>>;
}

/** A unique key for each session of a server; another user with the same id gets another key. */
export function sessionKeys(sessions: readonly Session[]): readonly string[] {
  return uniqueKeys(sessions.map(({ id, user, logon }) => JSON.stringify([id, user, logon])));
}

/**
 * Sessions with a user first: stuck and disconnected ones before the others, longest idle first. Sessions without a
 * user come after, by id.
 */
export function sessionRows(sessions: readonly Session[], context: SessionContext): readonly SessionRow[] {
  // In the order of the answer, so that a row keeps its key wherever it is sorted.
  const keys = sessionKeys(sessions);
  return sessions
    .map((session, place) => rowOf(session, keys[place] ?? '', context))
    .sort((a, b) => peopleFirst(a.session, b.session));
}

/** Whether a row is of no interest to an admin: it has no user and is not stuck. */
export function isSystemRow({ session, stuck }: SessionRow): boolean {
  return session.user === null && stuck === null;
}

/** For a session no one can work in: what it is, and what helps; null for any other. */
function sayStuck(session: Session, context: ActionContext): string | null {
  const { state, user, kind } = session;
  if (state !== 'down' && state !== 'reset' && state !== 'init') return null;
  const words = text.sessions;
  if (user === null)
    return state === 'down' && kind === 'listener' ? words.stuckListener : words.stuckEmpty[state];
  // A running reset does not change what helps.
  const resettable = refusalOf('reset', session, { ...context, jobs: [] }) === null;
  return (resettable ? words.stuck : words.stuckKept)[state];
}

/** Why no session is offered: each reason with the users it applies to. Empty when no user is logged on. */
export function whyNobody(sessions: readonly Session[], rule: OfferRule): readonly string[] {
  const byObjection = new Map<Objection, string[]>();
  for (const session of sessions) {
    const objection = objectionTo(session, rule);
    if (session.user === null || objection === null) continue;
    byObjection.set(objection, [...(byObjection.get(objection) ?? []), session.user]);
  }
  return [...byObjection].map(
    ([objection, users]) => `${users.join(', ')}: ${text.objection.long(objection, rule)}`,
  );
}

/** Why this one is the idlest, of those that do not work. */
export function whyIdlest(
  idlest: Session,
  sessions: readonly Session[],
  rule: OfferRule,
  works: Works = NO_WORKS,
): string {
  const { why } = text.idlest;
  if (idlest.state === 'down') return why.stuck;
  const offered = offeredSessions(sessions, rule);
  const [first] = offered.filter((session) => !isWorking(session, works));
  const because = idlest.state === 'disconnected' ? whyDisconnected(offered) : whyActive(offered, rule);
  return first?.id === idlest.id ? because : `${because} ${text.workers.quietFirst}`;
}

/** `offered`: those that would be if nobody worked. */
function whyDisconnected(offered: readonly Session[]): string {
  const { disconnected, onlyDisconnected } = text.idlest.why;
  return offered.filter(isDisconnected).length > 1 ? disconnected : onlyDisconnected;
}

function whyActive(offered: readonly Session[], { idleThresholdMinutes }: OfferRule): string {
  const { active, activeNext } = text.idlest.why;
  return (offered.some(isDisconnected) ? activeNext : active)(idleThresholdMinutes);
}

function isDisconnected({ state }: Session): boolean {
  return state === 'disconnected';
}

/** The running jobs of one server. */
export function runningJobs(jobs: readonly Job[], server: ServerView): readonly Job[] {
  return jobs.filter((job) => job.server === server.name && job.step !== 'ended');
}

function rowOf(session: Session, key: string, context: SessionContext): SessionRow {
  const { rule, idlest } = context;
  const { user } = session;
  return {
    key,
    session,
    isYou: session.current || (user !== null && mayBeSameAccount(user, rule.caller)),
    isProtected: user !== null && isProtectedUser(user, rule),
    isIdlest: idlest !== null && idlest.id === session.id && idlest.user === user,
    work: user === null ? null : (context.works[session.id] ?? null),
    evidence: user === null ? null : (context.evidences[session.id] ?? null),
    stuck: sayStuck(session, context),
    refusals: {
      reset: refusalOf('reset', session, context),
      logOff: refusalOf('logOff', session, context),
      logOffAnyway: menuRefusalOf('logOffAnyway', session, context),
      disconnect: refusalOf('disconnect', session, context),
      message: refusalOf('message', session, context),
      look: refusalOf('look', session, context),
      control: refusalOf('control', session, context),
    },
  };
}

function peopleFirst(a: Session, b: Session): number {
  return (
    Number(a.user === null) - Number(b.user === null) ||
    Number(b.user !== null && b.state === 'down') - Number(a.user !== null && a.state === 'down') ||
    Number(b.state === 'disconnected') - Number(a.state === 'disconnected') ||
    (a.user === null ? 0 : (b.idleMinutes ?? -1) - (a.idleMinutes ?? -1)) ||
    a.id - b.id
  );
}
