import { Worker } from 'node:worker_threads';
import { toError } from '../../../../shared/basics/assert.ts';
import type { HistoryProblem } from '../../../../shared/domain/history/observed/history-problem.ts';
import type { Observation } from '../../../../shared/domain/history/observed/observation.ts';
import type { FromHistory, HistoryThread, QuestionName, ToHistory } from './history-protocol.ts';
import type { HistoryQuestion } from './history-questions.ts';

/** What keeps the rows, in a thread of its own: no caller ever waits for the disk. */
export interface HistoryStore {
  /** Keeps the rows within a second. */
  keep(rows: readonly Observation[]): void;
  /** Rejects with `HistoryError`. */
  ask<Name extends QuestionName>(
    name: Name,
    asked: HistoryQuestion[Name]['asked'],
  ): Promise<HistoryQuestion[Name]['answer']>;
  /** Keeps only so many days from now on; null: deletes nothing for its age. */
  keepDays(days: number | null): void;
  /** Deletes all that was seen. Rejects with `HistoryError`. */
  forgetAll(): Promise<void>;
  /** Writes what is waiting, and ends the thread; rows kept after it are dropped. */
  dispose(): Promise<void>;
}

export interface HistoryStoreOptions extends Omit<HistoryThread, 'isDoubtful'> {
  /** Full path of the bundled thread. */
  readonly script: string;
  /** Said once, until all works again. */
  readonly onProblem: (problem: HistoryProblem) => void;
  /** Rows were lost, or deleted: what is kept from now on must not go on from them. */
  readonly onRestart: () => void;
}

/** A question could not be answered. */
export class HistoryError extends Error {
  readonly problem: HistoryProblem;
  /** Full path of the database. */
  readonly file: string;
  constructor(problem: HistoryProblem, file: string) {
    super('reason' in problem ? problem.reason : problem.kind);
    this.problem = problem;
    this.file = file;
  }
}

/** Why a question was not answered, whatever was thrown. */
export function whyNotRead(thrown: unknown): HistoryProblem {
  if (thrown instanceof HistoryError) return thrown.problem;
  return { kind: 'notRead', reason: toError(thrown).message };
}

const WRITE_WITHIN_MS = 1000;
/** A disk that has not taken so many rows is too slow; memory must not grow without end. */
const MOST_WAITING = 200_000;
/** Quitting waits no longer for the disk. */
const CLOSE_WITHIN_MS = 3000;
/** A thread that ended by itself is started again after so long. */
const START_AGAIN_MS = 60_000;

export function createHistoryStore(options: HistoryStoreOptions): HistoryStore {
  const { script, file, onProblem, onRestart } = options;
  let { days } = options;
  let worker: Worker | null = null;
  /** The thread has found the file to be broken; the next one sets it aside. */
  let isDoubtful = false;
  let endedAt = Number.NEGATIVE_INFINITY;
  let waiting: Observation[] = [];
  let timer: NodeJS.Timeout | null = null;
  /** Rows the thread has not written yet. */
  let posted = 0;
  let attempt = 1;
  let isFailing = false;
  let isDisposed = false;
  let lastId = 0;
  const asking = new Map<number, { resolve(answer: unknown): void; reject(error: HistoryError): void }>();

  function thread(): Worker | null {
    if (worker !== null) return worker;
    if (isDisposed || performance.now() - endedAt < START_AGAIN_MS) return null;
    const started = start();
    if (started === null) return null;
    started.unref();
    started.on('message', take);
    started.on('error', () => {});
    started.on('exit', () => ended(started));
    worker = started;
    return started;
  }

  /** Null when it cannot even be tried. */
  function start(): Worker | null {
    try {
      return new Worker(script, { workerData: { file, days, isDoubtful } satisfies HistoryThread });
    } catch {
      endedAt = performance.now();
      return null;
    }
  }

  function ended(thread: Worker): void {
    if (worker !== thread) return;
    worker = null;
    if (!isDoubtful) endedAt = performance.now();
    posted = 0;
    for (const { reject } of asking.values()) reject(new HistoryError({ kind: 'threadEnded' }, file));
    asking.clear();
    if (!isDisposed) restart(isDoubtful ? null : { kind: 'threadEnded' });
  }

  function take(message: FromHistory): void {
    switch (message.kind) {
      case 'written':
        posted -= message.rows;
        isDoubtful = false;
        if (isFailing) onProblem({ kind: 'keptAgain' });
        isFailing = false;
        break;
      case 'notWritten':
        posted -= message.rows;
        if (message.attempt === attempt) restart(message.problem);
        break;
      case 'broken':
        // If it is again, before anything could be written, then not at once.
        isDoubtful = !isDoubtful;
        break;
      case 'setAside':
        onProblem(message.problem);
        break;
      case 'answer':
        asking.get(message.id)?.resolve(message.answer);
        asking.delete(message.id);
        break;
      default:
        asking.get(message.id)?.reject(new HistoryError(message.problem, file));
        asking.delete(message.id);
    }
  }

  /** `problem`: null when there is none to tell. */
  function restart(problem: HistoryProblem | null): void {
    attempt += 1;
    waiting = [];
    if (problem !== null && !isFailing) onProblem(problem);
    isFailing ||= problem !== null;
    onRestart();
  }

  function post(message: ToHistory): boolean {
    const to = thread();
    to?.postMessage(message);
    return to !== null;
  }

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting.length === 0) return;
    const rows = waiting;
    waiting = [];
    if (post({ kind: 'write', attempt, rows })) posted += rows.length;
    else restart({ kind: 'threadEnded' });
  }

  function request(message: (id: number) => ToHistory): Promise<unknown> {
    flush();
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      asking.set(id, { resolve, reject });
      if (post(message(id))) return;
      asking.delete(id);
      reject(new HistoryError({ kind: 'threadEnded' }, file));
    });
  }

  return {
    keep(rows) {
      if (isDisposed || rows.length === 0) return;
      if (waiting.length + posted + rows.length > MOST_WAITING) {
        restart({ kind: 'tooSlow' });
        return;
      }
      waiting.push(...rows);
      timer ??= setTimeout(flush, WRITE_WITHIN_MS).unref();
    },
    ask: (name, asked) => request((id) => ({ kind: 'ask', id, name, asked })) as Promise<never>,
    keepDays(next) {
      days = next;
      if (worker !== null) post({ kind: 'keepDays', days });
    },
    async forgetAll() {
      restart(null);
      await request((id) => ({ kind: 'forgetAll', id }));
    },
    async dispose() {
      if (isDisposed) return;
      flush();
      isDisposed = true;
      const leaving = worker;
      if (leaving === null) return;
      leaving.ref();
      leaving.postMessage({ kind: 'close' } satisfies ToHistory);
      const tooLong = setTimeout(() => void leaving.terminate(), CLOSE_WITHIN_MS);
      await new Promise((resolve) => leaving.once('exit', resolve));
      clearTimeout(tooLong);
    },
  };
}
