import type { PersonHistory } from '../../../shared/domain/history/joined/person-history.ts';
import { printableCell } from '../printable.ts';
import { alignRows } from '../status/text-table.ts';
import { LOGON_HEADER, logonCells } from './logon-cells.ts';
import { writeMinute } from './moments.ts';

/** Where a person was in a period, for a terminal, the first logon first. `now`: milliseconds since 1970. */
export function personText({ user, period, logons, seenSince }: PersonHistory, now: number): string {
  const rows = logons.map(({ server, ...logon }) => [server, ...logonCells(logon, now, false)]);
  const between = `between ${writeMinute(period.from)} and ${writeMinute(period.until)}`;
  const table =
    rows.length === 0
      ? [`${printableCell(user)} was not seen ${between}.`]
      : alignRows([['SERVER', ...LOGON_HEADER], ...rows]);
  const source =
    seenSince === null
      ? 'Slotwatch has not recorded anything yet. It records while it checks servers.'
      : `Recorded by Slotwatch since ${writeMinute(seenSince)}, on the servers that it checked.`;
  return [...table, '', source].join('\n');
}
