import type { Connected } from '../../../shared/contract/bridge.ts';
import type { ServerView } from '../../../shared/domain/model.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { wait } from '../../engine/actions/wait.ts';
import type { OpenedEngine } from '../../engine/open-engine.ts';
import { requireClient } from '../../engine/remote-desktop/require-client.ts';
import { jobSettings } from '../actions/follow-job.ts';
import { type NoteJobs, withJobs } from '../actions/with-jobs.ts';
import type { GivenTo } from '../arguments/invocation.ts';
import { confirmed, hasTerminal } from '../ask.ts';
import { openCommandEngine, type StartTools } from '../command-engine.ts';
import { sayDemo } from '../demo-line.ts';
import { print, say } from '../output.ts';
import { resetIdlestOf } from '../reset/reset-command.ts';
import { serverLine } from '../status/status-text.ts';

type Given = GivenTo<'connect'>;

/** Somebody waits for the connection; a server that lists no sessions may still take it. */
const ASK_WITHIN_MS = 5000;

/**
 * Opens a connection and leaves it running. With `--free` a full server is freed first, as `reset-idlest` does. Without
 * it the user is asked before a connection to a full server, if there is a terminal; a script connects at once. 0: it was
 * opened; 1: not, because the server stays full.
 */
export async function connect(given: Given, startTools: StartTools): Promise<number> {
  const overrides = given.free === null ? {} : jobSettings(given.free);
  const opened = openCommandEngine(given, [given.server], startTools, { overrides });
  return withJobs(opened, async (started) => {
    // Before a session is ended for it.
    requireClient(await opened.engine.remoteDesktop(), given);
    const goesOn =
      given.free === null ? await mayConnect(given, opened) : await hasRoom(given, opened, started);
    if (!goesOn) return 1;
    print(sayConnected(await opened.engine.connect(given.server, given.console, 'command')));
    return 0;
  });
}

/** Frees a slot if there is none. Nothing is ended where it is not known that the server is full. */
async function hasRoom(given: Given, opened: OpenedEngine, started: NoteJobs): Promise<boolean> {
  const { free, server: name } = given;
  if (free === null) return true;
  sayDemo(given);
  await opened.engine.refresh();
  const [server] = opened.engine.view().servers;
  if (server?.status === 'full')
    return (await resetIdlestOf(opened, { ...free, server: name, dryRun: false }, started)) === 0;
  if (server?.status === 'unknown') say(`${sayNotKnown(server)} Nothing was reset.`);
  return true;
}

/** Tells that the server is full, and asks. The console is a way into a full server. */
async function mayConnect(given: Given, { engine }: OpenedEngine): Promise<boolean> {
  if (given.console || !hasTerminal()) return true;
  const asked = new AbortController();
  await Promise.race([engine.refresh().finally(() => asked.abort()), wait(ASK_WITHIN_MS, asked.signal)]);
  const [server] = engine.view().servers;
  if (server?.status !== 'full') return true;
  say(serverLine(server));
  return confirmed('Connect anyway? [y/N] ', 'No connection was opened');
}

function sayNotKnown({ name, report }: ServerView): string {
  const why = report?.kind === 'noAnswer' ? ` ${sayFailure(report.error).message}` : '';
  return `It is not known whether ${name} has a free slot.${why}`;
}

export function sayConnected({ command, demo }: Connected): string {
  return demo ? `Demo: would start ${command}` : `Started ${command}`;
}
