import type { Settings } from '../contract/settings.ts';
import { isKnownAccount, mayBeSameAccount } from '../names/account.ts';
import { protectsUser } from '../names/protected-users.ts';
import type { Report, Session } from './model.ts';
import { NO_WORKS, type Works, type WorkVerdict } from './work/work.ts';

/** Which sessions may be offered for the one-click reset. */
export interface OfferRule {
  /** Whole minutes an active session must be known to be idle. */
  readonly idleThresholdMinutes: number;
  /** User names or patterns that are never offered. */
  readonly protectedUsers: readonly string[];
  /** The account that asks, without its domain; empty when unknown: then no session is offered. */
  readonly caller: string;
  /** Whether other sessions of the caller's own account may be offered; the marked one never is. */
  readonly offerOwnAccount: boolean;
}

/**
 * The rule as the settings have it. `report`: of the server it is for, which may know the caller by another account; left
 * out where the rule is for no single server.
 */
export function offerRule(settings: Settings, caller: string, report: Report | null = null): OfferRule {
  const { idleThresholdMinutes, protectedUsers, offerOwnAccount } = settings;
  return ruleFor({ idleThresholdMinutes, protectedUsers, caller, offerOwnAccount }, report);
}

/**
 * The same rule for one server: over ssh the caller is the account that the server itself named, and no other. Where it
 * named none the caller is unknown, and no session is offered.
 */
export function ruleFor(rule: OfferRule, report: Report | null): OfferRule {
  if (report?.kind !== 'answer' || report.caller === undefined) return rule;
  return { ...rule, caller: report.caller ?? '' };
}

/** Why a session is not offered. */
export type Objection =
  | 'nobodyLoggedOn'
  | 'notEndable'
  | 'inDoubt'
  | 'callerUnknown'
  | 'ownSession'
  | 'ownAccount'
  | 'protectedUser'
  | 'logonUnknown'
  | 'idleUnknown'
  | 'recentInput';

/** Why this session is not offered, or null when it is. Pure; the safe reset asks it again before it acts. */
export function objectionTo(session: Session, rule: OfferRule): Objection | null {
  if (session.user === null) return 'nobodyLoggedOn';
  if (session.id <= 0 || session.id >= FIRST_LISTENER_ID) return 'notEndable';
  if (session.kind === 'listener' || session.kind === 'services') return 'notEndable';
  if (session.doubt !== null) return 'inDoubt';
  if (session.current) return 'ownSession';
  // Without the caller's account nothing tells which sessions are the caller's own.
  if (!isKnownAccount(rule.caller)) return 'callerUnknown';
  if (!rule.offerOwnAccount && mayBeSameAccount(session.user, rule.caller)) return 'ownAccount';
  if (isProtectedUser(session.user, rule)) return 'protectedUser';
  if (isStuck(session)) return null;
  // Without it the second look could not tell this logon from the same user's next one.
  if (session.logon === null) return 'logonUnknown';
  if (session.state === 'disconnected') return null;
  // Someone may be working in every session that is not known to be disconnected.
  if (session.idleMinutes === null) return 'idleUnknown';
  return session.idleMinutes >= rule.idleThresholdMinutes ? null : 'recentInput';
}

/** Whether an entry protects this user; in doubt it does. */
export function isProtectedUser(user: string, { protectedUsers }: OfferRule): boolean {
  return protectsUser(protectedUsers, user);
}

/**
 * Whether the session is broken although a user is logged on: Windows calls it down, and no one can work in it. It
 * takes a slot; its idle time and its logon mean nothing.
 */
export function isStuck({ state, user }: Pick<Session, 'state' | 'user'>): boolean {
  return state === 'down' && user !== null;
}

/**
 * The session to offer: stuck before disconnected before active, then quiet before not known before perhaps working, then
 * longest idle (unknown last), oldest logon, lowest id. A session that works is never offered. Null when none may be.
 */
export function idlestOf(report: Report | null, rule: OfferRule, works: Works = NO_WORKS): Session | null {
  if (report?.kind !== 'answer') return null;
  return offeredSessions(report.sessions, ruleFor(rule, report), works)[0] ?? null;
}

/** Every session that may be offered, the idlest first. */
export function offeredSessions(
  sessions: readonly Session[],
  rule: OfferRule,
  works: Works = NO_WORKS,
): readonly Session[] {
  return sessions
    .filter((session) => !isWorking(session, works) && objectionTo(session, rule) === null)
    .sort((a, b) => idlestFirst(a, b, works));
}

/**
 * The sessions that work and would be offered otherwise, in that order; with `before`, only those that would come before
 * that one.
 */
export function workingSessions(
  sessions: readonly Session[],
  rule: OfferRule,
  works: Works,
  before: Session | null = null,
): readonly Session[] {
  const byInput = offeredSessions(sessions, rule);
  const place = byInput.findIndex(({ id }) => id === before?.id);
  const earlier = place === -1 ? byInput : byInput.slice(0, place);
  return earlier.filter((session) => isWorking(session, works));
}

/** Whether the session works although no one types. */
export function isWorking({ id }: Session, works: Works): boolean {
  return works[id]?.verdict === 'working';
}

/**
 * Whether the user may be looking at the session, so that they are warned and their programs end in order. In stuck
 * sessions (`down`, `reset`, `init`, `idle`) no one sees anything; an unknown state counts as attended.
 */
export function isAttended({ state }: Pick<Session, 'state'>): boolean {
  return state === 'active' || state === 'shadow' || state === 'connected' || state === 'unknown';
}

/** Idle times are whole minutes, and clocks differ: a smaller difference between two of them means nothing. */
export const CLOCK_TOLERANCE_MINUTES = 2;

/** Listeners have ids from here on; sessions of users never do. */
export const FIRST_LISTENER_ID = 65536;

function idlestFirst(a: Session, b: Session, works: Works): number {
  return (
    Number(isStuck(b)) - Number(isStuck(a)) ||
    Number(b.state === 'disconnected') - Number(a.state === 'disconnected') ||
    workRank(a, works) - workRank(b, works) ||
    Number(a.idleMinutes === null) - Number(b.idleMinutes === null) ||
    (b.idleMinutes ?? 0) - (a.idleMinutes ?? 0) ||
    oldestLogonFirst(a.logonAt, b.logonAt) ||
    a.id - b.id
  );
}

const WORK_RANK: Readonly<Record<WorkVerdict, number>> = { quiet: 0, unknown: 1, perhaps: 2, working: 3 };

/** Quiet before not known or not judged, before perhaps working, before working. */
export function workRank({ id }: Pick<Session, 'id'>, works: Works): number {
  return WORK_RANK[works[id]?.verdict ?? 'unknown'];
}

/** Sortable texts compare as dates; an unknown logon comes after every known one. */
function oldestLogonFirst(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
