import { evidenceOf } from '../../../shared/domain/history/evidence/evidence.ts';
import { logTells } from '../../../shared/domain/history/joined/known-part.ts';
import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import type { Logon } from '../../../shared/domain/history/logon.ts';
import type { Report, ServerView, Session } from '../../../shared/domain/model.ts';
import { printableCell } from '../printable.ts';
import { alignRows } from '../status/text-table.ts';
import { LOGON_HEADER, logonCells } from './logon-cells.ts';
import { writeMinute } from './moments.ts';
import { sourceLines } from './sources-text.ts';

/**
 * Who was on in a period, for a terminal, the first one first; then what is known of those who are on without a connection, where that
 * comes from, and what is missing. `all`: the logons of all times; `now`: milliseconds since 1970. Times on the clock of this computer.
 */
export function historyText(
  { report }: Pick<ServerView, 'report'>,
  history: ServerHistory,
  all: readonly Logon[],
  now: number,
): string {
  const isBeside = logTells(history);
  const rows = history.logons.map((logon) => logonCells(logon, now, isBeside));
  const table = rows.length === 0 ? [sayNobody(history)] : alignRows([LOGON_HEADER, ...rows]);
  return [table, evidenceLines(all, report, now), sourceLines(history)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function sayNobody(history: ServerHistory): string {
  const { server, period, log } = history;
  const between = `between ${writeMinute(period.from)} and ${writeMinute(period.until)}`;
  const isSeen = log.kind !== 'read' || (!logTells(history) && history.observed.since !== null);
  return isSeen ? `${server}: nobody was seen ${between}.` : `${server}: the log shows nobody ${between}.`;
}

/** What is known of the sessions that are disconnected now. */
function evidenceLines(all: readonly Logon[], report: Report | null, now: number): readonly string[] {
  if (report?.kind !== 'answer') return [];
  const { askedAt, sessions } = report;
  return sessions
    .filter(({ user, state }) => user !== null && state === 'disconnected')
    .map((session) => sayEvidence(session, all, askedAt, now))
    .map(printableCell);
}

function sayEvidence(session: Session, logons: readonly Logon[], askedAt: number, now: number): string {
  const known = { logons, reachesBackTo: null, complete: true, dropped: 0 };
  const { disconnectedSince, address, leftBehind } = evidenceOf(known, session, { askedAt, now });
  const facts = [
    disconnectedSince === null
      ? 'disconnected, time not known'
      : `disconnected since ${writeMinute(disconnectedSince)}`,
    address === null ? null : `from ${address}`,
    leftBehind === null ? null : `did not log off ${leftBehind.left} of the last ${leftBehind.of} times`,
  ];
  return `${session.user} (session ${session.id}): ${facts.filter((fact) => fact !== null).join(', ')}`;
}
