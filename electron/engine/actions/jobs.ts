import { randomUUID } from 'node:crypto';
import type { HistoryEvidence } from '../../../shared/domain/history/evidence/evidence.ts';
import type {
  Anyway,
  Job,
  JobAction,
  JobProcess,
  Origin,
  ServerName,
  Session,
} from '../../../shared/domain/model.ts';
import type { Work } from '../../../shared/domain/work/work.ts';
import { sameServer } from '../../../shared/names/server-name.ts';
import type { SlotwatchError } from '../slotwatch-error.ts';
import { thisComputer } from '../this-computer.ts';
import { jobTool } from './job-tool.ts';
import { putRecent } from './recent.ts';
import { refused } from './refusal.ts';
import { type JobWorld, runJob } from './run-job.ts';

/** The action, and the session or the process it is for. */
export interface JobOrder {
  readonly server: ServerName;
  /** As it was when the user chose it. */
  readonly session: Session;
  /** When the server was asked for it, in milliseconds since 1970. */
  readonly seenAt: number;
  readonly action: JobAction;
  /** The one to end. */
  readonly process?: JobProcess | null;
  readonly origin: Origin;
  /** The template of a message; null for the one in the settings. */
  readonly text: string | null;
  /** What was known of the work in it. */
  readonly work?: Work | null;
  /** What was known of its past. */
  readonly evidence?: HistoryEvidence | null;
  /** The user was told that it works, and wants it ended all the same. */
  readonly despiteWork?: boolean;
  /** Of a log off that input does not stop; overrides work too. */
  readonly anyway?: Anyway | null;
  /** Seconds in which it can be undone before anything is done. */
  readonly undoSeconds: number;
}

interface Running {
  readonly undo: AbortController;
  readonly ended: Promise<Job>;
}

/**
 * All jobs, running and ended lately. A session has at most one besides messages, by whatever name its server is asked.
 */
export class Jobs {
  readonly #world: Omit<JobWorld, 'publish'>;
  readonly #publish: (jobs: readonly Job[]) => void;
  readonly #running = new Map<string, Running>();
  /** The texts of running messages, by job. */
  readonly #words = new Map<string, string | null>();
  #jobs: readonly Job[] = [];

  constructor(world: Omit<JobWorld, 'publish'>, publish: (jobs: readonly Job[]) => void) {
    this.#world = world;
    this.#publish = publish;
  }

  /**
   * Starts a job; returns the running one when the session already has the same; throws `refused` when it has another.
   * A second message with another text is a job of its own, so that both are sent.
   */
  start({
    server,
    session,
    seenAt,
    action,
    origin,
    text,
    undoSeconds,
    process = null,
    work = null,
    evidence = null,
    despiteWork = false,
    anyway = null,
  }: JobOrder): Job {
    const running = this.#jobs.filter(
      (job) =>
        job.step !== 'ended' &&
        job.session.id === session.id &&
        sameServer(job.server, server, thisComputer()),
    );
    const same = running.find(
      (job) =>
        job.action === action &&
        isSameJob(job, session) &&
        // One that stops at input is not what was asked for.
        job.anyway?.reason === anyway?.reason &&
        isAboutProcess(job, process) &&
        this.#words.get(job.id) === text,
    );
    if (same !== undefined) return same;
    if (running.some((job) => job.action !== 'message' || action !== 'message')) throw busy(session, server);
    const startedAt = Date.now();
    const job: Job = {
      id: randomUUID(),
      server,
      action,
      session,
      process,
      by: jobTool(action, session, this.#world.settings()),
      origin,
      work,
      evidence,
      despiteWork: despiteWork || anyway !== null,
      anyway,
      step: 'waiting',
      startedAt,
      undoUntil: startedAt + undoSeconds * 1000,
      warnUntil: null,
      outcome: null,
    };
    this.#put(job);
    const undo = new AbortController();
    const world = { ...this.#world, publish: (next: Job) => this.#put(next) };
    this.#words.set(job.id, text);
    const ended = runJob(job, text, undo.signal, world, seenAt);
    this.#running.set(job.id, { undo, ended });
    void ended.finally(() => {
      this.#running.delete(job.id);
      this.#words.delete(job.id);
    });
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

  /** Undoes the jobs on servers that are no longer watched, if they have not acted. */
  cancelUnwatched(isWatched: (server: ServerName) => boolean): void {
    for (const job of this.#jobs) if (!isWatched(job.server)) this.cancel(job.id);
  }

  /** Undoes jobs that have not acted, and waits for those that have. */
  async dispose(): Promise<void> {
    const running = [...this.#running.values()];
    for (const { undo } of running) undo.abort();
    await Promise.all(running.map(({ ended }) => ended));
  }

  #put(job: Job): void {
    this.#jobs = putRecent(this.#jobs, job);
    this.#publish(this.#jobs);
  }
}

/** Whether the running job is about the same logon, and not about an earlier session with this id. */
function isSameJob({ session }: Job, { user, logon }: Session): boolean {
  return session.user === user && session.logon === logon;
}

function isAboutProcess({ process }: Job, other: JobProcess | null): boolean {
  return process?.pid === other?.pid && process?.image === other?.image;
}

function busy({ user }: Session, server: ServerName): SlotwatchError {
  return refused({ kind: 'busy', user: user ?? '', server });
}
