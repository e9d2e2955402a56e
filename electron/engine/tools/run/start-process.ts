import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { toError } from '../../../../shared/basics/assert.ts';
import { endTree } from './end-tree.ts';
import type { Located } from './locate-tool.ts';
import { isTooLate } from './start-by.ts';
import type { RunOptions, ToolEnd, ToolOutput } from './tool.ts';

/** A thousand sessions are 80 kB; more than this is not an answer. */
const LONGEST_OUTPUT_BYTES = 1024 * 1024;
/** A connection that cannot be opened says so at once; one that lives this long is open. */
const STARTED_AFTER_MS = 300;

const NOTHING = new Uint8Array();

export type Finished = Omit<ToolOutput, 'tookMs'>;

/** Of a run that gave nothing to read. */
export function nothingPrinted(end: ToolEnd): Finished {
  return { stdout: NOTHING, stderr: NOTHING, end, exitCode: null };
}

/**
 * Starts a tool by full path, with an array, without a shell, its window hidden; caps its output, and ends it on time
 * with everything it has started. By Node's own means: starting thousands a minute, a library's care for what is not
 * needed here (streams, shells, retries) took a third as long as the start itself. `onEnding` is told of every tree that
 * is being ended, which may take longer than the answer.
 */
export function startProcess(
  { file, firstArgs }: Located,
  args: readonly string[],
  options: RunOptions,
  leaving: AbortSignal,
  onEnding: (ended: Promise<void>) => void,
): Promise<Finished> {
  const all = [...firstArgs, ...args];
  try {
    return options.leaveRunning ? leaveRunning(file, all) : collect(file, all, options, leaving, onEnding);
  } catch (thrown) {
    return Promise.resolve(failed(thrown));
  }
}

/** Resolves with `started` once it is clear that it runs. */
function leaveRunning(file: string, args: readonly string[]): Promise<Finished> {
  // What a program is started with holds for its first window, and this one is there to be seen.
  const child = spawn(file, args, {
    cwd: path.dirname(file),
    stdio: 'ignore',
    detached: true,
    windowsHide: false,
  });
  child.unref();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(nothingPrinted('started')), STARTED_AFTER_MS);
    whenEnded(child, [], (finished) => {
      clearTimeout(timer);
      resolve(finished);
    });
  });
}

function collect(
  file: string,
  args: readonly string[],
  { timeoutMs, startBy, signal }: RunOptions,
  leaving: AbortSignal,
  onEnding: (ended: Promise<void>) => void,
): Promise<Finished> {
  // This process may have been stopped, or the computer asleep, since it was told to.
  if (startBy !== undefined && isTooLate(startBy)) return Promise.resolve(nothingPrinted('tooLate'));
  const signals = signal === undefined ? [leaving] : [leaving, signal];
  if (signals.some(({ aborted }) => aborted)) return Promise.resolve(nothingPrinted('cancelled'));
  const child: ChildProcess = spawn(file, args, {
    // Not the folder Slotwatch was started in: that may be anybody's, and programs look for their parts there.
    cwd: path.dirname(file),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    // A group of its own is what lets the whole tree be ended outside Windows.
    detached: process.platform !== 'win32',
  });
  return new Promise((resolve) => {
    const finish = (finished: Finished): void => {
      clearTimeout(timer);
      for (const one of signals) one.removeEventListener('abort', cancel);
      resolve(finished);
    };
    const giveUp = (end: ToolEnd): void => {
      onEnding(endTree(child));
      // A grandchild that is still there (`query.exe` starts `qwinsta.exe`) would hold the pipes open.
      child.stdout?.destroy();
      child.stderr?.destroy();
      finish(nothingPrinted(end));
    };
    const cancel = (): void => giveUp('cancelled');
    const timer = setTimeout(() => giveUp('timedOut'), timeoutMs);
    for (const one of signals) one.addEventListener('abort', cancel, { once: true });
    // Where no pipe could be made there is none, whatever the types say; the error follows.
    const streams = [child.stdout, child.stderr].map((stream) =>
      gather(stream ?? null, () => giveUp('outputTooLong')),
    );
    whenEnded(child, streams, finish);
  });
}

/** What a stream has brought, as far as it has. */
function gather(stream: Readable | null, onTooLong: () => void): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let length = 0;
  stream?.on('data', (chunk: Uint8Array) => {
    length += chunk.length;
    if (length > LONGEST_OUTPUT_BYTES) onTooLong();
    else chunks.push(chunk);
  });
  return chunks;
}

function whenEnded(
  child: ChildProcess,
  [stdout = [], stderr = []]: readonly (readonly Uint8Array[])[],
  finish: (finished: Finished) => void,
): void {
  child.once('error', (error) => finish(failed(error)));
  child.once('close', (exitCode, signal) => {
    // A signal came from outside Slotwatch: who gives up itself does not wait for the end.
    if (signal !== null) finish(nothingPrinted('cancelled'));
    else finish({ stdout: joined(stdout), stderr: joined(stderr), end: 'exited', exitCode });
  });
}

/** With memory of its own: a part of Node's shared pool would go to another thread with all of the pool. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(chunks));
}

function failed(thrown: unknown): Finished {
  return { ...nothingPrinted('notStarted'), stderr: new TextEncoder().encode(toError(thrown).message) };
}
