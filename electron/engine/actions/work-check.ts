import { SECOND_MS } from '../../../shared/basics/time-units.ts';
import type {
  Anyway,
  JobAction,
  OutcomeCode,
  OutcomeReason,
  Report,
  ServerName,
} from '../../../shared/domain/model.ts';
import { isEnd } from '../../../shared/domain/permission.ts';
import { isForbiddenWork } from '../../../shared/domain/work/forbidden-works.ts';
import type { Work, WorkReason } from '../../../shared/domain/work/work.ts';
import { type Moment, READ_WITHIN_MS, sinceMs, thisMoment } from './freshness.ts';
import { type JobProcesses, NO_PROCESSES } from './process-check.ts';

/** What a job needs to know of the work in sessions. */
export interface JobWork {
  /** Reads what runs there, by a question that begins now. Resolves always, with whether processor times were read. */
  read(server: ServerName, signal: AbortSignal): Promise<boolean>;
  /** Whether they were read in the last 15 minutes. */
  wasRead(server: ServerName): boolean;
  /** Whether the server refused the last time, so that it is not asked before each end of a session. */
  isRefused(server: ServerName): boolean;
  /** Whether the policy has programs that nothing overrides: then it has to be known what runs. */
  hasForbidden(): boolean;
  /** The work of a session in this answer. */
  of(report: Report, sessionId: number): Work | null;
  /** The same for a job that ends one process. */
  readonly processes: JobProcesses;
}

/** Where nothing is ever read, and nothing is known. */
export const NOTHING_READ: JobWork = {
  read: async () => false,
  wasRead: () => false,
  isRefused: () => true,
  hasForbidden: () => false,
  of: () => null,
  processes: NO_PROCESSES,
};

/** Why a job stops; null when what runs is no reason to. */
export type WorkStop = {
  readonly code: OutcomeCode;
  readonly why?: OutcomeReason;
  readonly work?: WorkReason;
} | null;

/** What runs in the session of one job: read while it can be undone, and again before the session ends. */
export interface WorkCheck {
  /** Starts the first reading, so that the time in which the job can be undone is a window of its own. */
  begin(): void;
  /** Reads again, unless the last reading is young enough for what is left to do. */
  read(): Promise<void>;
  /** Holds the last reading against this answer. */
  stopOn(report: Report): WorkStop;
  /** Whether the last reading may still be acted on. */
  isFresh(): boolean;
}

/** A look at the sessions may take so long: a reading older than the rest is taken again before it. */
const LOOK_MS = 20 * SECOND_MS;

const NO_CHECK: WorkCheck = {
  begin: () => {},
  read: () => Promise.resolve(),
  stopOn: () => null,
  isFresh: () => true,
};

/** The check of one job. Only what ends a session is held up by work. */
export function createWorkCheck(
  job: {
    readonly action: JobAction;
    readonly server: ServerName;
    readonly session: { readonly id: number };
    readonly despiteWork: boolean;
    readonly anyway: Anyway | null;
  },
  world: JobWork,
  signal: AbortSignal,
): WorkCheck {
  const { action, server, session, despiteWork, anyway } = job;
  if (!isEnd(action)) return NO_CHECK;
  let first: Promise<void> | null = null;
  let startedAt: Moment | null = null;
  let wasRead = world.wasRead(server);
  let failed = false;
  /**
   * Nothing was read there lately, and the offer said so. Looked at each time: another job, or the user, may have asked the
   * server meanwhile. Where the policy has programs at least the names are asked for.
   */
  const isLeftOut = (): boolean => {
    wasRead ||= world.wasRead(server);
    return !wasRead && world.isRefused(server) && !world.hasForbidden();
  };

  async function readNow(): Promise<void> {
    const at = thisMoment();
    const worked = await world.read(server, signal);
    startedAt = at;
    failed = !worked;
    wasRead ||= worked;
  }

  function stopOn(report: Report): WorkStop {
    const work = world.of(report, session.id);
    if (work?.verdict === 'working') {
      if (isForbiddenWork(work.because) || !despiteWork) return { code: 'working', work: work.because };
    }
    const hasForbidden = world.hasForbidden();
    // Somebody may be at work in a program of the policy, which a log off anyway does not override either.
    if (anyway !== null && hasForbidden && !wasSeen(work)) return { code: 'workNotChecked' };
    const mayGoOn = despiteWork && !hasForbidden;
    return failed && wasRead && !mayGoOn ? { code: 'workNotChecked' } : null;
  }

  // On both clocks: one of them may have stood still while the computer slept.
  const ageMs = (): number => (startedAt === null ? Number.POSITIVE_INFINITY : sinceMs(startedAt));
  return {
    begin: () => {
      if (!isLeftOut()) first ??= readNow();
    },
    read: async () => {
      const running = first;
      first = null;
      if (running === null && isLeftOut()) return;
      const wasUnderWay = running !== null && ageMs() === Number.POSITIVE_INFINITY;
      await running;
      // A first reading that took all the time there was is also the last one.
      if (wasUnderWay && ageMs() < READ_WITHIN_MS - LOOK_MS) return;
      if (running === null && ageMs() < READ_WITHIN_MS - LOOK_MS && !failed) return;
      await readNow();
    },
    stopOn,
    // Where nothing was ever read nothing hangs on its age: a server whose tasklist hangs could never be acted on.
    isFresh: () => isLeftOut() || (failed && !wasRead) || ageMs() <= READ_WITHIN_MS,
  };
}

/** Whether anything was read of what runs there, if only the names. */
function wasSeen(work: Work | null): boolean {
  return work !== null && work.because.kind !== 'notRead' && work.because.kind !== 'failed';
}
