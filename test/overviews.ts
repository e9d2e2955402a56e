import { DAY_MS, HOUR_MS } from '../shared/basics/time-units.ts';
import type { FullServer, OverviewHistory } from '../shared/domain/history/overview/overview-history.ts';
import { NOW, serverName } from './builders.ts';

/** What the overview tells of the week, for tests of the page. */

/** A week that was seen whole, in which nothing was full and nothing was freed. */
export function overviewHistory(different: Partial<OverviewHistory> = {}): OverviewHistory {
  return {
    period: { from: NOW - 7 * DAY_MS, until: NOW },
    seenSince: NOW - 30 * DAY_MS,
    full: [],
    freed: { you: 0, wait: 0, command: 0, others: 0 },
    problem: null,
    ...different,
  };
}

/** `hours`: how many hours of the week it was full, by the hour of the day; the others are 0. */
export function fullInWeek(name: string, hours: Readonly<Record<number, number>>, daysSeen = 7): FullServer {
  const byHour = Array.from({ length: 24 }, (_, hour) => (hours[hour] ?? 0) * HOUR_MS);
  return {
    server: serverName(name),
    fullMs: byHour.reduce((sum, ms) => sum + ms, 0),
    seenMs: daysSeen * DAY_MS,
    daysSeen,
    times: 5,
    hours: byHour,
  };
}
