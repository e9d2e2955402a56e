import { accountWithoutDomain, mayBeSameAccount } from '../../../names/account.ts';
import { isUnsureWho, type Report, type Session } from '../../model.ts';
import { joinLogons } from '../joined/join-logons.ts';
import type { ReadHistory } from '../log/history-reading.ts';
import type { Logon } from '../logon.ts';
import type { ObservedLogon } from '../observed/observed-logon.ts';
import { LAST_LOGONS } from './logon-facts.ts';

/** A session of which the past is wanted. */
export interface PastOf extends Pick<Session, 'id' | 'state' | 'logon'> {
  readonly user: string;
  /** The first report without a gap that had it just so was asked for then, in milliseconds since 1970. */
  readonly since: number;
}

/**
 * The sessions of a report of which the past can be told: it is certain who is there. `before`: those of the report before;
 * empty where there was none, or a gap.
 */
export function pastWanted(report: Report, before: ReadonlyMap<number, PastOf>): ReadonlyMap<number, PastOf> {
  if (report.kind !== 'answer') return new Map();
  const wanted = report.sessions.flatMap((session): readonly PastOf[] => {
    const { id, user, state, logon, kind } = session;
    if (user === null || isUnsureWho(session) || kind === 'listener' || kind === 'services') return [];
    const now = { id, user, state, logon, since: report.askedAt };
    const last = before.get(id);
    return [last !== undefined && isUnchanged(last, now) ? last : now];
  });
  return new Map(wanted.map((one) => [one.id, one]));
}

/** Whether a session is as it was: of the same logon, in the same state. */
export function isUnchanged(
  before: Pick<PastOf, 'user' | 'state' | 'logon'>,
  { user, state, logon }: Pick<Session, 'user' | 'state' | 'logon'>,
): boolean {
  return before.user === user && before.state === state && before.logon === logon;
}

/** More of one person's logons tell nothing new. */
const MOST_LOGONS = 4 * LAST_LOGONS;

/**
 * For each of these sessions the logons that tell of its past: those of its person on that server, and its own. `log`: null where
 * none is kept. `observed`: the last logons that Slotwatch saw there of these people.
 */
export function evidenceLogons(
  sessions: Iterable<PastOf>,
  log: ReadHistory | null,
  observed: readonly ObservedLogon[],
): ReadonlyMap<number, readonly Logon[]> {
  const joined = joinLogons(log, observed);
  const byPerson = new Map<string, Logon[]>();
  for (const logon of joined) {
    const person = accountWithoutDomain(logon.user);
    const theirs = byPerson.get(person);
    if (theirs === undefined) byPerson.set(person, [logon]);
    else theirs.push(logon);
  }
  const latest = new Map(joined.map((logon) => [logon.sessionId, logon]));
  return new Map(
    [...sessions].map((session) => {
      const logons = (byPerson.get(accountWithoutDomain(session.user)) ?? []).slice(-MOST_LOGONS);
      const own = latest.get(session.id);
      const all = own === undefined || logons.includes(own) ? logons : [...logons, own];
      const isKnown = isOnBy(observed, session) || (log !== null && log.readAt >= session.since);
      return [session.id, isKnown ? all : all.filter((logon) => !isOpen(logon, session))];
    }),
  );
}

/** Whether Slotwatch saw the logon that is on there. */
function isOnBy(observed: readonly ObservedLogon[], { id, user, logon }: PastOf): boolean {
  const last = observed.findLast(({ sessionId }) => sessionId === id);
  if (last?.isOver !== false || !mayBeSameAccount(last.user, user)) return false;
  return last.logon === null || logon === null || last.logon === logon;
}

/** What a log that is older than the session as it is now has open there may be another logon, or have gone on otherwise. */
function isOpen({ sessionId, isOver }: Logon, { id }: PastOf): boolean {
  return sessionId === id && isOver !== true;
}
