import type { Connected } from '../../shared/contract/bridge.ts';
import { guardOf } from '../../shared/domain/guard.ts';
import type { Job } from '../../shared/domain/model.ts';
import { seenSession } from '../../shared/domain/seen-session.ts';
import { isKnownAccount } from '../../shared/names/account.ts';
import { sayIdle } from '../../shared/text/say-idle.ts';
import { sayJobEnd } from '../../shared/text/say-outcome.ts';
import { text } from '../../shared/text/text.ts';
import type { Engine } from '../engine/engine.ts';
import { SlotwatchError } from '../engine/slotwatch-error.ts';
import { thisComputer } from '../engine/this-computer.ts';
import { confirmed } from './ask.ts';
import type { Invocation } from './command-arguments.ts';
import { openCommandEngine, type StartTools } from './command-engine.ts';
import { interrupted, onInterrupt } from './interrupt.ts';
import { outputClosed, print, say } from './output.ts';
import { printableJson } from './printable.ts';
import { statusExitCode } from './status/exit-code.ts';
import { statusJson } from './status/status-json.ts';
import { serverLine, statusText } from './status/status-text.ts';

const DEMO_LINE = 'Demo fleet: these servers live in memory. Nothing real is asked or changed.';

/** How many newer lines the audit log may get between the first and the last line of a job. */
const MOST_LINES_SINCE = 200;

type Given<Command extends Invocation['command']> = Extract<Invocation, { command: Command }>;

/** Asks once and prints a table or JSON; the exit codes are those of monitoring plugins. */
export async function status(given: Given<'status'>, startTools: StartTools): Promise<number> {
  const { engine, dispose } = openCommandEngine(given, given.servers, startTools);
  try {
    if (given.demo) say(DEMO_LINE);
    await engine.refresh();
    const view = engine.view();
    print(given.json ? printableJson(statusJson(view)) : statusText(view));
    return statusExitCode(view);
  } finally {
    await dispose();
  }
}

/** Prints every server once and then every change, until it is interrupted. */
export async function watch(given: Given<'watch'>, startTools: StartTools): Promise<number> {
  const { engine, dispose } = openCommandEngine(given, given.servers, startTools);
  try {
    if (given.demo) say(DEMO_LINE);
    const printed = new Map<string, string>();
    engine.onChange(({ servers }) => {
      for (const server of servers) {
        if (server.report === null || server.asking) continue;
        const line = serverLine(server);
        if (printed.get(server.name) === line) continue;
        printed.set(server.name, line);
        print(`${new Date(server.report.askedAt).toISOString()} ${line}`);
      }
    });
    startWatching(engine);
    await Promise.race([interrupted(), outputClosed()]);
    return 0;
  } finally {
    await dispose();
  }
}

/**
 * Starts asking on the timer, and prints what an earlier run left unfinished: the audit log closes it now, so no later
 * start of the app or the command can report it.
 */
function startWatching(engine: Engine): void {
  const { unknownTitle, unknownBody } = text.alert.ended;
  for (const { server, user, sessionId } of engine.start()) {
    const who = user ?? text.short.session(sessionId ?? 0);
    say(`slotwatch: ${unknownTitle(who, server)}. ${unknownBody}`);
  }
}

/** The safe reset of the idlest session, as in the app. 0: freed, or nothing to do with `--dry-run`; 1: not done. */
export async function resetIdlest(given: Given<'reset-idlest'>, startTools: StartTools): Promise<number> {
  const overrides = {
    ...(given.undoSeconds === null ? {} : { undoSeconds: given.undoSeconds }),
    ...(given.warnSeconds === null ? {} : { warnSeconds: given.warnSeconds }),
  };
  const { engine, settings, caller, dispose } = openCommandEngine(
    given,
    [given.server],
    startTools,
    overrides,
  );
  let startedJob: string | null = null;
  try {
    if (given.demo) say(DEMO_LINE);
    await engine.refresh();
    const [server] = engine.view().servers;
    if (server?.report?.kind === 'noAnswer') throw new SlotwatchError(server.report.error);
    const session = server?.idlest ?? null;
    const seen = session === null ? null : seenSession(given.server, session, server?.report?.askedAt ?? 0);
    if (session === null || seen === null) {
      const reason = isKnownAccount(caller)
        ? 'nobody is idle enough to be reset.'
        : text.objection.long('callerUnknown', settings.inForce());
      say(`${given.server}: ${reason}`);
      return given.dryRun ? 0 : 1;
    }
    const what = `${seen.user} (session ${session.id}) on ${given.server}: ${sayIdle(session)}`;
    if (given.dryRun) {
      const guard = guardOf(given.server, settings.inForce(), thisComputer());
      if (guard === null) print(`Would reset ${what}`);
      else say(`Would not reset ${what}. ${text.refusal.guard[guard]}`);
      return 0;
    }
    if (!given.yes && !(await confirmed(`Reset ${what}? [y/N] `))) return 1;
    const job = engine.act('reset', seen, 'command');
    startedJob = job.id;
    const undoable =
      settings.inForce().undoSeconds > 0
        ? ` Ctrl+C within ${settings.inForce().undoSeconds} s undoes it.`
        : '';
    say(`Resetting ${what}.${undoable}`);
    const ended = await endOf(engine, job.id);
    const { message, hint } =
      ended === null ? { message: 'Interrupted before the end was known.', hint: '' } : sayJobEnd(ended);
    if (ended?.outcome?.code === 'freed') {
      print(message);
      return 0;
    }
    say(`${message} ${hint}`.trim());
    return 1;
  } finally {
    await dispose();
    if (startedJob !== null) await sayIfNotWritten(engine, startedJob);
  }
}

/**
 * How the job ends. A signal undoes it if it has not acted yet, and the end is awaited until it is in the audit log; a
 * second signal waits no longer, and then the result is null.
 */
async function endOf(engine: Engine, jobId: string): Promise<Job | null> {
  const secondSignal = new Promise<null>((resolve) => {
    let signals = 0;
    // Until the command ends: what is left to do after this must not be interrupted either.
    onInterrupt(() => {
      engine.cancel(jobId);
      signals++;
      if (signals > 1) resolve(null);
    });
  });
  return Promise.race([engine.jobEnded(jobId), secondSignal]);
}

/** Prints an end that is not in the audit log (the disk is full), because the log's reader would miss it. */
async function sayIfNotWritten(engine: Engine, jobId: string): Promise<void> {
  const lines = await engine.readAudit('', MOST_LINES_SINCE);
  const written = lines.some((line) => line.jobId === jobId && line.event === 'ended');
  if (!written) say('slotwatch: how it ended could not be written to the audit log. Has the disk room?');
}

/** Opens a connection and leaves it running. */
export async function connect(given: Given<'connect'>, startTools: StartTools): Promise<number> {
  const { engine, dispose } = openCommandEngine(given, [given.server], startTools);
  try {
    print(sayConnected(await engine.connect(given.server, given.console, 'command')));
    return 0;
  } finally {
    await dispose();
  }
}

/**
 * Asks at short intervals until a slot is free, then prints it or connects. 0: free, and connected if that was asked
 * for; 1: interrupted before. Throws when the connection cannot be opened.
 */
export async function wait(given: Given<'wait'>, startTools: StartTools): Promise<number> {
  const { engine, dispose } = openCommandEngine(given, [given.server], startTools);
  try {
    if (given.demo) say(DEMO_LINE);
    const freed = new Promise<{ readonly opening: Promise<Connected> | null }>((resolve) =>
      engine.onFreed((_, opening) => resolve({ opening })),
    );
    engine.waitFor(given.server, given.goal);
    startWatching(engine);
    const found = await Promise.race([freed, interrupted()]);
    if (found === undefined) return 1;
    print(`${given.server} has a free slot.`);
    if (found.opening !== null) print(sayConnected(await found.opening));
    return 0;
  } finally {
    await dispose();
  }
}

function sayConnected({ command, demo }: Connected): string {
  return demo ? `Demo: would start ${command}` : `Started ${command}`;
}
