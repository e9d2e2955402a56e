import type { HistoryProblem } from '../../../../shared/domain/history/observed/history-problem.ts';
import type { ObserveOptions } from '../../../../shared/domain/history/observed/observe.ts';
import type { Report, ServerName } from '../../../../shared/domain/model.ts';
import { createHistoryStore, HistoryError, type HistoryStore } from './history-store.ts';
import { createHistoryRecorder } from './record-history.ts';

/** What Slotwatch itself has seen, kept over its starts. The watch never waits for it and never depends on it. */
export interface OwnHistory extends Pick<HistoryStore, 'ask' | 'forgetAll'> {
  /** Never throws and never waits. */
  see(report: Report, options: ObserveOptions): void;
  /** The server is not watched any more; null: none is, until the next report. */
  stop(server: ServerName | null): void;
  /**
   * Keeps only so many days from now on; 0 keeps nothing, and deletes what was kept. `mayDelete`: false while it is not
   * certain that the user wants so few days; nothing is deleted then.
   */
  keepDays(days: number, mayDelete?: boolean): void;
  /** Writes what is waiting. */
  dispose(): Promise<void>;
}

export interface OwnHistoryOptions {
  /** Full path of the bundled thread. */
  readonly script: string;
  /** Full path of the database; it and its folder are made when there is something to keep. */
  readonly file: string;
  /** 0: nothing is kept, and what there is stays as it is, until `keepDays`. */
  readonly days: number;
  readonly onProblem: (problem: HistoryProblem) => void;
}

export function openOwnHistory({ days, ...options }: OwnHistoryOptions): OwnHistory {
  let kept = { days, mayDelete: days > 0 };
  const store = createHistoryStore({
    ...options,
    days: days > 0 ? days : null,
    onRestart: () => recorder.restart(),
  });
  const recorder = createHistoryRecorder((rows) => store.keep(rows));

  /** Nobody waits for it, so nobody else says why it failed. */
  function forgetUnasked(): void {
    store.forgetAll().catch((thrown: unknown) => {
      if (thrown instanceof HistoryError) options.onProblem(thrown.problem);
    });
  }

  return {
    see(report, observing) {
      if (kept.days > 0) recorder.see(report, observing);
    },
    stop(server) {
      if (server === null) recorder.stopAll();
      else recorder.stop(server);
    },
    ask(name, asked) {
      // With thousands of servers all their looks would be more than the question.
      recorder.tellLooks('server' in asked ? asked.server : undefined);
      return store.ask(name, asked);
    },
    keepDays(next, mayDelete = true) {
      if (next === kept.days && mayDelete === kept.mayDelete) return;
      kept = { days: next, mayDelete };
      store.keepDays(mayDelete ? next : null);
      if (next > 0) return;
      recorder.stopAll();
      if (mayDelete) forgetUnasked();
    },
    forgetAll: () => store.forgetAll(),
    async dispose() {
      recorder.stopAll();
      await store.dispose();
    },
  };
}
