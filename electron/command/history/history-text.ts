import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import { connectedMs } from '../../../shared/domain/history/connected-time.ts';
import { evidenceOf } from '../../../shared/domain/history/evidence.ts';
import type { LogHistory, Logon } from '../../../shared/domain/history/logon.ts';
import { logonsWithin, type Period } from '../../../shared/domain/history/logons-within.ts';
import type { Report, ServerName, ServerView, Session } from '../../../shared/domain/model.ts';
import { sayMinutes } from '../../../shared/text/duration.ts';
import { printableCell } from '../printable.ts';
import { alignRows, NOT_KNOWN } from '../status/text-table.ts';
import { writeMinute } from './moments.ts';

const HEADER = ['USER', 'SESSION', 'FROM', 'UNTIL', 'DURATION', 'CONNECTED', 'ADDRESS'];

/**
 * Who was on in a period, for a terminal, the first one first; then what is known of those who are on without a connection, and
 * what the log lacks. `now`: milliseconds since 1970. Times on the clock of this computer.
 */
export function historyText(
  { name, report }: Pick<ServerView, 'name' | 'report'>,
  history: LogHistory,
  period: Period,
  now: number,
): string {
  const logons = logonsWithin(history, period);
  const rows = logons.map((logon) => rowOf(logon, now).map(printableCell));
  const table = rows.length === 0 ? [sayNobody(name, period)] : alignRows([HEADER, ...rows]);
  const notes = [evidenceLines(history, report, now), gaps(history, period)];
  return [table, ...notes]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function sayNobody(server: ServerName, { from, until }: Period): string {
  return `${server}: the log has nobody between ${writeMinute(from)} and ${writeMinute(until)}.`;
}

function rowOf(logon: Logon, now: number): readonly string[] {
  const { user, sessionId, from, fromKnown, addresses } = logon;
  const begin = fromKnown ? writeMinute(from) : `before ${writeMinute(from)}`;
  const end = logon.until ?? (logon.end === null ? now : null);
  const duration = fromKnown && end !== null ? sayTime(end - from) : NOT_KNOWN;
  const connected = connectedMs(logon, now);
  return [
    user,
    String(sessionId),
    begin,
    sayEnd(logon),
    duration,
    connected === null ? NOT_KNOWN : sayTime(connected),
    addresses.length === 0 ? NOT_KNOWN : addresses.join(', '),
  ];
}

function sayTime(ms: number): string {
  return sayMinutes(Math.floor(Math.max(0, ms) / MINUTE_MS));
}

function sayEnd({ until, end, isOver, spans }: Logon): string {
  if (end === null) return spans.at(-1)?.state === 'disconnected' ? 'still on, disconnected' : 'still on';
  if (until === null) return isOver === true ? 'over, since when is not known' : NOT_KNOWN;
  return end === 'restart' ? `${writeMinute(until)} (restart)` : writeMinute(until);
}

/** What the log tells of the sessions that are disconnected now. */
function evidenceLines(history: LogHistory, report: Report | null, now: number): readonly string[] {
  if (report?.kind !== 'answer') return [];
  const { askedAt, sessions } = report;
  return sessions
    .filter(({ user, state }) => user !== null && state === 'disconnected')
    .map((session) => sayEvidence(session, history, askedAt, now))
    .map(printableCell);
}

function sayEvidence(session: Session, history: LogHistory, askedAt: number, now: number): string {
  const { disconnectedSince, address, leftBehind } = evidenceOf(history, session, { askedAt, now });
  const facts = [
    disconnectedSince === null
      ? 'disconnected, since when is not known'
      : `disconnected since ${writeMinute(disconnectedSince)}`,
    address === null ? null : `from ${address}`,
    leftBehind === null ? null : `sessions left behind: ${leftBehind.left} of the last ${leftBehind.of}`,
  ];
  return `${session.user} (session ${session.id}): ${facts.filter((fact) => fact !== null).join(', ')}`;
}

/** How far back it reaches where that is not far enough, and what is missing. */
function gaps({ reachesBackTo, complete, dropped }: LogHistory, period: Period): readonly string[] {
  const reach =
    reachesBackTo === null
      ? 'The log is empty: nothing is known.'
      : reachesBackTo <= period.from
        ? `The log reaches back to ${writeMinute(reachesBackTo)}.`
        : `The log reaches back to ${writeMinute(reachesBackTo)} only: before that nothing is known.`;
  return [
    reach,
    ...(complete ? [] : ['It is not complete: a part could not be read.']),
    ...(dropped === 0 ? [] : [`${dropped} of its events could not be read.`]),
  ];
}
