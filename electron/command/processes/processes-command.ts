import type { ServerName } from '../../../shared/domain/model.ts';
import type { RunningWork } from '../../../shared/domain/work/running-work.ts';
import { wait } from '../../engine/actions/wait.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Invocation } from '../command-arguments.ts';
import { openCommandEngine, type StartTools } from '../command-engine.ts';
import { sayDemo } from '../demo-line.ts';
import { print, say } from '../output.ts';
import { printableJson } from '../printable.ts';
import { processesJson } from './processes-json.ts';
import { processesText } from './processes-text.ts';

type Given = Extract<Invocation, { command: 'processes' }>;

const EXIT_NOT_READ = 3;

/** A timer may fire early, and a window that is a millisecond too short says nothing. */
const MARGIN_MS = 20;

/**
 * Prints what runs in the sessions of one server. Exit code 0 when it could be read, if only its names; 3 when it could
 * not.
 */
export async function processes(given: Given, startTools: StartTools): Promise<number> {
  const { engine, dispose } = openCommandEngine(given, [given.server], startTools);
  try {
    sayDemo(given);
    const running = await readTwice(engine, given.server, given.seconds);
    const [server] = engine.view().servers;
    if (server === undefined) throw new Error('unreachable: the server was named');
    const json = processesJson(server, running);
    const isRead = json.error === null || hasRead(running);
    if (given.json) print(printableJson(json));
    else {
      if (json.error !== null) say(`${json.error.message} ${json.error.hint}`.trim());
      if (server.report?.kind === 'answer') print(processesText(server, running));
    }
    return isRead ? 0 : EXIT_NOT_READ;
  } finally {
    await dispose();
  }
}

/**
 * Reads what runs there, and once more after so many seconds; the sessions are asked for before, and again at the end,
 * because an id may be someone else's by then. Null when the sessions could not be read: nothing is known of whom it is.
 */
async function readTwice(engine: Engine, server: ServerName, seconds: number): Promise<RunningWork | null> {
  await engine.refresh();
  if (!hasAnswered(engine)) return null;
  const first = await engine.readWork(server);
  // What was refused once is refused again.
  if (seconds === 0 || first.failure !== null) return first;
  await wait(seconds * 1000 - first.tookMs + MARGIN_MS);
  const second = await engine.readWork(server);
  await engine.refresh();
  return hasAnswered(engine) ? second : null;
}

function hasAnswered(engine: Engine): boolean {
  return engine.view().servers[0]?.report?.kind === 'answer';
}

/** Whether anything was read, if only names. */
function hasRead(running: RunningWork | null): boolean {
  return running !== null && Object.keys(running.sessions).length > 0;
}
