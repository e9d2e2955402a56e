import { DAY_MS } from '../../../shared/basics/time-units.ts';
import type { ServerSettings } from '../../../shared/contract/settings.ts';
import type { HistoryProblem } from '../../../shared/domain/history/observed/history-problem.ts';
import { freedCounts } from '../../../shared/domain/history/overview/freed-counts.ts';
import type {
  FullServer,
  OverviewHistory,
} from '../../../shared/domain/history/overview/overview-history.ts';
import { canonicalServer } from '../../../shared/names/server-name.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { FullServers } from './observed/history-questions.ts';
import { whyNotRead } from './observed/history-store.ts';
import type { OwnHistory } from './observed/own-history.ts';

/** What the overview is made of. */
export interface OverviewSources {
  readonly ownHistory?: OwnHistory;
  readonly audit: Pick<AuditLog, 'since'>;
  /** The account that asks. */
  readonly caller: string;
  /** Those that are watched; what was seen of others is left out. */
  readonly servers: readonly Pick<ServerSettings, 'name'>[];
}

const OVERVIEW_MS = 7 * DAY_MS;

/**
 * What the overview tells of the last seven days. Rejects with the system's error when the audit log cannot be read; when what
 * was seen cannot be, it says why.
 */
export async function readOverview(
  { ownHistory, audit, caller, servers }: OverviewSources,
  now = Date.now(),
): Promise<OverviewHistory> {
  const period = { from: now - OVERVIEW_MS, until: now };
  const [seen, lines] = await Promise.all([askFull(ownHistory, period), audit.since(period.from)]);
  return {
    period,
    seenSince: seen.seenSince,
    full: watchedOnly(seen.servers, servers),
    freed: freedCounts(lines, caller),
    problem: seen.problem,
  };
}

async function askFull(
  ownHistory: OwnHistory | undefined,
  period: OverviewHistory['period'],
): Promise<FullServers & { readonly problem: HistoryProblem | null }> {
  const nothing = { servers: [], seenSince: null };
  if (ownHistory === undefined) return { ...nothing, problem: null };
  try {
    return { ...(await ownHistory.ask('fullServers', period)), problem: null };
  } catch (thrown) {
    return { ...nothing, problem: whyNotRead(thrown) };
  }
}

/** As the settings spell them, the one that was full for the longest first. */
function watchedOnly(
  seen: FullServers['servers'],
  servers: OverviewSources['servers'],
): readonly FullServer[] {
  const names = new Map(servers.map(({ name }) => [canonicalServer(name), name]));
  return seen
    .flatMap(({ server, ...times }) => {
      const name = names.get(server);
      return name === undefined ? [] : [{ server: name, ...times }];
    })
    .sort((a, b) => b.fullMs - a.fullMs || b.times - a.times || a.server.localeCompare(b.server));
}
