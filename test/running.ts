import type { RunningWork, ShownProcess } from '../shared/domain/work/running-work.ts';
import type { Work } from '../shared/domain/work/work.ts';
import { NOW, serverName, UNREACHABLE } from './builders.ts';

/** A process of session 1, of which nothing but its name is known, except for what is given. */
export function shown(image: string, different: Partial<ShownProcess> = {}): ShownProcess {
  const unknown = { user: null, memoryKiB: null, cpuSeconds: null, cpuUsedSeconds: null };
  return { pid: 1, image, sessionId: 1, kind: 'other', ...unknown, ...different };
}

/** What runs on a server, in session 1 unless it is said otherwise. */
export function running(
  processes: readonly ShownProcess[],
  different: Partial<RunningWork> = {},
): RunningWork {
  const asked = { server: serverName('xyz'), askedAt: NOW, tookMs: 1, windowSeconds: 300 };
  return { ...asked, incomplete: false, failure: null, sessions: { 1: processes }, ...different };
}

export const QUIET: Work = { verdict: 'quiet', because: { kind: 'nothing', forSeconds: 2400 } };
export const REFUSED: Work = { verdict: 'unknown', because: { kind: 'failed', failure: UNREACHABLE } };
export const TOO_SHORT: Work = { verdict: 'unknown', because: { kind: 'tooShort' } };

/** A session that works because this program runs. */
export function jobIn(image: string, policy = false): Work {
  return { verdict: 'working', because: { kind: 'job', image, policy } };
}
