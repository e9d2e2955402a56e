import { mayBeSameAccount } from '../../../names/account.ts';
import type { Report, Session } from '../../model.ts';
import { type Logon, type LogonEnd, OVER_SOMETIME, STILL_ON } from '../logon.ts';

/** What follows for a logon without an end from a report of its server. `readAt`: when the log was read. */
export function heldAgainst(
  logon: Pick<Logon, 'user' | 'sessionId'>,
  live: Report | null,
  readAt: number,
): LogonEnd {
  if (live?.kind !== 'answer') return NOT_KNOWN;
  const session = live.sessions.find(({ id }) => id === logon.sessionId);
  if (session !== undefined && isOn(session, logon.user)) return STILL_ON;
  // It may have begun after that report, or be on without being in it.
  const isSure = live.askedAt >= readAt && !live.doubts.some(({ mayHideSessions }) => mayHideSessions);
  return isSure && (session?.doubt ?? null) === null ? OVER_SOMETIME : NOT_KNOWN;
}

/** Tools cut names and print a `?` for some letters: with the same id, the same person in doubt. */
function isOn({ user }: Session, name: string): boolean {
  return user !== null && mayBeSameAccount(user, name);
}

const NOT_KNOWN: LogonEnd = { until: null, end: 'unknown', isOver: null, endReason: null };
