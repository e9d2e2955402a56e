import type { GuardRule } from '../../shared/guard.ts';
import type { FleetView, ServerName, ServerView } from '../../shared/model.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Command } from './commands.ts';
import { batchAlerts, jobAlerts } from './ended-alerts.ts';
import { fullAlerts } from './full-alerts.ts';

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
  /** Ids of the jobs and selections whose end is known. */
  readonly ended: ReadonlySet<string>;
}

export const NOTHING_SAID: AlertMemory = { full: new Set(), ended: new Set() };

/**
 * What is new since `memory`: servers that became full (also at first sight: who starts the app wants to know), and
 * what ended, a selection as one. A server that is silent for a while and then still full has not become full again.
 */
export function alertsOf(
  memory: AlertMemory,
  view: FleetView,
  settings: Pick<Settings, 'notifyFull' | 'notifyReset' | keyof GuardRule>,
): { readonly alerts: readonly Alert[]; readonly memory: AlertMemory } {
  const full = view.servers.filter((server) => isFull(server, memory));
  const becameFull = full.filter(({ name }) => !memory.full.has(name));
  const jobs = view.jobs.filter(({ step }) => step === 'ended');
  const batches = view.batches.filter(({ step }) => step === 'ended');
  // Told with the selection they belong to.
  const inBatches = new Set(view.batches.flatMap(({ items }) => items.map(({ jobId }) => jobId)));
  const isNew = ({ id }: { readonly id: string }): boolean => !memory.ended.has(id) && !inBatches.has(id);
  const ended = [...jobs.filter(isNew).flatMap(jobAlerts), ...batches.filter(isNew).flatMap(batchAlerts)];
  return {
    alerts: [
      ...(settings.notifyFull ? fullAlerts(becameFull, settings) : []),
      ...(settings.notifyReset ? ended : []),
    ],
    memory: {
      full: new Set(full.map(({ name }) => name)),
      ended: new Set([...jobs, ...batches].map(({ id }) => id)),
    },
  };
}

/** Without a clear answer a server is what it was. */
function isFull({ name, status }: ServerView, memory: AlertMemory): boolean {
  return status === 'full' || (status === 'unknown' && memory.full.has(name));
}
