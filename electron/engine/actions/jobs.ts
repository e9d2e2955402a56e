import { randomUUID } from 'node:crypto';
import type { Job, Origin, ServerName, Session } from '../../../shared/model.ts';
import { endToolFor, type ResetWorld, runReset } from './reset-job.ts';

/** Ended jobs stay visible, this many of them. */
const KEPT_ENDED_JOBS = 20;

interface Running {
  readonly undo: AbortController;
  readonly ended: Promise<Job>;
}

/** All jobs, running and lately ended. One session has at most one running job. */
export class Jobs {
  readonly #world: Omit<ResetWorld, 'publish'>;
  readonly #publish: (jobs: readonly Job[]) => void;
  readonly #running = new Map<string, Running>();
  #jobs: readonly Job[] = [];

  constructor(world: Omit<ResetWorld, 'publish'>, publish: (jobs: readonly Job[]) => void) {
    this.#world = world;
    this.#publish = publish;
  }

  /** Starts the reset of a session, or joins the job it has already. */
  reset(server: ServerName, session: Session, origin: Origin): Job {
    const joined = this.#jobs.find(
      (job) => job.step !== 'ended' && job.server === server && job.session.id === session.id,
    );
    if (joined !== undefined) return joined;
    const startedAt = Date.now();
    const settings = this.#world.settings();
    const job: Job = {
      id: randomUUID(),
      server,
      session,
      by: endToolFor(session, settings),
      origin,
      step: 'waiting',
      startedAt,
      undoUntil: startedAt + settings.undoSeconds * 1000,
      outcome: null,
    };
    this.#put(job);
    const undo = new AbortController();
    const ended = runReset(job, undo.signal, { ...this.#world, publish: (next) => this.#put(next) });
    this.#running.set(job.id, { undo, ended });
    void ended.finally(() => this.#running.delete(job.id));
    return job;
  }

  /** The job's last state, once it has ended. */
  async ended(jobId: string): Promise<Job> {
    const running = this.#running.get(jobId);
    if (running !== undefined) return running.ended;
    const job = this.#jobs.find(({ id }) => id === jobId);
    if (job === undefined) throw new RangeError(`No job ${jobId}`);
    return job;
  }

  /** Undoes a job that has not acted yet. */
  cancel(jobId: string): void {
    this.#running.get(jobId)?.undo.abort();
  }

  /** Undoes what has not acted, and waits for what has. */
  async dispose(): Promise<void> {
    const running = [...this.#running.values()];
    for (const { undo } of running) undo.abort();
    await Promise.all(running.map(({ ended }) => ended));
  }

  #put(job: Job): void {
    const others = this.#jobs.filter(({ id }) => id !== job.id);
    const isNew = others.length === this.#jobs.length;
    const jobs = isNew ? [...others, job] : this.#jobs.map((old) => (old.id === job.id ? job : old));
    const ended = jobs.filter(({ step }) => step === 'ended');
    const forgotten = new Set(ended.slice(0, Math.max(0, ended.length - KEPT_ENDED_JOBS)));
    this.#jobs = jobs.filter((kept) => !forgotten.has(kept));
    this.#publish(this.#jobs);
  }
}
