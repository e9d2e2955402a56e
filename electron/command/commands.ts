import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { sayIdle } from '../../shared/idlest.ts';
import { seenSession } from '../../shared/seen-session.ts';
import { SlotwatchError } from '../engine/failure.ts';
import type { Invocation } from './arguments.ts';
import { statusExitCode } from './exit-code.ts';
import { openEngine } from './open-engine.ts';
import { printable, printableJson } from './printable.ts';
import { statusJson } from './status-json.ts';
import { serverLine, statusText } from './status-text.ts';

const DEMO_LINE = 'Demo fleet: these servers live in memory. Nothing real is asked or changed.';

type Given<Command extends Invocation['command']> = Extract<Invocation, { command: Command }>;

/** Asks once and prints a table or JSON; the exit code is the one monitoring plugins use. */
export async function status(given: Given<'status'>): Promise<number> {
  const { engine, dispose } = await openEngine(given, given.servers);
  if (given.demo) say(DEMO_LINE);
  await engine.refresh();
  const view = engine.view();
  print(given.json ? printableJson(statusJson(view)) : statusText(view));
  await dispose();
  return statusExitCode(view);
}

/** Prints every server once and then whatever changes, until it is interrupted. */
export async function watch(given: Given<'watch'>): Promise<number> {
  const { engine, dispose } = await openEngine(given, given.servers);
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
  engine.start();
  await Promise.race([interrupted(), unread()]);
  await dispose();
  return 0;
}

/** The safe reset of the idlest session, as in the app. 0: freed, or nothing to do with `--dry-run`; 1: not done. */
export async function resetIdlest(given: Given<'reset-idlest'>): Promise<number> {
  const overrides = {
    ...(given.undoSeconds === null ? {} : { undoSeconds: given.undoSeconds }),
    ...(given.warnSeconds === null ? {} : { warnSeconds: given.warnSeconds }),
  };
  const { engine, settings, dispose } = await openEngine(given, [given.server], overrides);
  try {
    if (given.demo) say(DEMO_LINE);
    await engine.refresh();
    const [server] = engine.view().servers;
    if (server?.report?.kind === 'noAnswer') throw new SlotwatchError(server.report.error);
    const session = server?.idlest ?? null;
    const seen = session === null ? null : seenSession(given.server, session, server?.report?.askedAt ?? 0);
    if (session === null || seen === null) {
      say(`${given.server}: nobody is idle enough to be reset.`);
      return given.dryRun ? 0 : 1;
    }
    const what = `${seen.user} (session ${session.id}) on ${given.server}: ${sayIdle(session)}`;
    if (given.dryRun) {
      print(`Would reset ${what}`);
      return 0;
    }
    if (!given.yes && !(await agreed(`Reset ${what}? [y/N] `))) return 1;
    const job = engine.act('reset', seen, 'command');
    const undoable = settings.undoSeconds > 0 ? ` Ctrl+C within ${settings.undoSeconds} s undoes it.` : '';
    say(`Resetting ${what}.${undoable}`);
    const undo = (): void => engine.cancel(job.id);
    process.once('SIGINT', undo);
    const { outcome } = await engine.jobEnded(job.id);
    process.off('SIGINT', undo);
    if (outcome?.code === 'freed') {
      print(outcome.message);
      return 0;
    }
    say(`${outcome?.message ?? ''} ${outcome?.hint ?? ''}`.trim());
    return 1;
  } finally {
    await dispose();
  }
}

/** Opens a connection and leaves it running. */
export async function connect(given: Given<'connect'>): Promise<number> {
  const { engine, dispose } = await openEngine(given, [given.server]);
  try {
    const { command, demo } = await engine.connect(given.server, given.console, 'command');
    print(demo ? `Demo: would start ${command}` : `Started ${command}`);
    return 0;
  } finally {
    await dispose();
  }
}

/** Asks closely until a slot is free, then says so or connects. 0: free; 1: interrupted before. */
export async function wait(given: Given<'wait'>): Promise<number> {
  const { engine, dispose } = await openEngine(given, [given.server]);
  if (given.demo) say(DEMO_LINE);
  const freed = new Promise<number>((resolve) => engine.onFreed(() => resolve(0)));
  engine.waitFor(given.server, given.goal);
  engine.start();
  const code = await Promise.race([freed, interrupted().then(() => 1)]);
  if (code === 0) print(`${given.server} has a free slot.`);
  await dispose();
  return code;
}

async function agreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    say('Nothing was reset: nobody is here to be asked. Add --yes to reset without a question.');
    return false;
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asking.question(printable(question));
  asking.close();
  return /^y(es)?$/i.test(answer.trim());
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** Whoever read the output has gone, as `head` does. */
function unread(): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.once('error', () => resolve());
  });
}

/** What the command is for. */
function print(text: string): void {
  process.stdout.write(`${printable(text)}\n`);
}

/** What goes on beside it. */
function say(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}
