import type { Settings } from '../../../shared/contract/settings.ts';
import type { JobProcess, ServerName, Session } from '../../../shared/domain/model.ts';
import type { SeenProcess } from '../../../shared/domain/seen-process.ts';
import type { WorkRule } from '../../../shared/domain/work/judge-work.ts';
import { objectionToProcess, type ProcessObjection } from '../../../shared/domain/work/process-permission.ts';
import type { RunningProcess, WorkReading } from '../../../shared/domain/work/work.ts';
import { findProcess, type JobProcesses } from './process-check.ts';
import { refused } from './refusal.ts';

/** The rules of now for the end of one process. `forbidden`: programs of the policy. */
export interface ProcessRules {
  readonly work: WorkRule;
  readonly settings: Settings;
  readonly forbidden: readonly string[];
}

/** Why this process of the session may not be ended, among all that the reading has of it. */
export function objectionByRules(
  process: RunningProcess,
  session: Session,
  { processes }: WorkReading,
  { work, settings, forbidden }: ProcessRules,
): ProcessObjection | null {
  const images = processes.filter(({ sessionId }) => sessionId === session.id).map(({ image }) => image);
  const rule = { neverEndWhile: settings.neverEndWhile, forbiddenPrograms: forbidden };
  return objectionToProcess({ ...process, kind: work.kindOf(process.image) }, session, images, rule);
}

/** The process that was seen, as the last reading has it. Throws `refused` when it does not, or it may not be ended. */
export function permitProcess(
  { pid, image, user }: SeenProcess,
  server: ServerName,
  session: Session,
  processes: JobProcesses,
): JobProcess {
  const reading = processes.known(server);
  const meant = { pid, image, sessionId: session.id, cpuSeconds: null };
  const found = reading === null ? null : findProcess(meant, reading);
  if (reading === null || found === null || found === 'gone')
    throw refused({ kind: 'processGone', image, user, server });
  const objection = processes.objectionTo(found, session, reading, server);
  if (objection !== null) throw refused({ kind: 'process', objection, image: found.image, user, server });
  return { pid: found.pid, image: found.image };
}
