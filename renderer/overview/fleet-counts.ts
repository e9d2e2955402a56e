import type { ServerStatus, ServerView } from '../../shared/domain/model.ts';

export interface FleetCounts extends Readonly<Record<ServerStatus, number>> {
  readonly all: number;
  /** Servers that have answered or failed to, at least once. */
  readonly asked: number;
  /** Of the newest report, in milliseconds since 1970; null before the first one. */
  readonly askedLast: number | null;
}

export function countFleet(servers: readonly ServerView[]): FleetCounts {
  const counts = { full: 0, free: 0, unknown: 0 };
  let asked = 0;
  let askedLast: number | null = null;
  for (const { status, report } of servers) {
    counts[status] += 1;
    if (report === null) continue;
    asked += 1;
    askedLast = Math.max(askedLast ?? 0, report.askedAt);
  }
  return { ...counts, all: servers.length, asked, askedLast };
}
