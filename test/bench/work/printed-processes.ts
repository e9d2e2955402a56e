import { simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { disconnectedSession } from '../../../electron/engine/demo/simulated-sessions.ts';
import type { PrintedProcess } from '../../../electron/engine/demo/work/printed-process.ts';
import { OPEN_DOCUMENTS } from '../../../electron/engine/demo/work/programs.ts';
import { processesOf } from '../../../electron/engine/demo/work/simulated-processes.ts';

/** What runs at `now` (milliseconds since 1970) in so many sessions in which documents are open, without session 0. */
export function printedProcesses(sessions: number, now: number): readonly PrintedProcess[] {
  const all = Array.from({ length: sessions }, (_, index) => ({
    ...disconnectedSession(index + 1, `user${index}`, { now: LOGGED_ON, idleMinutes: 0 }),
    programs: OPEN_DOCUMENTS,
  }));
  const server = simulatedServer({ name: 'xyz', sessions: all });
  return processesOf(server, now, false).filter(({ sessionId }) => sessionId > 0);
}

const LOGGED_ON = Date.UTC(2026, 10, 22);
