import type { ServerName, ServerView } from '../../../shared/domain/model.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { text } from '../../../shared/text/text.ts';
import { inTwoLines, sayList, sayServerShort } from '../tray/menu-text.ts';
import type { Alert } from './alerts.ts';
import { MOST_NAMES_IN_ALERT } from './notification-text.ts';

/** What is known of servers that do not answer. */
export interface LostMemory {
  /** Servers that answered before and do not now; when they were first asked in vain, in milliseconds since 1970. */
  readonly silentSince: ReadonlyMap<ServerName, number>;
  /** Those that did not answer a second time either. */
  readonly lost: ReadonlySet<ServerName>;
}

/** From so many at once the network is the cause, not the servers: one alert for all. */
const TOGETHER_FROM = 3;

/** A server is lost when it answered before and now does not twice: a single failure happens in every network. */
export function rememberLost(memory: LostMemory, servers: readonly ServerView[]): LostMemory {
  const silentSince = new Map<ServerName, number>();
  const lost = new Set<ServerName>();
  for (const { name, report, lastAnswer } of servers) {
    if (report?.kind !== 'noAnswer' || lastAnswer === null) continue;
    const since = memory.silentSince.get(name) ?? report.askedAt;
    silentSince.set(name, since);
    if (memory.lost.has(name) || report.askedAt !== since) lost.add(name);
  }
  return { silentSince, lost };
}

/** Servers that no longer answer. */
export function lostAlerts(servers: readonly ServerView[]): readonly Alert[] {
  if (servers.length >= TOGETHER_FROM) return [together(text.alert.lost.many(servers.length), servers)];
  return servers.map((server) => ({
    ...aboutOne(server),
    title: text.alert.lost.one(sayServerShort(server)),
    body: server.report?.kind === 'noAnswer' ? inTwoLines(sayFailure(server.report.error)) : '',
  }));
}

/** Servers that answer again. */
export function backAlerts(servers: readonly ServerView[]): readonly Alert[] {
  if (servers.length >= TOGETHER_FROM) return [together(text.alert.back.many(servers.length), servers)];
  return servers.map((server) => ({
    ...aboutOne(server),
    title: text.alert.back.one(sayServerShort(server)),
    body: '',
  }));
}

/** Lost and back have the same key: the newer one replaces the older. */
function aboutOne({ name }: ServerView): Pick<Alert, 'key' | 'open' | 'buttons'> {
  return { key: `lost ${name}`, open: { kind: 'showServer', server: name }, buttons: [] };
}

function together(title: string, servers: readonly ServerView[]): Alert {
  return {
    key: 'lost',
    title,
    body: sayList(servers.map(sayServerShort), MOST_NAMES_IN_ALERT),
    open: { kind: 'showServer', server: null },
    buttons: [],
  };
}
