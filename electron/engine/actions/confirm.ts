import type { Job, Report, ServerName } from '../../../shared/domain/model.ts';
import { hasTimes } from '../../../shared/domain/work/work.ts';
import { isGone } from './compare.ts';
import { findProcess, type JobProcesses, type MeantProcess } from './process-check.ts';
import { wait } from './wait.ts';

/** How long the server may take to show what was done. */
const CONFIRM_WITHIN_MS = 10_000;
/** Time between two looks until then. */
const LOOK_EVERY_MS = 1000;

interface ConfirmWorld {
  askNow(server: ServerName): Promise<Report>;
  readonly work: { readonly processes: JobProcesses };
}

/** Whether the server shows by the deadline that it was done. Exit codes do not count; null when it did not answer. */
export async function confirm(
  job: Job,
  process: MeantProcess | null,
  { askNow, work }: ConfirmWorld,
): Promise<boolean | null> {
  const deadline = performance.now() + CONFIRM_WITHIN_MS;
  for (;;) {
    const done =
      process === null
        ? isDone(job, await askNow(job.server))
        : await isEnded(job.server, process, work.processes);
    if (done || performance.now() + LOOK_EVERY_MS > deadline) return done;
    await wait(LOOK_EVERY_MS);
  }
}

function isDone(job: Job, report: Report): boolean | null {
  return job.action === 'disconnect' ? isDisconnected(job, report) : isGone(job.session, report);
}

function isDisconnected(job: Job, report: Report): boolean | null {
  const gone = isGone(job.session, report);
  if (gone !== false || report.kind === 'noAnswer') return gone;
  return report.sessions.find(({ id }) => id === job.session.id)?.state === 'disconnected';
}

async function isEnded(
  server: ServerName,
  process: MeantProcess,
  processes: JobProcesses,
): Promise<boolean | null> {
  const reading = await processes.read(server);
  if (!hasTimes(reading)) return null;
  const found = findProcess(process, reading);
  return found === null ? null : found === 'gone';
}
