import { DAY_MS } from '../../shared/basics/time-units.ts';
import { busiestHours } from '../../shared/domain/history/overview/busiest-hours.ts';
import type { FullServer, OverviewHistory } from '../../shared/domain/history/overview/overview-history.ts';
import type { ServerName } from '../../shared/domain/model.ts';

/** How much of the week one server was full. Lengths of time in milliseconds. */
export interface WeekRow {
  readonly name: ServerName;
  readonly fullMs: number;
  /** Of the time in which it was seen; the same as `fullMs` where that is less than a day. */
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
export function weekRows({ full }: OverviewHistory, most: number): readonly WeekRow[] {
  const longest = Math.max(...full.map(({ fullMs }) => fullMs));
  return full.slice(0, most).map((each) => rowOf(each, longest));
}

function rowOf({ server, fullMs, seenMs, hours }: FullServer, longest: number): WeekRow {
  return {
    name: server,
    fullMs,
    fullMsADay: fullMs / Math.max(1, seenMs / DAY_MS),
    share: longest > 0 ? fullMs / longest : 0,
    daysSeen: seenMs < DAY_MS ? 0 : Math.round(seenMs / DAY_MS),
    hours,
    busiest: busiestHours(hours),
  };
}
