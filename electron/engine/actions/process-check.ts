import type { Job, JobProcess, Report, ServerName, Session } from '../../../shared/domain/model.ts';
import type { ProcessObjection } from '../../../shared/domain/work/process-permission.ts';
import { isSameProcess } from '../../../shared/domain/work/same-process.ts';
import {
  hasTimes,
  type NoWorkReading,
  type RunningProcess,
  type WorkReading,
} from '../../../shared/domain/work/work.ts';
import { ANSWERED_WITHIN_MS, type Moment, READ_WITHIN_MS, sinceMs, thisMoment } from './freshness.ts';
import type { WorkCheck, WorkStop } from './work-check.ts';

/** What a job that ends a process needs to know of what runs. */
export interface JobProcesses {
  /** Reads what runs there, by a question that begins now. Resolves always. */
  read(server: ServerName, signal?: AbortSignal): Promise<WorkReading | NoWorkReading>;
  /** The last reading that saw more than names; null when there is none of the last 15 minutes. */
  known(server: ServerName): WorkReading | null;
  /** Why this process of the session may not be ended, by the settings and the policy of now. */
  objectionTo(
    process: RunningProcess,
    session: Session,
    reading: WorkReading,
    server: ServerName,
  ): ProcessObjection | null;
}

/** Where nothing is ever read: no process can be ended. */
export const NO_PROCESSES: JobProcesses = {
  read: async (server) => ({
    kind: 'notRead',
    askedAt: 0,
    clockMs: 0,
    tookMs: 0,
    error: { code: 'badOutput', tool: 'tasklist', server },
  }),
  known: () => null,
  objectionTo: () => 'ownerUnknown',
};

/** A process in a session, as it was meant. */
export interface MeantProcess extends JobProcess {
  readonly sessionId: number;
  /** What it had used when it was seen; null when unknown. */
  readonly cpuSeconds: number | null;
}

/** The process the job is to end, as the last reading has it; null when the job is about the whole session. */
export function meantProcess({ server, session, process }: Job, world: JobProcesses): MeantProcess | null {
  if (process === null) return null;
  const meant = { ...process, sessionId: session.id, cpuSeconds: null };
  const known = world.known(server);
  const seen = known === null ? null : findProcess(meant, known);
  return seen === null || seen === 'gone' ? meant : { ...meant, cpuSeconds: seen.cpuSeconds };
}

/**
 * The meant process in a reading. `gone`: it has ended. Null when the reading does not show whether it has: nothing of its
 * session is in it, a part is missing, or two rows have its pid.
 */
export function findProcess(meant: MeantProcess, reading: WorkReading): RunningProcess | 'gone' | null {
  const [found, another] = reading.processes.filter(({ pid }) => pid === meant.pid);
  if (another !== undefined) return null;
  if (found !== undefined) return isSameProcess(meant, found) ? found : 'gone';
  // A session always has processes: when none is seen, more than the one is missing.
  const showsSession = reading.processes.some(({ sessionId }) => sessionId === meant.sessionId);
  return showsSession && !reading.incomplete ? 'gone' : null;
}

/** The second look at the process of a job: read again before the sessions are, each time, and never left out. */
export function createProcessCheck(
  server: ServerName,
  meant: MeantProcess,
  world: JobProcesses,
  signal: AbortSignal,
): WorkCheck {
  let readAt: Moment | null = null;
  let last: WorkReading | NoWorkReading | null = null;

  function stopOn(report: Report): WorkStop {
    const session = report.kind === 'answer' && report.sessions.find(({ id }) => id === meant.sessionId);
    if (!session) return { code: 'noAnswer', why: 'unsure' };
    if (last === null || !hasTimes(last)) return { code: 'workNotChecked' };
    const found = findProcess(meant, last);
    if (found === null) return { code: 'noAnswer', why: 'unsure' };
    if (found === 'gone') return { code: 'alreadyGone', why: 'processGone' };
    const objection = world.objectionTo(found, session, last, server);
    return objection === null ? null : { code: 'notOffered', why: objection };
  }

  return {
    begin: () => {},
    read: async () => {
      const at = thisMoment();
      last = null;
      last = await world.read(server, signal);
      readAt = at;
    },
    stopOn,
    // The tool may still be started so long after the last look at the sessions.
    isFresh: () => readAt !== null && sinceMs(readAt) <= READ_WITHIN_MS - ANSWERED_WITHIN_MS,
  };
}
