import type { Connected } from '../../shared/contract/bridge.ts';
import { text } from '../../shared/text/text.ts';
import type { Engine } from '../engine/engine.ts';
import type { Invocation } from './command-arguments.ts';
import { openCommandEngine, type StartTools } from './command-engine.ts';
import { sayDemo } from './demo-line.ts';
import { interrupted } from './interrupt.ts';
import { outputClosed, print, say } from './output.ts';
import { printableJson } from './printable.ts';
import { statusExitCode } from './status/exit-code.ts';
import { statusJson } from './status/status-json.ts';
import { serverLine, statusText } from './status/status-text.ts';
import { readWorkOf, serversInUse } from './work/ask-servers-work.ts';

type Given<Command extends Invocation['command']> = Extract<Invocation, { command: Command }>;

/** Asks once and prints a table or JSON; the exit codes are those of monitoring plugins. */
export async function status(given: Given<'status'>, startTools: StartTools): Promise<number> {
  const { engine, dispose } = openCommandEngine(given, given.servers, startTools);
  try {
    sayDemo(given);
    await engine.refresh();
    if (given.work) await readWorkOf(engine, serversInUse(engine.view()));
    const view = engine.view();
    print(given.json ? printableJson(statusJson(view, given.work)) : statusText(view, given.work));
    return statusExitCode(view);
  } finally {
    await dispose();
  }
}

/** Prints every server once and then every change, until it is interrupted. */
export async function watch(
  given: Given<'watch'>,
  startTools: StartTools,
  historyScript: string | null = null,
): Promise<number> {
  const { engine, dispose } = openCommandEngine(given, given.servers, startTools, { historyScript });
  try {
    sayDemo(given);
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
export async function wait(
  given: Given<'wait'>,
  startTools: StartTools,
  historyScript: string | null = null,
): Promise<number> {
  const { engine, dispose } = openCommandEngine(given, [given.server], startTools, { historyScript });
  try {
    sayDemo(given);
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
