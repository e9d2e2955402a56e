import { LAST_LOGONS } from '../../../shared/domain/history/evidence/logon-facts.ts';
import type { ObservedLogon } from '../../../shared/domain/history/observed/observed-logon.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import type { OwnHistory } from './observed/own-history.ts';

/** Some tell nothing: those that are still on, and those of which nobody saw the end. */
const ASKED_LOGONS = 2 * LAST_LOGONS;

/**
 * The last logons of these people on a server, as Slotwatch saw them; none where that is not kept. `askedAt`: of the last
 * report (milliseconds since 1970); who was not seen by then is not said to be on. Rejects with `HistoryError`.
 */
export async function askLastLogons(
  ownHistory: OwnHistory | undefined,
  server: ServerName,
  users: readonly string[],
  askedAt: number,
): Promise<readonly ObservedLogon[]> {
  if (ownHistory === undefined) return [];
  const now = Math.max(Date.now(), askedAt);
  return ownHistory.ask('lastLogons', { server, users, last: ASKED_LOGONS, now, freshSince: askedAt });
}
