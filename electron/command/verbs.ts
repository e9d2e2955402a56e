import type { Connected } from '../../shared/contract/bridge.ts';
import { text } from '../../shared/text/text.ts';
import type { Engine } from '../engine/engine.ts';
import { requireClient } from '../engine/remote-desktop/require-client.ts';
import type { GivenTo } from './arguments/invocation.ts';
import { openCommandEngine, type StartTools } from './command-engine.ts';
import { sayConnected } from './connect/connect-command.ts';
import { createWaitProgress } from './connect/wait-progress.ts';
import { sayDemo } from './demo-line.ts';
import { interrupted } from './interrupt.ts';
import { outputClosed, print, say } from './output.ts';
import { serverLine } from './status/status-text.ts';

/** Prints every server once and then every change, until it is interrupted. */
export async function watch(
  given: GivenTo<'watch'>,
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

/**
 * Asks at short intervals until a slot is free, then prints it or connects; meanwhile says what it waits for. 0: free, and
 * connected if that was asked for; 1: interrupted before. Throws when the connection cannot be opened.
 */
export async function wait(
  given: GivenTo<'wait'>,
  startTools: StartTools,
  historyScript: string | null = null,
): Promise<number> {
  const { engine, dispose } = openCommandEngine(given, [given.server], startTools, { historyScript });
  try {
    sayDemo(given);
    const { server, goal } = given;
    const client = goal === 'console' ? await engine.remoteDesktop() : null;
    // Nobody should wait for a console that cannot be asked for; where there is no program, one may be installed meanwhile.
    if (client !== null) requireClient(client, { server, console: true });
    const freed = new Promise<{ readonly opening: Promise<Connected> | null }>((resolve) =>
      engine.onFreed((_, opening) => resolve({ opening })),
    );
    const progress = createWaitProgress(goal);
    engine.onChange(({ servers }) => servers.flatMap(progress).forEach(say));
    engine.waitFor(server, goal);
    startWatching(engine);
    const found = await Promise.race([freed, interrupted()]);
    if (found === undefined) return 1;
    print(`${server} has a free slot.`);
    if (found.opening !== null) print(sayConnected(await found.opening));
    return 0;
  } finally {
    await dispose();
  }
}
