import { randomUUID } from 'node:crypto';
import type { HistoryEvidence } from '../../../shared/domain/history/evidence/evidence.ts';
import type { Batch, BatchItem, Origin, Outcome, SessionAction } from '../../../shared/domain/model.ts';
import { canonicalServer } from '../../../shared/names/server-name.ts';
import { toFailure } from '../slotwatch-error.ts';
import type { Jobs } from './jobs.ts';
import { putRecent } from './recent.ts';
import { wait } from './wait.ts';

interface Running {
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

/** One session of a selection, and what is kept with its job. */
export interface BatchOrderItem extends BatchItem {
  /** When the server was asked for the row that was seen, in milliseconds since 1970. */
  readonly seenAt: number;
  /** What was known of its past. */
  readonly evidence?: HistoryEvidence | null;
}

/** The action on a selection. */
export interface BatchOrder {
  readonly action: SessionAction;
  /** Those that have an outcome already are not started. */
  readonly items: readonly BatchOrderItem[];
  readonly origin: Origin;
  readonly text: string | null;
  /** Seconds in which the whole selection can be undone; its jobs have no such wait of their own. */
  readonly undoSeconds: number;
}

function notStarted(): Outcome {
  return { code: 'cancelled', why: 'notStarted' };
}

/** The outcome of a session that was refused before the start: one that works then ends as it would in its turn. */
export function notOffered(thrown: unknown): Outcome {
  const failure = toFailure(thrown);
  if (failure.code !== 'refused') return { code: 'notOffered', why: null };
  const refusal = failure.why;
  return refusal.kind === 'working'
    ? { code: 'working', why: null, work: refusal.work }
    : { code: 'notOffered', why: null, refusal };
}

/** Servers whose users are sent messages at the same time. */
const MOST_ROWS = 8;

/**
 * The places of the items, in rows that may run at the same time; in each, one comes after the other. A message ends nothing, and
 * so servers need not wait for each other; whatever else is done is done to one session at a time.
 */
function rowsOf({ action, items }: BatchOrder): number[][] {
  const rows = new Map<string, number[]>();
  for (const [place, { server }] of items.entries()) {
    const name = action === 'message' ? canonicalServer(server) : '';
    rows.set(name, [...(rows.get(name) ?? []), place]);
  }
  return [...rows.values()];
}

/** Selections of sessions: one job after the other, or messages on several servers at once, until stopped. */
export class Batches {
  readonly #jobs: Jobs;
  readonly #publish: (batches: readonly Batch[]) => void;
  readonly #running = new Map<string, Running>();
  #batches: readonly Batch[] = [];

  constructor(jobs: Jobs, publish: (batches: readonly Batch[]) => void) {
    this.#jobs = jobs;
    this.#publish = publish;
  }

  start(order: BatchOrder): Batch {
    const batch: Batch = {
      id: randomUUID(),
      action: order.action,
      items: order.items.map(({ seenAt: _, evidence: __, ...item }) => item),
      step: 'waiting',
      undoUntil: Date.now() + order.undoSeconds * 1000,
    };
    this.#put(batch);
    const stop = new AbortController();
    const ended = this.#run(batch, order, stop.signal);
    this.#running.set(batch.id, { stop, ended });
    void ended.finally(() => this.#running.delete(batch.id));
    return batch;
  }

  /** Undoes the running job, if it has not acted, and starts no further one. */
  stop(batchId: string): void {
    this.#running.get(batchId)?.stop.abort();
  }

  /** Stops all selections. */
  async dispose(): Promise<void> {
    const running = [...this.#running.values()];
    for (const { stop } of running) stop.abort();
    await Promise.all(running.map(({ ended }) => ended));
  }

  async #run(first: Batch, order: BatchOrder, signal: AbortSignal): Promise<void> {
    let batch = first;
    const change = (next: Partial<Batch>): void => {
      batch = { ...batch, ...next };
      this.#put(batch);
    };
    const changeItem = (index: number, next: Partial<BatchItem>): void =>
      change({ items: batch.items.map((item, at) => (at === index ? { ...item, ...next } : item)) });

    await wait(order.undoSeconds * 1000, signal);
    change({ step: 'running', undoUntil: null });
    /** One after the other. */
    const runRow = async (row: readonly number[]): Promise<void> => {
      for (const index of row) {
        const item = batch.items[index];
        if (item === undefined || item.outcome !== null) continue;
        if (signal.aborted) {
          changeItem(index, { outcome: notStarted() });
          continue;
        }
        // Not from the click: for each session the time counts from when its own row was asked for.
        const { seenAt = 0, evidence = null } = order.items[index] ?? {};
        await this.#runItem({ ...item, seenAt, evidence }, order, signal, (next) => changeItem(index, next));
      }
    };
    const rows = rowsOf(order);
    await Promise.all(
      Array.from({ length: Math.min(MOST_ROWS, rows.length) }, async () => {
        for (let row = rows.shift(); row !== undefined; row = rows.shift()) await runRow(row);
      }),
    );
    change({ step: 'ended' });
  }

  async #runItem(
    item: BatchOrderItem,
    { action, origin, text }: BatchOrder,
    signal: AbortSignal,
    change: (next: Partial<BatchItem>) => void,
  ): Promise<void> {
    try {
      const { server, session, seenAt, evidence = null } = item;
      const offered = { server, session, seenAt, evidence };
      const job = this.#jobs.start({ ...offered, action, origin, text, undoSeconds: 0 });
      change({ jobId: job.id });
      const undo = (): void => this.#jobs.cancel(job.id);
      signal.addEventListener('abort', undo, { once: true });
      const { outcome } = await this.#jobs.ended(job.id);
      signal.removeEventListener('abort', undo);
      change({ outcome });
    } catch (thrown) {
      change({ outcome: notOffered(thrown) });
    }
  }

  #put(batch: Batch): void {
    this.#batches = putRecent(this.#batches, batch);
    this.#publish(this.#batches);
  }
}
