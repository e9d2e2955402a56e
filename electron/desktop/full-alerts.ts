import { type GuardRule, guardOf } from '../../shared/guard.ts';
import { sayIdle } from '../../shared/idlest.ts';
import type { ServerView } from '../../shared/model.ts';
import { text } from '../../shared/text/text.ts';
import type { Alert, AlertButton } from './alerts.ts';
import { sayList, sayServerShort, saySlots } from './words.ts';

/** From so many servers at once, one alert names them all: a dozen notifications are read by nobody. */
const TOGETHER_FROM = 4;
const MOST_NAMES = 5;

/** Servers that became full: one alert each, or one for all. */
export function fullAlerts(servers: readonly ServerView[], guard: GuardRule): readonly Alert[] {
  if (servers.length < TOGETHER_FROM) return servers.map((server) => fullAlert(server, guard));
  const names = servers.map(sayServerShort);
  return [
    {
      key: 'full',
      title: text.alert.full.many(servers.length),
      body: sayList(names, MOST_NAMES),
      open: { kind: 'showServer', server: null },
      buttons: [],
    },
  ];
}

function fullAlert(server: ServerView, guard: GuardRule): Alert {
  const { name, idlest } = server;
  const whom = idlest?.user ?? null;
  const reset: AlertButton[] =
    idlest === null || whom === null || guardOf(name, guard) !== null
      ? []
      : [
          {
            label: text.alert.reset(whom),
            command: {
              kind: 'reset',
              seen: { server: name, sessionId: idlest.id, user: whom, logon: idlest.logon },
            },
          },
        ];
  const who =
    idlest === null || whom === null ? text.alert.full.nobody : text.alert.full.idlest(whom, sayIdle(idlest));
  return {
    key: `full ${name}`,
    title: text.alert.full.one(sayServerShort(server)),
    body: text.alert.full.body(saySlots(server), who),
    open: { kind: 'showServer', server: name },
    buttons: [
      ...reset,
      { label: text.alert.console, command: { kind: 'connect', server: name, console: true } },
    ],
  };
}
