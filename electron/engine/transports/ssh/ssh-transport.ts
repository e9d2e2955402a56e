import type { SshTyped, ToolFailure } from '../../../../shared/domain/failure.ts';
import type { LogReading } from '../../../../shared/domain/history/log/session-log.ts';
import type { Answer, NoAnswer, Report, ServerName } from '../../../../shared/domain/model.ts';
import { askSessionLog } from '../../history/ask-session-log.ts';
import { decodeToolText } from '../../tools/read/decode.ts';
import { saysNobody } from '../../tools/read/failures.ts';
import { type Asked, readReport } from '../../tools/read/read-report.ts';
import type { RunOptions, RunTool, ToolOutput } from '../../tools/run/tool.ts';
import { askWork } from '../../work/ask-work.ts';
import type { Question, RemoteAction, Transport } from '../server-transport.ts';
import { failureOfSsh, sshTextOf, type TypeFor } from './failure-of-ssh.ts';
import { createHostKeys, type KeyReading } from './host-keys.ts';
import { createPlaces } from './places.ts';
import { beforeEndLine, readCaller, readLook, type SshLook, takeCode } from './read-ssh-answer.ts';
import { readSshFailure } from './read-ssh-failure.ts';
import { actionInput, actionLine } from './remote-actions.ts';
import {
  BARE_LINES,
  describeLogLine,
  END_LINE,
  lookLine,
  oldestEventLine,
  processesLine,
  processNamesLine,
  sessionEventsLine,
} from './remote-lines.ts';
import { createSharedConnections } from './shared-connections.ts';
import { type SshRules, type SshTarget, sshArguments } from './ssh-arguments.ts';
import { typeSsh } from './typed-ssh.ts';

/** Each one is a log-on at its server: so many at the same time, whatever the settings say of the tools of Windows. */
const MOST_AT_ONCE = 8;
/** When a server that has too many at once is asked again. */
const AGAIN_AFTER_MS = 2000;

export interface SshWorld {
  readonly run: RunTool;
  /** Where to and as whom, by the settings of now. */
  readonly target: (server: ServerName) => SshTarget;
  readonly rules: () => SshRules;
  /** Of this computer: how a command is quoted in its terminals. */
  readonly platform: NodeJS.Platform;
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** Servers over ssh. */
export interface SshTransport extends Transport {
  /** The key that a server shows, as far as it is known, or asked now. Nothing is accepted. Resolves always. */
  hostKey(server: ServerName): Promise<KeyReading>;
  /** The user asks this server again: its key too, should it be wanted. */
  askAgain(server: ServerName): void;
  /** Forgets a server that is asked in another way from now on, or not at all, and ends its shared connection. */
  forget(server: ServerName): void;
  /** Ends all shared connections. Resolves also when one cannot be ended: it ends by itself, two minutes after its last use. */
  dispose(): Promise<void>;
}

/**
 * Windows' tools, run on the server itself by its OpenSSH server. The user's own `ssh` is started for each question; it has
 * the keys, and asks nothing.
 */
export function createSshTransport({ run, target, rules, platform, wait }: SshWorld): SshTransport {
  const places = createPlaces(MOST_AT_ONCE);
  const shared = createSharedConnections(run);
  const typeFor: TypeFor = (to, changed) => typeSsh(to, platform, changed ?? undefined);
  const keys = createHostKeys(run, places, typeFor);
  /** Servers whose shell could do nothing with the line of a look, but knows the tools. */
  const bare = new Set<ServerName>();

  function start(server: ServerName, line: string, options: RunOptions): Promise<ToolOutput> {
    return places.take(async () => {
      const [to, how] = [target(server), rules()];
      if (how.socketFolder !== null) shared.note(to, how.socketFolder);
      const output = await run('ssh', sshArguments(to, how, line), options);
      keys.note(to, output);
      return output;
    }, options.signal);
  }

  function typed(server: ServerName): SshTyped {
    return typeFor(target(server), null);
  }

  function failureOf(output: ToolOutput, server: ServerName): ToolFailure {
    return failureOfSsh(output, target(server), typeFor);
  }

  /** A question may be asked again, once and later, where a server had too many at once. */
  async function ask(server: ServerName, line: string, options: RunOptions): Promise<ToolOutput> {
    const first = await start(server, line, { ...options, lastLine: END_LINE });
    if (!hasTooMany(first) || options.signal?.aborted === true) return first;
    await wait(AGAIN_AFTER_MS, options.signal);
    return start(server, line, { ...options, lastLine: END_LINE });
  }

  /**
   * Several tools of one server, one after the other, as if they had been run here. After a failure of ssh itself it is not
   * started again: each start is another log-in.
   */
  function tools(server: ServerName) {
    let failed: ToolOutput | null = null;
    return {
      async ask(line: string, options: RunOptions): Promise<ToolOutput> {
        if (failed !== null) return asTool(failed);
        const output = await ask(server, line, options);
        if (hasSshFailed(output)) failed = output;
        return asTool(output);
      },
      /** Why nothing was read: by ssh's own words, where it has failed. */
      explain: <Reading extends { readonly kind: string }>(reading: Reading): Reading =>
        failed === null || reading.kind !== 'notRead'
          ? reading
          : { ...reading, error: failureOf(failed, server) },
    };
  }

  async function look(server: ServerName, question: Question): Promise<Report> {
    const [askedAt, startedAt] = [Date.now(), performance.now()];
    const asked = (): Asked => ({ server, askedAt, tookMs: Math.round(performance.now() - startedAt) });
    if (bare.has(server)) return lookBare(server, question, asked);
    const output = await ask(server, lookLine(), limitsOf(question));
    const seen = isWhole(output) ? readLook(output.stdout) : null;
    if (seen !== null) return reportOf(asked(), seen, output, question, typed(server));
    const failed = noAnswer(asked(), failureOf(output, server));
    if (!mayBeOtherShell(output)) return failed;
    const report = await lookBare(server, question, asked);
    if (report.kind === 'answer') bare.add(server);
    return report.kind === 'answer' ? report : failed;
  }

  async function lookBare(server: ServerName, question: Question, asked: () => Asked): Promise<Report> {
    const outputs: ToolOutput[] = [];
    for (const line of BARE_LINES) {
      const output = await start(server, line, limitsOf(question));
      // Nothing marks the end of what it prints, so a connection that was lost is told by the exit code alone.
      if (hasSshFailed(output)) return noAnswer(asked(), failureOf(output, server));
      outputs.push(output);
    }
    const [whoami, qwinsta, quser] = outputs;
    if (whoami === undefined || qwinsta === undefined || quser === undefined)
      throw new Error('unreachable: there is an output for each line');
    const seen = { caller: readCaller(whoami.stdout), qwinsta: qwinsta.stdout, quser: quser.stdout };
    const printed = { ...quser, stderr: joined(qwinsta.stderr, quser.stderr) };
    return reportOf(asked(), seen, printed, question, typed(server));
  }

  return {
    look,
    work: async (server, { regional, timeoutMs, signal }) => {
      const { ask: askTool, explain } = tools(server);
      const asked = {
        // The filter has quotes: what it would leave out is left out here.
        processes: (_: boolean, options: RunOptions) => askTool(processesLine(), options),
        names: (options: RunOptions) => askTool(processNamesLine(), options),
      };
      return explain(await askWork(server, asked, regional.codePage, timeoutMs, signal));
    },
    log: async (server, { regional, ...question }): Promise<LogReading> => {
      const { ask: askTool, explain } = tools(server);
      const asked = {
        extent: (options: RunOptions) => askTool(describeLogLine(), options),
        // Its query has quotes, and without one it is the whole log of the system.
        windowsEvents: async () => null,
        // All of them: a query has quotes.
        sessionEvents: (_: number | null, options: RunOptions) => askTool(sessionEventsLine(), options),
        oldestEvent: (options: RunOptions) => askTool(oldestEventLine(), options),
      };
      const { codePage } = regional;
      return explain(await askSessionLog(server, asked, { codePage, ...question, known: null }));
    },
    act: async (server, action, { timeoutMs, startBy }) => {
      const input = actionInput(action);
      const output = await start(server, actionLine(action, server), {
        timeoutMs,
        lastLine: END_LINE,
        ...(input === null ? {} : { input }),
        ...(startBy === undefined ? {} : { startBy }),
      });
      // It may have been done before the connection was given up.
      return wasGivenUp(output) ? { ...output, ...NO_END } : asTool(output);
    },
    asTyped: (server, action: RemoteAction) => `${typed(server).ssh} ${actionLine(action, server)}`,
    hostKey: (server) => keys.read(target(server)),
    askAgain: (server) => keys.forget(server),
    forget(server) {
      bare.delete(server);
      keys.forget(server);
      void shared.end(server);
    },
    dispose: () => shared.dispose(),
  };
}

function limitsOf({ timeoutMs, signal }: Question): RunOptions {
  return signal === undefined ? { timeoutMs } : { timeoutMs, signal };
}

/** By itself, or ended because its last line had come: what was printed until then is whole. */
function isExited({ end }: ToolOutput): boolean {
  return end === 'exited' || end === 'answered';
}

function isWhole(output: ToolOutput): boolean {
  return isExited(output) && beforeEndLine(output.stdout) !== null;
}

/**
 * As if the tool had been run here. Its exit code is on a line of its own where it counts; for the others whether they failed
 * is told by their text, because ssh's exit code is that of the last command. Without the end line it is no answer: it has no exit code, and what it printed may lack its end.
 */
function asTool(output: ToolOutput): ToolOutput {
  if (!isExited(output)) return output;
  const whole = beforeEndLine(output.stdout);
  if (whole === null) return { ...output, end: 'exited', exitCode: null };
  const { stdout, exitCode } = takeCode(whole);
  const hasFailed = stdout.length === 0 && output.stderr.length > 0;
  return { ...output, stdout, end: 'exited', exitCode: exitCode ?? (hasFailed ? 1 : 0) };
}

const NO_END = { stdout: new Uint8Array(), stderr: new Uint8Array(), end: 'exited', exitCode: null } as const;

function wasGivenUp({ end }: ToolOutput): boolean {
  return end === 'timedOut' || end === 'cancelled' || end === 'outputTooLong';
}

function hasTooMany(output: ToolOutput): boolean {
  return (
    isExited(output) && !isWhole(output) && readSshFailure(sshTextOf(output.stderr))?.mayTryAgain === true
  );
}

/** The server was reached, and its shell printed something of its own about the line. */
function mayBeOtherShell(output: ToolOutput): boolean {
  if (output.end !== 'exited' || isWhole(output)) return false;
  const failure = readSshFailure(sshTextOf(output.stderr));
  return !isExitCodeOfSsh(output.exitCode) && (failure === null || failure.said !== null);
}

/** ssh itself gave up, or was ended, and not the tool on the server. */
function hasSshFailed(output: ToolOutput): boolean {
  if (!isExited(output)) return true;
  if (isWhole(output)) return false;
  return isExitCodeOfSsh(output.exitCode) || readSshFailure(sshTextOf(output.stderr))?.said === null;
}

/** ssh's own exit code, as Windows may print it too; a remote command may have it as well. */
const SSH_FAILED: readonly (number | null)[] = [255, -1, 0xffffffff];

function isExitCodeOfSsh(exitCode: number | null): boolean {
  return SSH_FAILED.includes(exitCode);
}

function reportOf(
  asked: Asked,
  seen: SshLook,
  { stderr, tookMs }: ToolOutput,
  { regional }: Question,
  typed: SshTyped,
): Report {
  const printed = (stdout: Uint8Array): ToolOutput => ({
    stdout,
    stderr,
    end: 'exited',
    exitCode: 0,
    tookMs,
  });
  // The times are in the format of the account on the server, which is not known here.
  const report = readReport(asked, printed(seen.qwinsta), printed(seen.quser), regional.codePage, null);
  const hasSessionList =
    report.kind === 'answer' && report.doubts.every(({ code }) => code !== 'noSessionList');
  if (hasSessionList) return { ...report, via: 'ssh', caller: seen.caller } satisfies Answer;
  // An account that may not look gets no list, or only what is its own: that says nothing of the others.
  const lines = decodeToolText(stderr, regional.codePage).split(/\r?\n/);
  const code = lines.some((line) => saysNobody(line)) ? 'accessDenied' : 'badOutput';
  return noAnswer(
    asked,
    report.kind === 'noAnswer' && code === 'badOutput'
      ? report.error
      : { code, tool: 'ssh', server: asked.server, typed },
  );
}

function noAnswer(asked: Asked, error: ToolFailure): NoAnswer {
  return { kind: 'noAnswer', ...asked, error, via: 'ssh' };
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
