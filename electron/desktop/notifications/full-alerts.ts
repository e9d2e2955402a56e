import { type GuardRule, guardOf } from '../../../shared/domain/guard.ts';
import type { FleetView, ServerView } from '../../../shared/domain/model.ts';
import { seenSession } from '../../../shared/domain/seen-session.ts';
import { sayIdle } from '../../../shared/text/say-idle.ts';
import { text } from '../../../shared/text/text.ts';
import { sayList, sayServerShort, saySlots } from '../tray/menu-text.ts';
import type { Alert, AlertButton } from './alerts.ts';
import { MOST_NAMES_IN_ALERT } from './notification-text.ts';

/** From so many servers at once there is one alert for all: a dozen notifications are not read. */
const TOGETHER_FROM = 4;

type Fleet = Pick<FleetView, 'servers'>;

/** Servers that became full: one alert each, or one for all, with how many are full by now. */
export function fullAlerts(servers: readonly ServerView[], fleet: Fleet, guard: GuardRule): readonly Alert[] {
  if (servers.length < TOGETHER_FROM) return servers.map((server) => fullAlert(server, fleet, guard));
  const words = text.alert.full;
  const { length } = servers;
  const full = countFull(fleet);
  const title = full > length ? words.more(length, full, fleet.servers.length) : words.many(length);
  return [fullTogether(title, servers)];
}

/** Servers that became full in the quiet hours and still are: one alert, whatever their number. */
export function fullMeanwhileAlerts(
  servers: readonly ServerView[],
  fleet: Fleet,
  guard: GuardRule,
): readonly Alert[] {
  if (servers.length <= 1) return fullAlerts(servers, fleet, guard);
  return [fullTogether(text.alert.full.meanwhile(servers.length), servers)];
}

function fullTogether(title: string, servers: readonly ServerView[]): Alert {
  return {
    key: 'full',
    title,
    body: sayList(servers.map(sayServerShort), MOST_NAMES_IN_ALERT),
    open: { kind: 'showServer', server: null },
    buttons: [],
  };
}

function fullAlert(server: ServerView, fleet: Fleet, guard: GuardRule): Alert {
  const { name, idlest, report } = server;
  const seen = idlest === null || report === null ? null : seenSession(name, idlest, report.askedAt);
  const reset: AlertButton[] =
    seen === null || guardOf(name, guard) !== null
      ? []
      : [{ label: text.alert.reset(seen.user), command: { kind: 'reset', seen } }];
  const who =
    idlest === null || seen === null
      ? text.alert.full.nobody
      : text.alert.full.idlest(seen.user, sayIdle(idlest));
  const full = countFull(fleet);
  const body = text.alert.full.body(saySlots(server), who);
  return {
    key: `full ${name}`,
    title: text.alert.full.one(sayServerShort(server)),
    // With many full servers the total matters.
    body: full < TOGETHER_FROM ? body : text.alert.full.among(body, full, fleet.servers.length),
    open: { kind: 'showServer', server: name },
    buttons: [
      ...reset,
      { label: text.alert.console, command: { kind: 'connect', server: name, console: true } },
    ],
  };
}

function countFull({ servers }: Fleet): number {
  return servers.filter(({ status }) => status === 'full').length;
}
