import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import process from 'node:process';
import { execa, type Options } from 'execa';

export type ChildOptions = Pick<Options, 'cwd' | 'detached' | 'serialization' | 'timeout' | 'windowsHide'> & {
  readonly stdio: Options['stdio'] & {};
};

/** How a process ended: with a code, by a signal, or because it could not be started. */
export interface ChildEnd {
  readonly exitCode?: number;
  readonly signal?: string;
  /** Why it could not be started. */
  readonly cause?: unknown;
}

/** A process of Node. Awaiting it gives how it ended, and never throws. */
export type Child = Omit<ChildProcess, 'kill' | 'pid' | 'stdio'> & {
  readonly pid?: number;
  kill(signal: NodeJS.Signals): boolean;
} & PromiseLike<ChildEnd>;

/** Options for every process. */
const ALWAYS = {
  // How it ended is a result, not an exception.
  reject: false,
  // Not ended by execa: `endTree` ends a process at once, together with everything it has started.
  cleanup: false,
  forceKillAfterDelay: false,
  // This program's environment, which never changes: read once, because each variable is a system call, and a round
  // starts hundreds of processes.
  extendEnv: false,
  env: { ...process.env },
} as const satisfies Options;

/** The process that Node has made last. */
let newest: ChildProcess | null = null;

// When no more files can be opened, execa throws before a listener can be added for the error event that follows, and
// an error event without a listener ends the program. Node reports every new process on this channel.
subscribe('child_process', (message) => {
  newest = (message as { readonly process: ChildProcess }).process;
  newest.on('error', () => {});
});

/**
 * Starts a process by full path, with an array, without a shell, its window hidden; the caller reads its output. The
 * only place that starts one, and the only file that uses execa. A failed start is a result like any end; this throws
 * only when the arguments cannot be passed at all.
 */
export function startChild(file: string, args: readonly string[], options: ChildOptions): Child {
  newest = null;
  try {
    return execa(file, args, { ...ALWAYS, buffer: false, ...options });
  } catch (thrown) {
    if (newest === null) throw thrown;
    return failing(newest);
  } finally {
    newest = null;
  }
}

/** A process that Node made but could not give pipes. */
function failing(child: ChildProcess): Child {
  const end = new Promise<ChildEnd>((resolve) => child.once('error', (cause) => resolve({ cause })));
  // biome-ignore lint/suspicious/noThenProperty: as execa does, so that all children are alike.
  return Object.assign(child, { then: end.then.bind(end) }) as Child;
}

/**
 * Starts a small program of the system. Returns all it printed, however it ended; nothing when it could not be started.
 */
export async function readOutput(file: string, args: readonly string[], timeoutMs: number): Promise<string> {
  const child = startChild(file, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: timeoutMs });
  const parts: Uint8Array[] = [];
  child.stdout?.on('data', (part: Uint8Array) => parts.push(part));
  await child;
  return Buffer.concat(parts).toString();
}
