import path from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { toError } from '../../../../shared/basics/assert.ts';
import { endTree } from './end-tree.ts';
import type { Located } from './locate-tool.ts';
import { isTooLate } from './start-by.ts';
import { type Child, startChild } from './start-child.ts';
import type { RunOptions, ToolEnd, ToolOutput } from './tool.ts';

/** A thousand sessions are 80 kB; more than this is not an answer, unless the caller expects one. */
const LONGEST_OUTPUT_BYTES = 1024 * 1024;
/** A tool that was ended on time may have asked a question: so much of the end of its output is kept. */
const LAST_WORDS_BYTES = 4096;
/** A tool whose last line has come ends within this time by itself, with what it has printed elsewhere; or it hangs. */
const HANGS_AFTER_MS = 300;
/** A connection that cannot be opened ends at once; one that runs this long is open. */
const STARTED_AFTER_MS = 300;

const NOTHING = new Uint8Array();

export type Finished = Omit<ToolOutput, 'tookMs'>;

export interface StartOptions extends RunOptions {
  /** With `leaveRunning`: a program of a terminal, which Windows gives a console only where it is not detached. */
  readonly inConsole?: boolean;
}

/** The result of a run without output. */
export function nothingPrinted(end: ToolEnd): Finished {
  return { stdout: NOTHING, stderr: NOTHING, end, exitCode: null };
}

/**
 * Starts a tool, limits its output, and ends it on time with everything it has started. execa's own limits end only the
 * tool and then wait until its pipes are closed: half a minute, if something it has started still runs. So the limits
 * are kept here, and a tool that was given up is not awaited. `onEnding` gets every tree that is being ended, which may
 * take longer than the answer.
 */
export function startProcess(
  { file, firstArgs }: Located,
  args: readonly string[],
  options: StartOptions,
  leaving: AbortSignal,
  onEnding: (ended: Promise<void>) => void,
): Promise<Finished> {
  const all = [...firstArgs, ...args];
  try {
    return options.leaveRunning
      ? leaveRunning(file, all, options)
      : collect(file, all, options, leaving, onEnding);
  } catch (thrown) {
    return Promise.resolve(failed(thrown));
  }
}

/** Resolves with `started` once it is clear that it runs. */
function leaveRunning(
  file: string,
  args: readonly string[],
  { runsAfterMs = STARTED_AFTER_MS, inConsole = false }: StartOptions,
): Promise<Finished> {
  // Its window must not be hidden: the start options of a program apply to its first window.
  const child = startChild(file, args, {
    cwd: path.dirname(file),
    stdio: 'ignore',
    detached: !(inConsole && process.platform === 'win32'),
    windowsHide: false,
  });
  child.unref();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(nothingPrinted('started')), runsAfterMs);
    void ended(child, []).then((finished) => {
      clearTimeout(timer);
      resolve(finished);
    });
  });
}

function collect(
  file: string,
  args: readonly string[],
  { timeoutMs, startBy, signal, longestOutputBytes = LONGEST_OUTPUT_BYTES, input, lastLine }: RunOptions,
  leaving: AbortSignal,
  onEnding: (ended: Promise<void>) => void,
): Promise<Finished> {
  // This process may have been stopped, or the computer asleep, since the call.
  if (startBy !== undefined && isTooLate(startBy)) return Promise.resolve(nothingPrinted('tooLate'));
  const signals = signal === undefined ? [leaving] : [leaving, signal];
  if (signals.some(({ aborted }) => aborted)) return Promise.resolve(nothingPrinted('cancelled'));
  const child = startChild(file, args, {
    // Not the folder Slotwatch was started in: any user may write there, and programs load parts from their folder.
    cwd: path.dirname(file),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    // A group of its own: outside Windows only that allows to end the whole tree.
    detached: process.platform !== 'win32',
  });
  if (input !== undefined) give(child, input);
  return new Promise((resolve) => {
    let hanging: NodeJS.Timeout | undefined;
    const finish = (finished: Finished): void => {
      clearTimeout(timer);
      clearTimeout(hanging);
      for (const one of signals) one.removeEventListener('abort', cancel);
      resolve(finished);
    };
    const giveUp = (end: ToolEnd): void => {
      onEnding(endTree(child));
      // A grandchild that still runs (`query.exe` starts `qwinsta.exe`) would keep the pipes open.
      child.stdout?.destroy();
      child.stderr?.destroy();
      finish(
        end === 'timedOut'
          ? lastWords(streams)
          : end === 'answered'
            ? answered(streams)
            : nothingPrinted(end),
      );
    };
    const cancel = (): void => giveUp('cancelled');
    const timer = setTimeout(() => giveUp('timedOut'), timeoutMs);
    for (const one of signals) one.addEventListener('abort', cancel, { once: true });
    const streams = [child.stdout, child.stderr].map((stream) =>
      gather(stream, longestOutputBytes, () => giveUp('outputTooLong')),
    );
    if (lastLine !== undefined) {
      onLine(child.stdout, lastLine, () => {
        hanging ??= setTimeout(() => giveUp('answered'), HANGS_AFTER_MS);
      });
    }
    void ended(child, streams).then(finish);
  });
}

/** Whether it is read is not known: a tool may end before. */
function give(child: Child, input: string): void {
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
}

/** Calls once this line has come, however it was cut into parts. */
function onLine(stream: Readable | null, line: string, onFound: () => void): void {
  let last = '';
  stream?.on('data', (chunk: Uint8Array) => {
    // Byte by byte a character, whatever the encoding: the line is ASCII.
    const lines = (last + Buffer.from(chunk).toString('latin1')).split('\n');
    last = lines.at(-1) ?? '';
    if (lines.some((each) => each.trimEnd() === line)) onFound();
    last = last.slice(-(line.length + 2));
  });
}

/** All that was printed until it was ended. */
function answered([stdout = [], stderr = []]: readonly (readonly Uint8Array[])[]): Finished {
  return { stdout: joined(stdout), stderr: joined(stderr), end: 'answered', exitCode: null };
}

/** The output of a stream so far. */
function gather(stream: Readable | null, longestBytes: number, onTooLong: () => void): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let length = 0;
  stream?.on('data', (chunk: Uint8Array) => {
    length += chunk.length;
    if (length > longestBytes) onTooLong();
    else chunks.push(chunk);
  });
  return chunks;
}

/** Resolves when the tool has ended and its pipes are closed. */
async function ended(
  child: Child,
  [stdout = [], stderr = []]: readonly (readonly Uint8Array[])[],
): Promise<Finished> {
  const { exitCode, signal, cause } = await child;
  // A signal came from outside Slotwatch: when the caller gives up, the end is not awaited.
  if (signal !== undefined) return nothingPrinted('cancelled');
  if (exitCode === undefined) return failed(cause);
  return { stdout: joined(stdout), stderr: joined(stderr), end: 'exited', exitCode };
}

/** What a tool printed last before its time was over. It is no answer. */
function lastWords([stdout = [], stderr = []]: readonly (readonly Uint8Array[])[]): Finished {
  const last = (chunks: readonly Uint8Array[]): Uint8Array => joined(chunks).slice(-LAST_WORDS_BYTES);
  return { stdout: last(stdout), stderr: last(stderr), end: 'timedOut', exitCode: null };
}

/** In memory of its own: a part of Node's shared pool would be sent to another thread with the whole pool. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(chunks));
}

function failed(thrown: unknown): Finished {
  return { ...nothingPrinted('notStarted'), stderr: new TextEncoder().encode(toError(thrown).message) };
}
