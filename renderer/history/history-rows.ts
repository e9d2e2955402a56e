import { connectedMs } from '../../shared/domain/history/connected-time.ts';
import type { Logon } from '../../shared/domain/history/logon.ts';
import type { Period } from '../../shared/domain/history/logons-within.ts';
import { isSameAccount } from '../../shared/names/account.ts';
import {
  sayAddresses,
  sayConnectedTime,
  sayLogonEnd,
  sayLogonFrom,
  sayLogonTime,
  sayLogonUntil,
} from '../../shared/text/history/say-logon.ts';
import { text } from '../../shared/text/text.ts';

/** One logon as the table shows it, and what it is sorted by. */
export interface HistoryRow {
  readonly key: string;
  readonly logon: Logon;
  readonly user: string;
  readonly from: string;
  readonly until: string;
  readonly duration: string;
  readonly connected: string;
  readonly end: string;
  readonly address: string;
  /** Milliseconds; -1 where it is not known. */
  readonly durationMs: number;
  readonly connectedMs: number;
}

/** The newest first. `now`: until when those that are still on have lasted. */
export function historyRows<One extends Logon>(
  logons: readonly One[],
  now: number,
): readonly (HistoryRow & { readonly logon: One })[] {
  return logons
    .map((logon, place) => {
      const end = logon.until ?? (logon.isOver === false ? now : null);
      return {
        key: String(place),
        logon,
        user: logon.user,
        from: sayLogonFrom(logon),
        until: sayLogonUntil(logon),
        duration: sayLogonTime(logon, now),
        connected: sayConnectedTime(logon, now),
        // The column before it says that it is still on.
        end: logon.isOver === false ? text.sessions.none : sayLogonEnd(logon),
        address: sayAddresses(logon.addresses),
        durationMs: end === null ? -1 : end - logon.from,
        connectedMs: connectedMs(logon, now) ?? -1,
      };
    })
    .sort((a, b) => b.logon.from - a.logon.from);
}

/** What the table shows of a history. */
export interface RowFilter {
  /** Only this person; null for everybody. */
  readonly person: string | null;
  /** A part of the name. */
  readonly search: string;
  /** Only who may have been on at that time; null for the whole history. */
  readonly within: Period | null;
}

export function filterRows<Row extends HistoryRow>(
  rows: readonly Row[],
  { person, search, within }: RowFilter,
): readonly Row[] {
  const wanted = search.trim().toLocaleLowerCase();
  return rows.filter(
    ({ user, logon }) =>
      (person === null || isSameAccount(user, person)) &&
      user.toLocaleLowerCase().includes(wanted) &&
      (within === null || mayTouch(logon, within)),
  );
}

/** An end or a beginning that is not known excludes nothing. */
function mayTouch({ from, fromKnown, until }: Logon, period: Period): boolean {
  const beganLater = fromKnown && from > period.until;
  return !beganLater && (until === null || until >= period.from);
}
