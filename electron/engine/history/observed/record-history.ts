import { MINUTE_MS } from '../../../../shared/basics/time-units.ts';
import type { Observation } from '../../../../shared/domain/history/observed/observation.ts';
import {
  endWatch,
  looked,
  type ObserveOptions,
  observe,
  type Watched,
} from '../../../../shared/domain/history/observed/observe.ts';
import type { Report, ServerName } from '../../../../shared/domain/model.ts';

/** Turns reports into rows: what changed, and now and then how far a server is watched. */
export interface HistoryRecorder {
  see(report: Report, options: ObserveOptions): void;
  /** The server is not watched any more. */
  stop(server: ServerName): void;
  /** No server is: the watch is paused, or the program ends. */
  stopAll(): void;
  /** Tells how far this server is watched now; without one, how far each is. */
  tellLooks(server?: ServerName): void;
  /** Goes on from nothing: the rows so far were lost, or deleted. */
  restart(): void;
}

/** After a kill it is not known how far a server was watched; so much is not counted on then. */
export const TELL_EVERY_MS = 5 * MINUTE_MS;

export function createHistoryRecorder(keep: (rows: readonly Observation[]) => void): HistoryRecorder {
  const known = new Map<ServerName, { watched: Watched; toldAt: number }>();

  function end(server: ServerName): void {
    const last = known.get(server);
    known.delete(server);
    if (last !== undefined) keep(endWatch(last.watched));
  }

  return {
    see(report, options) {
      const last = known.get(report.server);
      const { watched, rows } = observe(last?.watched ?? null, report, options);
      const isDue = last !== undefined && Math.abs(watched.lookedAt - last.toldAt) >= TELL_EVERY_MS;
      known.set(report.server, {
        watched,
        toldAt: last === undefined || isDue ? watched.lookedAt : last.toldAt,
      });
      keep(isDue ? [...rows, looked(watched)] : rows);
    },
    stop: end,
    stopAll() {
      for (const server of [...known.keys()]) end(server);
    },
    tellLooks(server) {
      const told = server === undefined ? [...known.values()] : [known.get(server)];
      keep(told.flatMap((one) => (one === undefined ? [] : looked(one.watched))));
    },
    restart: () => known.clear(),
  };
}
