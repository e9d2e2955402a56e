import type { Settings } from '../../../shared/contract/settings.ts';
import type { FleetView, ServerName, ServerView } from '../../../shared/domain/model.ts';
import type { Command } from '../fleet/perform-command.ts';
import type { EndRule } from '../tray/server-menu.ts';
import { batchAlerts, jobAlerts } from './ended-alerts.ts';
import { firstRoundSince, isFirstRound } from './first-round.ts';
import { fullAlerts, fullMeanwhileAlerts } from './full-alerts.ts';
import { backAlerts, type LostMemory, lostAlerts, rememberLost } from './lost-alerts.ts';
import { isQuiet } from './quiet-hours.ts';

/** Something worth a notification. */
export interface Alert {
  /** Alerts about the same thing have the same key: the newer one replaces the older on the screen. */
  readonly key: string;
  readonly title: string;
  readonly body: string;
  /** What a click on it does. */
  readonly open: Command;
  /** Further actions, for systems that show buttons. */
  readonly buttons: readonly AlertButton[];
  /** Without a sound. */
  readonly silent?: boolean;
}

export interface AlertButton {
  readonly label: string;
  readonly command: Command;
}

/** What has been notified, so that it is not repeated, and what is held back. */
export interface AlertMemory extends LostMemory {
  /** Servers that were full when they last gave a clear answer. */
  readonly full: ReadonlySet<ServerName>;
  /** Of those, the ones that became full in the quiet hours. */
  readonly fullMeanwhile: ReadonlySet<ServerName>;
  /** Since when servers have been waiting for their first answer, in milliseconds since 1970; null when none does. */
  readonly firstRoundSince: number | null;
  /** Servers the user was notified about as lost. */
  readonly toldLost: ReadonlySet<ServerName>;
  /** Ids of the jobs and selections whose end is known. */
  readonly ended: ReadonlySet<string>;
}

export const NOTHING_SAID: AlertMemory = {
  full: new Set(),
  fullMeanwhile: new Set(),
  firstRoundSince: null,
  silentSince: new Map(),
  lost: new Set(),
  toldLost: new Set(),
  ended: new Set(),
};

export type AlertSettings = EndRule &
  Pick<Settings, 'notifyFull' | 'notifyReset' | 'notifyLost' | 'quietHours'>;

/**
 * What is new since `memory`: servers that became full (also at the first look, because the user wants to know),
 * servers lost and back, and what ended (a selection as one). A server that is silent for a while and then still full
 * has not become full again. In the quiet hours there are only ends of what the user has started, without a sound;
 * after them, what is still true of the rest. Full servers are held back in the first round and while `holding` (there
 * was a notification a moment ago), and then come together. `awaited`: servers of which it is being read what runs there;
 * that they became full is told after that.
 */
export function alertsOf(
  memory: AlertMemory,
  view: FleetView,
  settings: AlertSettings,
  now: Date,
  holding = false,
  awaited: ReadonlySet<ServerName> = new Set(),
): { readonly alerts: readonly Alert[]; readonly memory: AlertMemory } {
  const quiet = isQuiet(settings.quietHours, now);
  const roundSince = firstRoundSince(memory.firstRoundSince, view.servers, now);
  const hold = holding || isFirstRound(roundSince, now);
  const full = view.servers.filter(
    (server) => isFull(server, memory) && (memory.full.has(server.name) || !awaited.has(server.name)),
  );
  const becameFull = full.filter(({ name }) => !memory.full.has(name));
  const meanwhile = full.filter(({ name }) => memory.fullMeanwhile.has(name));
  const { silentSince, lost } = rememberLost(memory, view.servers);
  const newlyLost = view.servers.filter(({ name }) => lost.has(name) && !memory.toldLost.has(name));
  const back = view.servers.filter(({ name }) => memory.toldLost.has(name) && !silentSince.has(name));
  const jobs = view.jobs.filter(({ step }) => step === 'ended');
  const batches = view.batches.filter(({ step }) => step === 'ended');
  // These are notified with their selection.
  const inBatches = new Set(view.batches.flatMap(({ items }) => items.map(({ jobId }) => jobId)));
  const isNew = ({ id }: { readonly id: string }): boolean => !memory.ended.has(id) && !inBatches.has(id);
  const ended = [...jobs.filter(isNew).flatMap(jobAlerts), ...batches.filter(isNew).flatMap(batchAlerts)];
  const canWait =
    quiet || hold
      ? []
      : [
          ...(settings.notifyFull ? fullMeanwhileAlerts(meanwhile, view, settings) : []),
          ...(settings.notifyFull ? fullAlerts(becameFull, view, settings) : []),
          ...(settings.notifyLost ? [...lostAlerts(newlyLost), ...backAlerts(back)] : []),
        ];
  const own = settings.notifyReset ? ended.map((alert) => (quiet ? { ...alert, silent: true } : alert)) : [];
  return {
    alerts: [...canWait, ...own],
    memory: {
      // Servers that became full while held back are notified afterwards; those that are free meanwhile, when full
      // again. In the quiet hours they belong to the others of those hours.
      full: names(hold && !quiet ? full.filter(({ name }) => memory.full.has(name)) : full),
      fullMeanwhile: quiet ? names([...meanwhile, ...becameFull]) : hold ? memory.fullMeanwhile : new Set(),
      firstRoundSince: roundSince,
      silentSince,
      lost,
      toldLost: quiet || hold ? memory.toldLost : lost,
      ended: new Set([...jobs, ...batches].map(({ id }) => id)),
    },
  };
}

/** Without a clear answer a server keeps its last status. */
function isFull({ name, status }: ServerView, memory: AlertMemory): boolean {
  return status === 'full' || (status === 'unknown' && memory.full.has(name));
}

function names(servers: readonly ServerView[]): ReadonlySet<ServerName> {
  return new Set(servers.map(({ name }) => name));
}
