import type { ServerName, ServerView } from '../../../shared/domain/model.ts';
import type { ProcessKind } from '../../../shared/domain/work/process-kind.ts';
import type { RunningWork, ShownProcess } from '../../../shared/domain/work/running-work.ts';
import { type FailureJson, failureJson, workFailureJson } from '../failure-json.ts';
import { type WorkJson, workJson } from '../work/work-json.ts';

/** The JSON of `processes --json`. Scripts depend on the shape: add to it, change nothing. */
export interface ProcessesJson {
  readonly server: string;
  /** Seconds between the two readings; 0 when there was only one. */
  readonly windowSeconds: number;
  /** Of the last reading, in ISO 8601, UTC; null when nothing was asked. */
  readonly askedAt: string | null;
  readonly tookMs: number | null;
  /** Why what runs, or all but its names, could not be read. */
  readonly error: FailureJson | null;
  /** Every session with a user. */
  readonly sessions: readonly SessionJson[];
}

interface SessionJson extends WorkJson {
  readonly id: number;
  readonly user: string;
  /** What used most between the readings first; empty where nothing was seen. */
  readonly processes: readonly ProcessJson[];
}

interface ProcessJson {
  readonly pid: number;
  readonly image: string;
  readonly user: string | null;
  readonly memoryKiB: number | null;
  readonly cpuSeconds: number | null;
  readonly cpuUsedSeconds: number | null;
  readonly kind: ProcessKind;
}

/** The JSON where more than one server may be meant. */
export interface ProcessesListJson {
  readonly servers: readonly ProcessesJson[];
  /** Why no server could be asked; null when they were, whatever they answered. */
  readonly error: FailureJson | null;
}

/** The server in the shape for scripts. `running`: null when what runs was not asked for. */
export function processesJson(
  { name, report, works }: ServerView,
  running: RunningWork | null,
): ProcessesJson {
  const asked = running ?? report;
  const unread = running?.failure ?? null;
  const sessions = report?.kind === 'answer' ? report.sessions : [];
  return {
    server: name,
    windowSeconds: running?.windowSeconds ?? 0,
    askedAt: asked === null ? null : new Date(asked.askedAt).toISOString(),
    tookMs: asked?.tookMs ?? null,
    error:
      report?.kind === 'noAnswer'
        ? failureJson(report.error)
        : unread === null
          ? null
          : workFailureJson(unread),
    sessions: sessions.flatMap((session): readonly SessionJson[] => {
      const { id, user } = session;
      if (user === null) return [];
      const processes = (running?.sessions[id] ?? []).map(processJson);
      return [{ id, user, ...workJson(session, works), processes }];
    }),
  };
}

/** The same when the servers could not be asked. */
export function failedProcessesJson(
  { servers, isList }: { readonly servers: readonly ServerName[]; readonly isList: boolean },
  error: FailureJson,
): ProcessesJson | ProcessesListJson | undefined {
  const failed = servers.map((server) => ({
    server,
    windowSeconds: 0,
    askedAt: null,
    tookMs: null,
    error,
    sessions: [],
  }));
  return isList ? { servers: failed, error } : failed[0];
}

function processJson({
  pid,
  image,
  user,
  memoryKiB,
  cpuSeconds,
  cpuUsedSeconds,
  kind,
}: ShownProcess): ProcessJson {
  return { pid, image, user, memoryKiB, cpuSeconds, cpuUsedSeconds, kind };
}
