import { MINUTE_MS } from '../../../basics/time-units.ts';
import { isSameAccount } from '../../../names/account.ts';
import {
  type Answer,
  type Capacity,
  isUnsureWho,
  type Report,
  type ServerName,
  type ServerStatus,
  type Session,
} from '../../model.ts';
import { countSlots, statusOf } from '../../slots.ts';
import type { Observation } from './observation.ts';

/** What was known of a server at the last look. */
export interface Watched {
  readonly server: ServerName;
  readonly lookedAt: number;
  /** Null while the server is silent. */
  readonly seen: Seen | null;
}

interface Seen {
  readonly sessions: ReadonlyMap<number, KnownSession>;
  /** Ids of which the answer did not say certainly who is there. */
  readonly unsure: ReadonlySet<number>;
  /** No session can be missing from the answer. */
  readonly complete: boolean;
  readonly status: ServerStatus;
}

interface KnownSession extends Pick<Session, 'id' | 'state' | 'logon'> {
  readonly user: string;
  /** The last moment at which it was seen; before the last look where the answer did not say whether it is there. */
  readonly seenUntil: number;
  readonly isLost: boolean;
  /** Its logon time was not printed the last time, so it may be another logon of the same person. */
  readonly isUnsure: boolean;
}

export interface ObserveOptions {
  readonly capacity: Capacity;
  /** Milliseconds between two looks. */
  readonly intervalMs: number;
}

/** What a report adds to what was known, and the rows that tell it. */
export interface Observed {
  readonly watched: Watched;
  readonly rows: readonly Observation[];
}

/**
 * What a report tells about a server. `before`: what the last one left; null: nothing was seen before, or it may not be
 * counted on. Never says more than was seen: between two looks that are too far from each other nothing was.
 */
export function observe(before: Watched | null, report: Report, options: ObserveOptions): Observed {
  const { server, askedAt: at } = report;
  // It was not given the time to answer.
  if (report.kind === 'noAnswer' && report.error.cancelled === true && before !== null)
    return { watched: before, rows: [] };
  if (before !== null && isGap(before, at, options.intervalMs)) {
    const { watched, rows } = observe(null, report, options);
    return { watched, rows: [...endWatch(before), ...rows] };
  }
  if (report.kind === 'noAnswer') {
    const watched: Watched = { server, lookedAt: at, seen: null };
    if (before?.seen === null) return { watched, rows: [] };
    const rows = before === null ? [] : [looked(before)];
    return { watched, rows: [...rows, { kind: 'silent', server, at, since: before?.lookedAt ?? null }] };
  }
  const status = statusOf(report, countSlots(report, options.capacity));
  if (before?.seen == null) {
    const begun = begin(report, status);
    const silence: readonly Observation[] =
      before === null ? [] : [looked({ server, lookedAt: at, seen: null })];
    return { watched: begun.watched, rows: [...silence, ...begun.rows] };
  }
  return compare(before.seen, before.lookedAt, report, status);
}

/** The rows that say how far a server was watched, when its watch ends. */
export function endWatch(watched: Watched): readonly Observation[] {
  return [looked(watched), { kind: 'ended', server: watched.server, at: watched.lookedAt }];
}

/** The row that says how far a server is watched. */
export function looked({ server, lookedAt, seen }: Watched): Observation {
  return { kind: 'looked', server, at: lookedAt, whole: seen !== null && isWhole(seen) };
}

/** A server that does not answer is asked every ten minutes at least; so many are left out before it is a gap. */
const LONGEST_SILENT_STEP_MS = 30 * MINUTE_MS;

function isGap({ lookedAt, seen }: Watched, at: number, intervalMs: number): boolean {
  const isShortSilence = seen === null && lookedAt <= at && at - lookedAt <= LONGEST_SILENT_STEP_MS;
  return isTooFarApart(lookedAt, at, intervalMs) && !isShortSilence;
}

/**
 * Whether so much time is between two answers that nobody knows what was between them: the computer slept, the watch was
 * paused, or the clock was set. Milliseconds since 1970; `intervalMs`: between two looks.
 */
export function isTooFarApart(before: number, at: number, intervalMs: number): boolean {
  return at < before || at - before > 3 * intervalMs + MINUTE_MS;
}

/** What one answer says for certain. */
interface Look {
  readonly listed: ReadonlyMap<number, Session & { readonly user: string }>;
  readonly unsure: ReadonlySet<number>;
  readonly complete: boolean;
}

function lookAt({ sessions, doubts }: Answer): Look {
  const unsure = new Set(sessions.filter(isUnsureWho).map(({ id }) => id));
  const listed = new Map<number, Session & { readonly user: string }>();
  for (const session of sessions)
    if (hasUser(session) && !unsure.has(session.id)) listed.set(session.id, session);
  return { listed, unsure, complete: !doubts.some((doubt) => doubt.mayHideSessions) };
}

function hasUser(session: Session): session is Session & { readonly user: string } {
  return session.user !== null && session.kind !== 'listener' && session.kind !== 'services';
}

function isWhole({ unsure, complete }: Pick<Look, 'unsure' | 'complete'>): boolean {
  return complete && unsure.size === 0;
}

function begin(report: Answer, status: ServerStatus): Observed {
  const { server, askedAt: at } = report;
  const look = lookAt(report);
  const sessions = new Map([...look.listed].map(([id, session]) => [id, known(session, at)]));
  const rows: readonly Observation[] = [
    { kind: 'began', server, at, whole: isWhole(look) },
    ...[...sessions.values()].map((one) => ({ kind: 'present', server, at, ...part(one) }) as const),
    { kind: 'status', server, at, status, seenUntil: null },
  ];
  const { unsure, complete } = look;
  return { watched: { server, lookedAt: at, seen: { sessions, unsure, complete, status } }, rows };
}

function compare(before: Seen, lookedAt: number, report: Answer, status: ServerStatus): Observed {
  const { server, askedAt: at } = report;
  const { listed, unsure, complete } = lookAt(report);
  const rows: Observation[] = [];
  const sessions = new Map<number, KnownSession>();
  for (const one of before.sessions.values()) {
    const now = listed.get(one.id);
    if (now !== undefined && isSameLogon(one, now)) continue;
    const mayBeThere = now === undefined && (unsure.has(one.id) || !complete);
    if (mayBeThere) sessions.set(one.id, { ...one, isLost: true });
    const row = { server, at, ...part(one), seenUntil: one.seenUntil };
    if (!one.isLost && (mayBeThere || mayHaveEndedBefore(one, now))) rows.push({ kind: 'lost', ...row });
    if (!mayBeThere) rows.push({ kind: 'gone', ...row });
  }
  for (const session of listed.values()) {
    const last = before.sessions.get(session.id);
    const wasThere = last !== undefined && isSameLogon(last, session);
    const now = known(session, at, wasThere ? last.logon : null);
    sessions.set(session.id, now);
    if (wasThere && !last.isLost) {
      if (last.state !== now.state || last.logon !== now.logon)
        rows.push({ kind: 'changed', server, at, ...part(now), seenUntil: last.seenUntil });
      continue;
    }
    const isSure = before.complete && !before.unsure.has(session.id);
    const mayHaveBeenThere =
      last !== undefined && (last.isLost || wasThere || mayHaveEndedBefore(last, session));
    rows.push({ kind: isSure && !mayHaveBeenThere ? 'came' : 'present', server, at, ...part(now) });
  }
  if (status !== before.status) rows.push({ kind: 'status', server, at, status, seenUntil: lookedAt });
  const watched: Watched = { server, lookedAt: at, seen: { sessions, unsure, complete, status } };
  // From the first whole answer on, who is not seen is not there.
  if (!isWhole(before) && isWhole({ unsure, complete })) rows.push(looked(watched));
  return { watched, rows };
}

/** Certainly of one logon, as far as both say it. A session id is given again after a logoff. */
function isSameLogon(a: KnownSession, b: Session & { readonly user: string }): boolean {
  return isSameAccount(a.user, b.user) && (a.logon === null || b.logon === null || a.logon === b.logon);
}

/** Whether another logon of the same person may have been there at the last look already. */
function mayHaveEndedBefore(one: KnownSession, now: Pick<KnownSession, 'user'> | undefined): boolean {
  return one.isUnsure && now !== undefined && isSameAccount(one.user, now.user);
}

function known(
  { id, user, logon, state }: Session & { readonly user: string },
  seenUntil: number,
  logonBefore: string | null = null,
): KnownSession {
  return { id, user, state, logon: logon ?? logonBefore, seenUntil, isLost: false, isUnsure: logon === null };
}

function part({ id: sessionId, user, logon, state }: KnownSession) {
  return { sessionId, user, logon, state };
}
