import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import process from 'node:process';
import { execa, type Options } from 'execa';

export type ChildOptions = Pick<Options, 'cwd' | 'detached' | 'serialization' | 'timeout' | 'windowsHide'> & {
  readonly stdio: Options['stdio'] & {};
};

/** How a process ended: with a code, by a signal, or not even begun. */
export interface ChildEnd {
  readonly exitCode?: number;
  readonly signal?: string;
  /** Why it could not be started. */
  readonly cause?: unknown;
}

/** A process of Node. Awaited, it says how it ended; that never throws. */
export type Child = Omit<ChildProcess, 'kill' | 'pid' | 'stdio'> & {
  readonly pid?: number;
  kill(signal: NodeJS.Signals): boolean;
} & PromiseLike<ChildEnd>;

/** What holds for every process, whatever it is started for. */
const ALWAYS = {
  // How it ended is a fact to look at, no exception.
  reject: false,
  // Who ends a process here ends all it has started, and at once: see `endTree`.
  cleanup: false,
  forceKillAfterDelay: false,
  // Its environment is this program's own, which nothing changes: read once, because every variable is a call of the
  // system, and a round starts hundreds of processes.
  extendEnv: false,
  env: { ...process.env },
} as const satisfies Options;

/** The process Node has made last. */
let newest: ChildProcess | null = null;

// Where no more files can be opened, execa throws before anybody can listen for the error that follows, and an error
// nobody listens for ends the program. Node tells here of every process it makes.
subscribe('child_process', (message) => {
  newest = (message as { readonly process: ChildProcess }).process;
  newest.on('error', () => {});
});

/**
 * Starts a process by full path, with an array, without a shell, its window hidden; its output is for the caller to
 * gather. Nothing else in this program starts one, and no other file knows execa. A start that fails shows in how it
 * ended; this throws only where the arguments cannot be passed at all.
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

/** What Node made and could not give pipes. */
function failing(child: ChildProcess): Child {
  const end = new Promise<ChildEnd>((resolve) => child.once('error', (cause) => resolve({ cause })));
  // biome-ignore lint/suspicious/noThenProperty: as execa does, so that all children are alike.
  return Object.assign(child, { then: end.then.bind(end) }) as Child;
}

/** Starts a small program of the system. All it printed, however it ended; nothing where it could not be started. */
export async function readOutput(file: string, args: readonly string[], timeoutMs: number): Promise<string> {
  const child = startChild(file, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: timeoutMs });
  const parts: Uint8Array[] = [];
  child.stdout?.on('data', (part: Uint8Array) => parts.push(part));
  await child;
  return Buffer.concat(parts).toString();
}
