import { HOUR_MS } from '../../shared/basics/time-units.ts';
import { busiestHours } from '../../shared/domain/history/overview/busiest-hours.ts';
import type { FullServer, OverviewHistory } from '../../shared/domain/history/overview/overview-history.ts';
import type { ServerName } from '../../shared/domain/model.ts';

/** How much of the week one server was full. Lengths of time in milliseconds. */
export interface WeekRow {
  readonly name: ServerName;
  readonly fullMs: number;
  /** Of the days on which it was seen at all. */
  readonly fullMsADay: number;
  /** 0 to 1, of the server that was full for the longest. */
  readonly share: number;
  /** In how many of the seven days it was seen at all. */
  readonly daysSeen: number;
  /** Whole hours in which it was seen; 0 for less than one. */
  readonly hoursSeen: number;
  /** 24 numbers, from midnight on. */
  readonly hours: readonly number[];
  readonly busiest: ReturnType<typeof busiestHours>;
}

/** Hours of the period, as a whole number. */
export function hoursOf({ period }: Pick<OverviewHistory, 'period'>): number {
  return Math.round((period.until - period.from) / HOUR_MS);
}

/** So few missing hours say nothing: a computer was started anew now and then. */
const FEW_HOURS = 12;

/** Whether so much of the period was not seen that it must be said. `hours`: of the whole period. */
export function isSeenInPart({ hoursSeen }: WeekRow, hours: number): boolean {
  return hoursSeen < hours - FEW_HOURS;
}

/** At most so many rows, in the order of the answer: the worst first. */
export function weekRows({ full }: OverviewHistory, most: number): readonly WeekRow[] {
  const longest = Math.max(...full.map(({ fullMs }) => fullMs));
  return full.slice(0, most).map((each) => rowOf(each, longest));
}

function rowOf({ server, fullMs, seenMs, daysSeen, hours }: FullServer, longest: number): WeekRow {
  return {
    name: server,
    fullMs,
    fullMsADay: fullMs / Math.max(1, daysSeen),
    share: longest > 0 ? fullMs / longest : 0,
    daysSeen,
    hoursSeen: Math.floor(seenMs / HOUR_MS),
    hours,
    busiest: busiestHours(hours),
  };
}
