import { toError } from '../../../shared/basics/assert.ts';
import type { ServerSettings, Settings } from '../../../shared/contract/settings.ts';
import type { Report, ServerName } from '../../../shared/domain/model.ts';
import type { Log } from '../log.ts';
import { SlotwatchError, trouble } from '../slotwatch-error.ts';
import { HistoryError } from './observed/history-store.ts';
import type { OwnHistory } from './observed/own-history.ts';

/** Passes on to the own history what the watch sees. What goes wrong there changes nothing else. */
export interface SeenKeeper {
  /** From now on it is kept, for as long as the settings say. */
  start(): void;
  /** `intervalMs`: so many milliseconds after the last report this one was due. */
  see(report: Report, intervalMs: number): void;
  /** No server is watched, until the next report. */
  stop(): void;
  /** Uses new settings; what is not in them is not watched any more. */
  configure(settings: Settings): void;
  /** Deletes all that was kept. Rejects with `SlotwatchError`. */
  forget(): Promise<void>;
}

export interface SeenKeeperOptions {
  /** Undefined: nothing is kept. */
  readonly own: OwnHistory | undefined;
  readonly settings: Settings;
  /** Whether it is certain that the settings are those of the user. */
  readonly mayDelete: () => boolean;
  readonly log: Log;
}

export function createSeenKeeper({ own, mayDelete, log, ...options }: SeenKeeperOptions): SeenKeeper {
  let { settings } = options;
  let servers = byName(settings);
  let isStarted = false;
  let isBroken = false;

  function attempt(work: (history: OwnHistory) => void): void {
    if (own === undefined) return;
    try {
      work(own);
    } catch (thrown) {
      if (!isBroken) log.error(`What is seen is not kept: ${toError(thrown).message}`);
      isBroken = true;
    }
  }

  function keepDays(): void {
    if (isStarted) attempt((history) => history.keepDays(settings.historyDays, mayDelete()));
  }

  return {
    start() {
      isStarted = true;
      keepDays();
    },
    see(report, intervalMs) {
      const capacity = servers.get(report.server)?.capacity;
      if (capacity !== undefined) attempt((history) => history.see(report, { capacity, intervalMs }));
    },
    stop: () => attempt((history) => history.stop(null)),
    configure(next) {
      const before = servers;
      settings = next;
      servers = byName(next);
      for (const name of before.keys()) if (!servers.has(name)) attempt((history) => history.stop(name));
      keepDays();
    },
    async forget() {
      try {
        await own?.forgetAll();
      } catch (thrown) {
        if (!(thrown instanceof HistoryError)) throw thrown;
        const { problem, file } = thrown;
        throw new SlotwatchError(trouble({ kind: 'ownHistory', problem, file }), { cause: thrown });
      }
    },
  };
}

function byName({ servers }: Settings): ReadonlyMap<ServerName, ServerSettings> {
  return new Map(servers.map((server) => [server.name, server]));
}
