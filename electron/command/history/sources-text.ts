import { unknownTimes } from '../../../shared/domain/history/joined/known-part.ts';
import type { LogPart, ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import type { HistoryGap } from '../../../shared/domain/history/observed/observed-logon.ts';
import { writeMinute } from './moments.ts';

/** What comes from the log and what was seen, how far back that reaches, and what is missing. */
export function sourceLines(history: ServerHistory): readonly string[] {
  const { log, observed } = history;
  const isTooMuch = !observed.complete && observed.problem === null;
  return [
    reachLine(history),
    ...(log.kind === 'read' ? missingLines(log) : []),
    ...gapLines(history, 'notWatched'),
    ...gapLines(history, 'silent'),
    ...(isTooMuch ? ['Slotwatch has recorded too much to show; a part is missing.'] : []),
  ];
}

function reachLine(history: ServerHistory): string {
  const { log, observed, period } = history;
  const seen = observed.since === null ? null : `recorded by Slotwatch, since ${writeMinute(observed.since)}`;
  const reach = log.kind === 'read' ? log.reachesBackTo : null;
  if (reach === null) {
    const isEmpty = log.kind === 'read';
    if (seen === null) return isEmpty ? 'The log is empty. Nothing is known.' : 'Nothing is known.';
    return `${isEmpty ? 'The log is empty. All' : 'All'} of this was ${seen}.`;
  }
  if (reach <= period.from) return `The log reaches back to ${writeMinute(reach)}.`;
  return observed.since === null || observed.since >= reach
    ? `The log reaches back to ${writeMinute(reach)} only. Before that nothing is known.`
    : `The log reaches back to ${writeMinute(reach)} only. Everything before was ${seen}.`;
}

function missingLines({ complete, dropped }: Extract<LogPart, { kind: 'read' }>): readonly string[] {
  return [
    ...(complete ? [] : ['It is not complete: a part could not be read.']),
    ...(dropped === 0 ? [] : [`${dropped} of its events could not be read.`]),
  ];
}

/** So many gaps are named. */
const MOST_GAPS = 10;

/** When nothing was seen since Slotwatch saw the server first, where the log does not tell either. */
function gapLines(history: ServerHistory, why: HistoryGap['why']): readonly string[] {
  const { since } = history.observed;
  if (since === null) return [];
  const gaps = unknownTimes(history).filter((gap) => gap.why === why && gap.until > since);
  if (gaps.length === 0) return [];
  const more = gaps.length > MOST_GAPS ? ` and ${gaps.length - MOST_GAPS} times more` : '';
  const times = gaps.slice(0, MOST_GAPS).map(({ from, until }) => writeTime(from, until));
  return [`${why === 'silent' ? 'No answer' : 'Not monitored'} ${times.join(', ')}${more}.`];
}

/** `2026-11-22 02:10–07:55`: the day of the end only where it is another one. */
function writeTime(from: number, until: number): string {
  const [begin, end] = [writeMinute(from), writeMinute(until)];
  const [day = '', time = ''] = end.split(' ');
  return `${begin}–${begin.startsWith(day) ? time : end}`;
}
