import { sayIdle } from '../../shared/idlest.ts';
import type { FleetView, Job, ServerName, ServerView } from '../../shared/model.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Command } from './commands.ts';
import { sayList, sayServerShort, saySlots } from './words.ts';

/** Something worth interrupting a person for. */
export interface Alert {
  /** Alerts about the same thing have the same key: the newer one replaces the older on the screen. */
  readonly key: string;
  readonly title: string;
  readonly body: string;
  /** What a click on it does. */
  readonly open: Command;
  /** The ways out, for systems that show buttons. */
  readonly buttons: readonly AlertButton[];
}

export interface AlertButton {
  readonly label: string;
  readonly command: Command;
}

/** What has been said already, so that it is not said again. */
export interface AlertMemory {
  /** Servers that were full when they last gave a clear answer. */
  readonly full: ReadonlySet<ServerName>;
  /** Ids of the jobs whose end is known. */
  readonly ended: ReadonlySet<string>;
}

export const NOTHING_SAID: AlertMemory = { full: new Set(), ended: new Set() };

/** From so many servers at once, one alert names them all: a dozen notifications are read by nobody. */
const TOGETHER_FROM = 4;
const MOST_NAMES = 5;

/**
 * What is new since `memory`: servers that became full (also at first sight: who starts the app wants to know), and
 * resets that ended. A server that is silent for a while and then still full has not become full again.
 */
export function alertsOf(
  memory: AlertMemory,
  view: FleetView,
  settings: Pick<Settings, 'notifyFull' | 'notifyReset' | 'lookOnly'>,
): { readonly alerts: readonly Alert[]; readonly memory: AlertMemory } {
  const full = view.servers.filter((server) => isFull(server, memory));
  const becameFull = full.filter(({ name }) => !memory.full.has(name));
  const ended = view.jobs.filter(({ step }) => step === 'ended');
  const justEnded = ended.filter(({ id }) => !memory.ended.has(id));
  return {
    alerts: [
      ...(settings.notifyFull ? fullAlerts(becameFull, settings.lookOnly) : []),
      ...(settings.notifyReset ? justEnded.flatMap(resetAlerts) : []),
    ],
    memory: {
      full: new Set(full.map(({ name }) => name)),
      ended: new Set(ended.map(({ id }) => id)),
    },
  };
}

/** Without a clear answer a server is what it was. */
function isFull({ name, status }: ServerView, memory: AlertMemory): boolean {
  return status === 'full' || (status === 'unknown' && memory.full.has(name));
}

function fullAlerts(servers: readonly ServerView[], lookOnly: boolean): readonly Alert[] {
  if (servers.length < TOGETHER_FROM) return servers.map((server) => fullAlert(server, lookOnly));
  const names = servers.map(sayServerShort);
  return [
    {
      key: 'full',
      title: `${servers.length} servers are full`,
      body: sayList(names, MOST_NAMES),
      open: { kind: 'showServer', server: null },
      buttons: [],
    },
  ];
}

function fullAlert(server: ServerView, lookOnly: boolean): Alert {
  const { name, idlest } = server;
  const whom = idlest?.user ?? null;
  const reset: AlertButton[] =
    idlest === null || whom === null || lookOnly
      ? []
      : [
          {
            label: `Reset ${whom}`,
            command: {
              kind: 'reset',
              seen: { server: name, sessionId: idlest.id, user: whom, logon: idlest.logon },
            },
          },
        ];
  const who =
    idlest === null || whom === null
      ? 'Nobody has been idle long enough to be reset.'
      : `Idlest: ${whom}, ${sayIdle(idlest)}.`;
  return {
    key: `full ${name}`,
    title: `${sayServerShort(server)} is full`,
    body: `${saySlots(server)}. ${who}`,
    open: { kind: 'showServer', server: name },
    buttons: [...reset, { label: 'Console', command: { kind: 'connect', server: name, console: true } }],
  };
}

/** How a reset ended. Not when the person undid it: they know. */
function resetAlerts(job: Job): readonly Alert[] {
  const { outcome } = job;
  if (outcome === null || outcome.code === 'cancelled') return [];
  const freed = outcome.code === 'freed';
  return [
    {
      key: `job ${job.id}`,
      title: freed ? `A slot is free on ${job.server}` : `No slot was freed on ${job.server}`,
      body: outcome.hint === '' ? outcome.message : `${outcome.message}\n${outcome.hint}`,
      open: { kind: 'showServer', server: job.server },
      buttons: freed
        ? [{ label: 'Connect', command: { kind: 'connect', server: job.server, console: false } }]
        : [],
    },
  ];
}
