import { isSameAccount } from '../shared/account.ts';
import {
  isProtectedUser,
  type Objection,
  type OfferRule,
  objectionTo,
  offeredSessions,
} from '../shared/idlest.ts';
import type { Job, ServerView, Session, SessionState } from '../shared/model.ts';
import type { RowAction } from '../shared/permission.ts';
import { text } from '../shared/text/text.ts';
import { type ActionContext, type Refusal, refusalOf } from './row-actions.ts';

/** What the table needs to know beside the sessions. */
export interface SessionContext extends ActionContext {
  readonly idlest: Session | null;
}

export type StuckState = Extract<SessionState, 'down' | 'reset' | 'init'>;

/** A session with what is said of it. */
export interface SessionRow {
  readonly session: Session;
  readonly isYou: boolean;
  readonly isProtected: boolean;
  readonly isIdlest: boolean;
  /** For each action why it cannot be done here; null when it can. */
  readonly refusals: Readonly<Record<RowAction, Refusal | null>>;
}

/** Tells a session from every other, also from the next person who gets its id. */
export function sessionKey({ id, user, logon }: Session): string {
  return JSON.stringify([id, user, logon]);
}

/** The rows of people first, longest idle first; what nobody is logged on to comes after, by id. */
export function sessionRows(sessions: readonly Session[], context: SessionContext): readonly SessionRow[] {
  return [...sessions].sort(peopleFirst).map((session) => rowOf(session, context));
}

/** Whether a row tells an admin nothing: nobody is on it and it is not stuck. */
export function isSystemRow({ session }: SessionRow): boolean {
  return session.user === null && stuckState(session) === null;
}

/** What a session is stuck in, so that nobody can work in it and it may still hold a slot; null for any other. */
export function stuckState({ state }: Session): StuckState | null {
  return state === 'down' || state === 'reset' || state === 'init' ? state : null;
}

/** Why nobody is offered, one reason after the other with the users it holds for. Empty when nobody is logged on. */
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

/** Why this one is the idlest. */
export function whyIdlest(idlest: Session, sessions: readonly Session[], rule: OfferRule): string {
  if (idlest.state !== 'disconnected') return text.idlest.why.active(rule.idleThresholdMinutes);
  const disconnected = offeredSessions(sessions, rule).filter(({ state }) => state === 'disconnected');
  return disconnected.length > 1 ? text.idlest.why.disconnected : text.idlest.why.onlyDisconnected;
}

/** The idle time and what it counts, for a column beside the state. */
export function sayIdleBriefly({ user, state, idleMinutes }: Session): string {
  if (user === null) return text.sessions.none;
  if (idleMinutes === null) return text.sessions.idleUnknown;
  return state === 'disconnected' ? text.sessions.lastInput(idleMinutes) : text.sessions.noInput(idleMinutes);
}

/** The running jobs of one server. */
export function runningJobs(jobs: readonly Job[], server: ServerView): readonly Job[] {
  return jobs.filter((job) => job.server === server.name && job.step !== 'ended');
}

function rowOf(session: Session, context: SessionContext): SessionRow {
  const { rule, idlest } = context;
  const { user } = session;
  return {
    session,
    isYou: session.current || (user !== null && isSameAccount(user, rule.caller)),
    isProtected: user !== null && isProtectedUser(user, rule),
    isIdlest: idlest !== null && idlest.id === session.id && idlest.user === user,
    refusals: {
      reset: refusalOf('reset', session, context),
      logOff: refusalOf('logOff', session, context),
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
    Number(b.state === 'disconnected') - Number(a.state === 'disconnected') ||
    (a.user === null ? 0 : (b.idleMinutes ?? -1) - (a.idleMinutes ?? -1)) ||
    a.id - b.id
  );
}
