import process from 'node:process';
import type { Readable } from 'node:stream';
import { execa } from 'execa';
import { toError } from '../../../shared/assert.ts';
import type { Log } from '../log.ts';
import { endTree } from './end-tree.ts';
import { type Located, locateTool } from './locate.ts';
import type { RunOptions, RunTool, Tool, ToolEnd, ToolOutput } from './tool.ts';

/** A thousand sessions are 80 kB; more than this is not an answer. */
const LONGEST_OUTPUT_BYTES = 1024 * 1024;
/** A connection that cannot be opened says so at once; one that lives this long is open. */
const STARTED_AFTER_MS = 300;

const NOTHING = new Uint8Array();
const NOTHING_PRINTED: Finished = { stdout: NOTHING, stderr: NOTHING, end: 'notStarted', exitCode: null };

type Finished = Omit<ToolOutput, 'tookMs'>;

/** The real tools as processes. */
export interface ProcessTools {
  readonly run: RunTool;
  /** Ends every tool that still runs; connections live on. */
  dispose(): void;
}

/**
 * The one way this program starts a Windows tool: by full path, with an array, without a shell, its window hidden, its
 * output capped, and ended on time with everything it has started.
 */
export function createProcessTools(options: {
  readonly toolsDir: string | null;
  readonly log: Log;
}): ProcessTools {
  const { toolsDir, log } = options;
  const leaving = new AbortController();
  /** How each question ended last. */
  const ends = new Map<string, string>();

  /** A question is asked every minute for years: only an end that is another than last time is worth a line. */
  function isNews(tool: Tool, called: string, ended: string): boolean {
    if (tool !== 'qwinsta' && tool !== 'quser') return true;
    const before = ends.get(called);
    ends.set(called, ended);
    return before !== ended;
  }

  async function run(tool: Tool, args: readonly string[], runOptions: RunOptions): Promise<ToolOutput> {
    const startedAt = performance.now();
    const located = await locateTool(tool, toolsDir, process);
    const output = located === null ? MISSING : await start(located, args, runOptions, leaving.signal);
    const tookMs = Math.round(performance.now() - startedAt);
    const code = output.exitCode === null ? '' : ` with ${output.exitCode}`;
    const called = [tool, ...args].join(' ');
    const ended = `${output.end}${code}`;
    if (isNews(tool, called, ended)) log.info(`${called}: ${ended} after ${tookMs} ms`);
    return { ...output, tookMs };
  }

  return { run, dispose: () => leaving.abort() };
}

const MISSING: Finished = { ...NOTHING_PRINTED, end: 'missing' };

function start(
  { file, firstArgs }: Located,
  args: readonly string[],
  options: RunOptions,
  leaving: AbortSignal,
): Promise<Finished> {
  const all = [...firstArgs, ...args];
  if (options.leaveRunning) {
    const child = execa(file, all, {
      reject: false,
      stdio: 'ignore',
      detached: true,
      cleanup: false,
      // What a program is started with holds for its first window, and this one is there to be seen.
      windowsHide: false,
    });
    child.unref();
    return firstOf(child.then(finishedOf, failedOf), STARTED_AFTER_MS, [], (end) => end, 'started');
  }
  const child = execa(file, all, {
    encoding: 'buffer',
    reject: false,
    stdin: 'ignore',
    // A text that does not end with a line counts as cut, so its last line end must stay.
    stripFinalNewline: false,
    windowsHide: true,
    // A group of its own is what lets the whole tree be ended outside Windows.
    detached: process.platform !== 'win32',
  });
  const giveUp = (end: ToolEnd): ToolEnd => {
    endTree(child);
    // A grandchild that is still there (`query.exe` starts `qwinsta.exe`) would hold the pipes open.
    child.stdout.destroy();
    child.stderr.destroy();
    return end;
  };
  const signals = options.signal === undefined ? [leaving] : [leaving, options.signal];
  const tooLong = Promise.race([child.stdout, child.stderr].map(untilTooLong)).then(
    (): Finished => ({ ...NOTHING_PRINTED, end: giveUp('outputTooLong') }),
  );
  const ended = Promise.race([child.then(finishedOf, failedOf), tooLong]);
  return firstOf(ended, options.timeoutMs, signals, giveUp, 'timedOut');
}

/**
 * Resolves when more has come than an answer can have. execa's own limit would end the tool alone, and wait for what it
 * has started.
 */
function untilTooLong(stream: Readable): Promise<void> {
  let length = 0;
  return new Promise((resolve) => {
    stream.on('data', (chunk: Uint8Array) => {
      length += chunk.length;
      if (length > LONGEST_OUTPUT_BYTES) resolve();
    });
  });
}

/** Waits for the end, the deadline or one of the signals, whichever comes first, and for nothing else. */
function firstOf(
  ended: Promise<Finished>,
  afterMs: number,
  signals: readonly AbortSignal[],
  giveUp: (end: ToolEnd) => ToolEnd,
  late: ToolEnd,
): Promise<Finished> {
  return new Promise((resolve) => {
    const finish = (output: Finished): void => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', cancel);
      resolve(output);
    };
    const cancel = (): void => finish({ ...NOTHING_PRINTED, end: giveUp('cancelled') });
    const timer = setTimeout(() => finish({ ...NOTHING_PRINTED, end: giveUp(late) }), afterMs);
    for (const signal of signals) signal.addEventListener('abort', cancel, { once: true });
    void ended.then(finish);
    if (signals.some((signal) => signal.aborted)) cancel();
  });
}

interface Ended {
  readonly stdout?: unknown;
  readonly stderr?: unknown;
  readonly exitCode?: number | undefined;
  /** Set when something outside Slotwatch ended it. */
  readonly signal?: string | undefined;
}

function finishedOf(result: Ended): Finished {
  if (result.signal !== undefined) return { ...NOTHING_PRINTED, end: 'cancelled' };
  if (result.exitCode === undefined) return NOTHING_PRINTED;
  return {
    stdout: bytes(result.stdout),
    stderr: bytes(result.stderr),
    exitCode: result.exitCode,
    end: 'exited',
  };
}

function failedOf(thrown: unknown): Finished {
  return { ...NOTHING_PRINTED, stderr: new TextEncoder().encode(toError(thrown).message) };
}

function bytes(output: unknown): Uint8Array {
  return output instanceof Uint8Array ? output : NOTHING;
}
