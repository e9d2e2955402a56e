import { existsSync } from 'node:fs';
import { toError } from '../../../../shared/basics/assert.ts';
import { HOUR_MS } from '../../../../shared/basics/time-units.ts';
import type { HistoryProblem } from '../../../../shared/domain/history/observed/history-problem.ts';
import { forgetAll, forgetOlderThan } from './forget-history.ts';
import type { FromHistory, HistoryThread, QuestionName, ToHistory } from './history-protocol.ts';
import { LaterVersionError } from './history-tables.ts';
import { createObservationReader, type ObservationReader } from './observation-reader.ts';
import { createObservationWriter, type ObservationWriter } from './observation-writer.ts';
import { openHistory, openNothing } from './open-history.ts';
import { brokenError, type Database, saysBroken } from './sqlite.ts';
import { DeletedError } from './write-statements.ts';

/** The port of a thread, or what stands for it in a test. */
export interface HistoryPort {
  post(message: FromHistory): void;
  /** Nothing more will come. */
  close(): void;
}

interface Opened {
  readonly database: Database;
  readonly writer: ObservationWriter;
  readonly reader: ObservationReader;
}

const FORGET_EVERY_MS = 6 * HOUR_MS;
/** A file that could not be opened, or broke just after it was, is tried again after so long. */
const TRY_AGAIN_MS = 30_000;

/**
 * Keeps the database, in a thread of its own. Returns the function that takes messages; they are done in their order. Never
 * throws: what fails is told to the port.
 */
export function serveHistory(
  { file, days, isDoubtful }: HistoryThread,
  port: HistoryPort,
): (message: ToHistory) => void {
  let keptDays = days;
  let opened: Opened | null = null;
  let nothing: ObservationReader | null = null;
  let isEnded = false;
  let failedAt = Number.NEGATIVE_INFINITY;
  let failure: unknown = null;
  let lastFailed = 0;
  let queue: Promise<void> = Promise.resolve();
  const timer = setInterval(() => later(forgetOld), FORGET_EVERY_MS);
  timer.unref?.();

  async function open(): Promise<Opened> {
    if (opened !== null) return opened;
    if (performance.now() - failedAt < TRY_AGAIN_MS) throw failure;
    try {
      const { database, broken } = await openHistory(file, isDoubtful);
      opened = {
        database,
        writer: createObservationWriter(database),
        reader: createObservationReader(database),
      };
      if (broken !== null) port.post({ kind: 'setAside', problem: { kind: 'broken', ...broken } });
      forgetOld();
      if (opened === null) throw brokenError('it broke at once');
      return opened;
    } catch (thrown) {
      failedAt = performance.now();
      failure = thrown;
      throw thrown;
    }
  }

  /** A question makes no file. */
  async function openedReader(): Promise<ObservationReader> {
    if (opened !== null || existsSync(file)) return (await open()).reader;
    nothing ??= createObservationReader(await openNothing());
    return nothing;
  }

  async function forget(): Promise<void> {
    const isThere = opened !== null || existsSync(file);
    forgetAll(isThere ? (await open()).database : null, file);
  }

  function end(): void {
    isEnded = true;
    clearInterval(timer);
    opened?.database.close();
    opened = null;
    port.close();
  }

  /** A file that breaks is closed by the end of the thread; the next thread reads it as a whole. */
  function endIfBroken(thrown: unknown): boolean {
    if (!saysBroken(thrown) || opened === null) return false;
    port.post({ kind: 'broken' });
    end();
    return true;
  }

  function forgetOld(): void {
    if (opened === null || keptDays === null) return;
    try {
      forgetOlderThan(opened.database, keptDays);
    } catch (thrown) {
      // Full, or busy: the next time will do.
      endIfBroken(thrown);
    }
  }

  async function write({ attempt, rows }: Extract<ToHistory, { kind: 'write' }>): Promise<void> {
    if (attempt <= lastFailed) return;
    try {
      const { writer } = await open();
      writer.write(rows);
      port.post({ kind: 'written', rows: rows.length });
    } catch (thrown) {
      lastFailed = attempt;
      const kind = opened === null ? 'notOpened' : 'notWritten';
      if (endIfBroken(thrown)) return;
      const problem = thrown instanceof DeletedError ? null : problemOf(thrown, kind);
      port.post({ kind: 'notWritten', attempt, rows: rows.length, problem });
    }
  }

  async function answer(
    id: number,
    work: () => Promise<unknown>,
    kind: 'notRead' | 'notDeleted',
  ): Promise<void> {
    try {
      port.post({ kind: 'answer', id, answer: await work() });
    } catch (thrown) {
      endIfBroken(thrown);
      port.post({ kind: 'notAnswered', id, problem: problemOf(thrown, kind) });
    }
  }

  async function take(message: ToHistory): Promise<void> {
    if (isEnded) return;
    switch (message.kind) {
      case 'write':
        return write(message);
      case 'ask':
        return answer(
          message.id,
          async () => ask(await openedReader(), message.name, message.asked),
          'notRead',
        );
      case 'forgetAll':
        return answer(message.id, forget, 'notDeleted');
      case 'keepDays':
        keptDays = message.days;
        return forgetOld();
      default:
        end();
    }
  }

  function later(work: () => void | Promise<void>): void {
    queue = queue.then(work);
  }

  return (message) => later(() => take(message));
}

/** The asked part is of that question: `ask` of the store has typed it. */
function ask(reader: ObservationReader, name: QuestionName, asked: unknown): unknown {
  return (reader[name] as (asked: unknown) => unknown)(asked);
}

function problemOf(
  thrown: unknown,
  kind: 'notOpened' | 'notWritten' | 'notRead' | 'notDeleted',
): HistoryProblem {
  if (thrown instanceof LaterVersionError) return { kind: 'tooNew' };
  return { kind, reason: toError(thrown).message };
}
