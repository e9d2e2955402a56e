import type { ServerName } from '../../../shared/domain/model.ts';
import type { NoWorkReading, WorkReading } from '../../../shared/domain/work/work.ts';
import { readWork, refusesFilter } from '../tools/read/read-work.ts';
import type { RunOptions, ToolOutput } from '../tools/run/tool.ts';

/** Ten thousand processes of 200 bytes are 2 MB; with long titles of windows it is several times that. */
const LONGEST_LIST_BYTES = 16 * 1024 * 1024;

/** How the two lists of one server are asked for. */
export interface AskProcesses {
  /** `tasklist`; `filtered`: without those of Windows itself, where it can do that. */
  processes(filtered: boolean, options: RunOptions): Promise<ToolOutput>;
  /** `qprocess` */
  names(options: RunOptions): Promise<ToolOutput>;
}

/**
 * Reads once what runs on a server: by `tasklist`, and where that gives nothing, the names by `qprocess`, which goes by the
 * same way as `qwinsta`. Each is given up after `timeoutMs` milliseconds. Resolves always.
 */
export async function askWork(
  server: ServerName,
  ask: AskProcesses,
  codePage: number,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<WorkReading | NoWorkReading> {
  const [askedAt, clockMs] = [Date.now(), performance.now()];
  const limits: RunOptions = { timeoutMs, longestOutputBytes: LONGEST_LIST_BYTES };
  const options = signal === undefined ? limits : { ...limits, signal };
  const first = await ask.processes(true, options);
  const tasklist = refusesFilter(first, codePage) ? await ask.processes(false, options) : first;
  const asked = (): Parameters<typeof readWork>[0] => ({
    server,
    askedAt,
    clockMs,
    tookMs: Math.round(performance.now() - clockMs),
  });
  const reading = readWork(asked(), tasklist, null, codePage);
  if (reading.kind === 'read' || signal?.aborted === true) return reading;
  return readWork(asked(), tasklist, await ask.names(options), codePage);
}
