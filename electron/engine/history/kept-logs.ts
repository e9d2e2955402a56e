import { newestOfLog } from '../../../shared/domain/history/log/merge-logs.ts';
import type { SessionLog } from '../../../shared/domain/history/log/session-log.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { type Moment, thisMoment } from '../actions/freshness.ts';
import { MOST_SESSION_EVENTS } from '../tools/run/event-log-commands.ts';

/** A log, and when it was read. */
export interface KeptLog {
  readonly log: SessionLog;
  readonly at: Moment;
}

/** Events kept of all servers together: three of the largest logs, some 15 MB. */
const MOST_EVENTS = 3 * MOST_SESSION_EVENTS;

/** The logs that were read last, so that later readings ask only for what is new. Those looked at longest ago go first. */
export class KeptLogs {
  /** The one looked at last is the last. */
  readonly #logs = new Map<ServerName, KeptLog>();

  get(server: ServerName): KeptLog | null {
    const kept = this.#logs.get(server);
    if (kept === undefined) return null;
    this.#logs.delete(server);
    this.#logs.set(server, kept);
    return kept;
  }

  /** The same for who only uses what is there: it does not count as a look. */
  peek(server: ServerName): KeptLog | null {
    return this.#logs.get(server) ?? null;
  }

  /** Keeps a log that was read just now, in place of an older one. Returns it as it is kept. */
  keep(server: ServerName, log: SessionLog): KeptLog {
    const kept = { log: newestOfLog(log, MOST_SESSION_EVENTS), at: thisMoment() };
    this.#logs.delete(server);
    this.#logs.set(server, kept);
    let events = this.#events();
    for (const [other, { log: old }] of this.#logs) {
      if (events <= MOST_EVENTS) break;
      this.#logs.delete(other);
      events -= old.events.length;
    }
    return kept;
  }

  keepOnly(isWatched: (server: ServerName) => boolean): void {
    for (const server of this.#logs.keys()) if (!isWatched(server)) this.#logs.delete(server);
  }

  #events(): number {
    return [...this.#logs.values()].reduce((sum, { log }) => sum + log.events.length, 0);
  }
}
