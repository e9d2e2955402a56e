import { connectedMs } from '../../../shared/domain/history/connected-time.ts';
import type { Logon } from '../../../shared/domain/history/logon.ts';
import { sayLength } from '../../../shared/text/history/say-logon.ts';
import { printableCell } from '../printable.ts';
import { NOT_KNOWN } from '../status/text-table.ts';
import { writeMinute } from './moments.ts';

/** The columns of a logon in a table. */
export const LOGON_HEADER = ['USER', 'SESSION', 'FROM', 'UNTIL', 'DURATION', 'CONNECTED', 'ADDRESS'];

/**
 * A logon as the cells of a table. `now`: milliseconds since 1970; times on the clock of this computer. `isBeside`: others of the table
 * are from the server's log, so what was only seen must be told from them.
 */
export function logonCells(logon: Logon, now: number, isBeside: boolean): readonly string[] {
  const { user, sessionId, from, fromKnown, addresses, isObserved } = logon;
  const end = logon.until ?? (logon.end === null ? now : null);
  const duration = fromKnown && end !== null ? sayLength(end - from) : NOT_KNOWN;
  const connected = connectedMs(logon, now);
  const unknown = isBeside && isObserved === true ? `${NOT_KNOWN} (seen by Slotwatch)` : NOT_KNOWN;
  return [
    user,
    String(sessionId),
    fromKnown ? writeMinute(from) : `before ${writeMinute(from)}`,
    sayEnd(logon),
    duration,
    connected === null ? NOT_KNOWN : sayLength(connected),
    addresses.length === 0 ? unknown : addresses.join(', '),
  ].map(printableCell);
}

function sayEnd({ until, end, isOver, spans }: Logon): string {
  const last = spans.at(-1);
  if (end === null) return last?.state === 'disconnected' ? 'still on, disconnected' : 'still on';
  if (until !== null) return end === 'restart' ? `${writeMinute(until)} (restart)` : writeMinute(until);
  const seen = last?.until == null ? null : `last seen ${writeMinute(last.until)}`;
  if (isOver !== true) return seen ?? NOT_KNOWN;
  return seen === null ? 'ended, time not known' : `ended, ${seen}`;
}
