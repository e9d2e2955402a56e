import type { HistoryProblem } from '../../../../shared/domain/history/observed/history-problem.ts';
import type { Observation } from '../../../../shared/domain/history/observed/observation.ts';
import type { HistoryQuestion } from './history-questions.ts';

/** What the thread of the history is started with. */
export interface HistoryThread {
  /** Full path of the database. */
  readonly file: string;
  /** Days for which it is kept; null: nothing is deleted for its age. */
  readonly days: number | null;
  /** The file was broken a moment ago, so it is read as a whole first. */
  readonly isDoubtful: boolean;
}

export type QuestionName = keyof HistoryQuestion;

/** To the thread. */
export type ToHistory =
  /** `attempt`: rows of an attempt of which a batch failed are dropped, because they go on from it. */
  | { readonly kind: 'write'; readonly attempt: number; readonly rows: readonly Observation[] }
  | { readonly kind: 'ask'; readonly id: number; readonly name: QuestionName; readonly asked: unknown }
  | { readonly kind: 'forgetAll'; readonly id: number }
  | { readonly kind: 'keepDays'; readonly days: number | null }
  | { readonly kind: 'close' };

/** From the thread. */
export type FromHistory =
  | { readonly kind: 'written'; readonly rows: number }
  /** `problem`: null when another program has deleted the history, which is none. */
  | {
      readonly kind: 'notWritten';
      readonly attempt: number;
      readonly rows: number;
      readonly problem: HistoryProblem | null;
    }
  /** The file is. The thread ends, because only that surely closes it. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'setAside'; readonly problem: HistoryProblem }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'notAnswered'; readonly id: number; readonly problem: HistoryProblem };
