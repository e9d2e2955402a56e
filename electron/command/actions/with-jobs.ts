import type { OpenedEngine } from '../../engine/open-engine.ts';
import { say } from '../output.ts';

/** How many newer lines the audit log may get between the first and the last line of a job. */
const MOST_LINES_SINCE = 200;
/** So many a job writes itself: offered, warned, acting, ended. */
const LINES_A_JOB = 4;

/** Takes the ids of the jobs that were started. */
export type NoteJobs = (...jobIds: readonly string[]) => void;

/**
 * Does the work of a verb that starts jobs, and disposes of its engine. Prints what is not in the audit log at the end, because the
 * log's reader would miss it.
 */
export async function withJobs<Result>(
  opened: OpenedEngine,
  work: (started: NoteJobs) => Promise<Result>,
): Promise<Result> {
  const jobs = new Set<string>();
  try {
    return await work((...ids) => {
      for (const id of ids) jobs.add(id);
    });
  } finally {
    await opened.dispose();
    if (jobs.size > 0) await sayIfNotWritten(opened, jobs);
  }
}

/** Never rejects: what was done is done, and why it failed must not be lost. */
async function sayIfNotWritten({ engine }: OpenedEngine, jobs: ReadonlySet<string>): Promise<void> {
  try {
    const lines = await engine.readAudit('', MOST_LINES_SINCE + LINES_A_JOB * jobs.size);
    const written = new Set(lines.flatMap(({ jobId, event }) => (event === 'ended' ? (jobId ?? []) : [])));
    if ([...jobs].every((id) => written.has(id))) return;
    say('slotwatch: how it ended could not be written to the audit log. Has the disk room?');
  } catch {
    say('slotwatch: the audit log could not be read, so it is not known whether it has how it ended.');
  }
}
