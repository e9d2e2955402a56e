import type { HistoryProblem } from '../../../../shared/domain/history/observed/history-problem.ts';
import type { ObserveOptions } from '../../../../shared/domain/history/observed/observe.ts';
import type { Report, ServerName } from '../../../../shared/domain/model.ts';
import { createHistoryStore, type HistoryStore } from './history-store.ts';
import { createHistoryRecorder } from './record-history.ts';

/** What Slotwatch itself has seen, kept over its starts. The watch never waits for it and never depends on it. */
export interface OwnHistory extends Pick<HistoryStore, 'ask' | 'forgetAll'> {
  /** Never throws and never waits. */
  see(report: Report, options: ObserveOptions): void;
  /** The server is not watched any more; null: none is, until the next report. */
  stop(server: ServerName | null): void;
  /** Keeps only so many days from now on; 0 keeps nothing new, and leaves what there is. */
  keepDays(days: number): void;
  /** Writes what is waiting. */
  dispose(): Promise<void>;
}

export interface OwnHistoryOptions {
  /** Full path of the bundled thread. */
  readonly script: string;
  /** Full path of the database; it and its folder are made when there is something to keep. */
  readonly file: string;
  /** 0: nothing is kept. */
  readonly days: number;
  readonly onProblem: (problem: HistoryProblem) => void;
}

export const DEFAULT_HISTORY_DAYS = 90;

export function openOwnHistory({ days, ...options }: OwnHistoryOptions): OwnHistory {
  let keptDays = days;
  const store = createHistoryStore({
    ...options,
    days: daysOrDefault(days),
    onRestart: () => recorder.restart(),
  });
  const recorder = createHistoryRecorder((rows) => store.keep(rows));
  return {
    see(report, observing) {
      if (keptDays > 0) recorder.see(report, observing);
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
    keepDays(next) {
      keptDays = next;
      if (next === 0) recorder.stopAll();
      else store.keepDays(next);
    },
    forgetAll: () => store.forgetAll(),
    async dispose() {
      recorder.stopAll();
      await store.dispose();
    },
  };
}

/** While nothing is kept, what there is grows no older than it would otherwise. */
function daysOrDefault(days: number): number {
  return days > 0 ? days : DEFAULT_HISTORY_DAYS;
}
