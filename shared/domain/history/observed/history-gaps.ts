import type { Period } from '../logons-within.ts';
import type { HistoryGap } from './observed-logon.ts';
import type { Stretch } from './stretch.ts';

/** The times between `from` and `until` in which a server was not seen, in their order. `stretches`: all that touch them. */
export function historyGaps(
  stretches: readonly Stretch[],
  from: number,
  until: number,
): readonly HistoryGap[] {
  const gaps: HistoryGap[] = [];
  let seenUntil = from;
  for (const stretch of [...seenTimes(stretches), { from: until, until }]) {
    const begin = Math.min(stretch.from, until);
    if (begin > seenUntil) gaps.push(...reasons(stretches, seenUntil, begin));
    seenUntil = Math.max(seenUntil, stretch.until);
  }
  return gaps;
}

/** Divides a gap into the times in which the server was asked and silent, and the others. */
function reasons(stretches: readonly Stretch[], from: number, until: number): readonly HistoryGap[] {
  const parts: HistoryGap[] = [];
  let at = from;
  const silent = stretches.filter(({ answers }) => !answers).sort((a, b) => a.from - b.from);
  for (const stretch of silent) {
    const [begin, end] = [Math.max(at, stretch.from), Math.min(until, stretch.until)];
    if (end <= begin) continue;
    if (begin > at) parts.push({ from: at, until: begin, why: 'notWatched' });
    parts.push({ from: begin, until: end, why: 'silent' });
    at = end;
  }
  return at < until ? [...parts, { from: at, until, why: 'notWatched' }] : parts;
}

/** The times in which at least one program saw the server, in their order. */
export function seenTimes(stretches: readonly Stretch[]): readonly Period[] {
  return united(stretches.filter(({ answers }) => answers));
}

/** The same times, in their order, without two that overlap or touch. */
export function united(times: readonly Period[]): readonly Period[] {
  const all: { from: number; until: number }[] = [];
  for (const { from, until } of [...times].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until);
    else all.push({ from, until });
  }
  return all;
}
