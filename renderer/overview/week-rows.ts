import { DAY_MS } from '../../shared/basics/time-units.ts';
import { busiestHours } from '../../shared/domain/history/busiest-hours.ts';
import type { FullServer, OverviewHistory } from '../../shared/domain/history/overview-history.ts';
import type { ServerName, ServerView } from '../../shared/domain/model.ts';

/** How much of the week one server was full. Lengths of time in milliseconds. */
export interface WeekRow {
  readonly name: ServerName;
  readonly label: string;
  readonly fullMs: number;
  /** Of the days on which it was seen. */
  readonly fullMsADay: number;
  /** 0 to 1, of the server that was full for the longest. */
  readonly share: number;
  /** Whole days; 0 for less than one. */
  readonly daysSeen: number;
  /** 24 numbers, from midnight on. */
  readonly hours: readonly number[];
  readonly busiest: ReturnType<typeof busiestHours>;
}

/** Days of the period, as a whole number. */
export function daysOf({ period }: Pick<OverviewHistory, 'period'>): number {
  return Math.round((period.until - period.from) / DAY_MS);
}

/** At most so many rows, in the order of the answer: the worst first. */
export function weekRows(
  overview: OverviewHistory,
  servers: readonly ServerView[],
  most: number,
): readonly WeekRow[] {
  const labels = new Map(servers.map(({ name, label }) => [name, label]));
  const longest = Math.max(...overview.full.map(({ fullMs }) => fullMs));
  return overview.full.slice(0, most).map((full) => rowOf(full, labels.get(full.server), longest));
}

function rowOf(
  { server, fullMs, seenMs, hours }: FullServer,
  label: string | undefined,
  longest: number,
): WeekRow {
  const daysSeen = Math.round(seenMs / DAY_MS);
  return {
    name: server,
    label: label ?? server,
    fullMs,
    // Of less than a day nothing can be said a day.
    fullMsADay: fullMs / Math.max(1, seenMs / DAY_MS),
    share: longest > 0 ? fullMs / longest : 0,
    daysSeen: seenMs < DAY_MS ? 0 : daysSeen,
    hours,
    busiest: busiestHours(hours),
  };
}
