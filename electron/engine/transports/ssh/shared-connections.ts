import { setMaxListeners } from 'node:events';
import type { ServerName } from '../../../../shared/domain/model.ts';
import type { RunTool } from '../../tools/run/tool.ts';
import { createPlaces } from './places.ts';
import { endSharedArguments, type SshTarget } from './ssh-arguments.ts';

/** Asking a process on this computer to end takes some milliseconds. */
const END_TIMEOUT_MS = 2000;
/** Ending all of them takes no longer: those that are left end by themselves. */
const END_ALL_WITHIN_MS = 3000;
const MOST_ENDED_AT_ONCE = 16;

/** The shared connections that ssh has opened for this program: each is a process that outlives its first question. */
export interface SharedConnections {
  /** One to there may be opened now. */
  note(target: SshTarget, socketFolder: string): void;
  /** Ends that to this server. Resolves always. */
  end(server: ServerName): Promise<void>;
  /** Ends all. Resolves always, after a few seconds at most. */
  dispose(): Promise<void>;
}

export function createSharedConnections(run: RunTool): SharedConnections {
  const places = createPlaces(MOST_ENDED_AT_ONCE);
  /** The arguments that end each. */
  const opened = new Map<ServerName, readonly string[]>();

  async function end(server: ServerName, signal?: AbortSignal): Promise<void> {
    const args = opened.get(server);
    if (args === undefined) return;
    opened.delete(server);
    const limits = { timeoutMs: END_TIMEOUT_MS, ...(signal === undefined ? {} : { signal }) };
    await places.take(() => run('ssh', args, limits), signal);
  }

  return {
    note: (target, socketFolder) => void opened.set(target.server, endSharedArguments(target, socketFolder)),
    end: (server) => end(server),
    async dispose() {
      const late = AbortSignal.timeout(END_ALL_WITHIN_MS);
      // One for each connection that waits for its turn: Node would warn of the eleventh.
      setMaxListeners(0, late);
      await Promise.all([...opened.keys()].map((server) => end(server, late)));
    },
  };
}
