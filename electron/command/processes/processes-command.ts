import type { ServerName, ServerView } from '../../../shared/domain/model.ts';
import type { RunningWork } from '../../../shared/domain/work/running-work.ts';
import { withHint } from '../../../shared/text/say-failure.ts';
import { wait } from '../../engine/actions/wait.ts';
import type { Engine } from '../../engine/engine.ts';
import type { GivenTo } from '../arguments/invocation.ts';
import { openCommandEngine, type StartTools } from '../command-engine.ts';
import { sayDemo } from '../demo-line.ts';
import { print, say } from '../output.ts';
import { printableJson } from '../printable.ts';
import { processesCsv } from './processes-csv.ts';
import { type ProcessesJson, processesJson } from './processes-json.ts';
import { processesText } from './processes-text.ts';

type Given = GivenTo<'processes'>;

const EXIT_NOT_READ = 3;

/** A timer may fire early, and a window that is a millisecond too short says nothing. */
const MARGIN_MS = 20;

/** One server, and what was read of it; null when what runs was not asked for. */
interface Read {
  readonly server: ServerView;
  readonly running: RunningWork | null;
}

/**
 * Prints what runs in the sessions of the servers. Exit code 0 when it could be read of all, if only its names; 3 when it
 * could not.
 */
export async function processes(given: Given, startTools: StartTools): Promise<number> {
  const { engine, dispose } = openCommandEngine(given, given.servers, startTools);
  try {
    sayDemo(given);
    const readings = await readTwice(engine, given.seconds);
    const all = engine
      .view()
      .servers.map((server): Read => ({ server, running: readings.get(server.name) ?? null }));
    const json = all.map(({ server, running }) => processesJson(server, running));
    if (given.format === 'json')
      print(printableJson(given.isList ? { servers: json, error: null } : json[0]));
    else printRead(all, json, given.format);
    return all.every(({ running }, place) => json[place]?.error === null || hasRead(running))
      ? 0
      : EXIT_NOT_READ;
  } finally {
    await dispose();
  }
}

function printRead(all: readonly Read[], json: readonly ProcessesJson[], format: 'table' | 'csv'): void {
  const several = all.length > 1;
  for (const { server, error } of json)
    if (error !== null) say(`${several ? `${server}: ` : ''}${withHint(error)}`);
  if (format === 'csv') print(processesCsv(json));
  else {
    const texts = all
      .filter(({ server }) => server.report?.kind === 'answer')
      .map(({ server, running }) => {
        const text = processesText(server, running);
        return several ? `== ${server.name}\n\n${text}` : text;
      });
    if (texts.length > 0) print(texts.join('\n\n'));
  }
}

/**
 * Reads what runs there, and once more after so many seconds; the sessions are asked for before, and again at the end,
 * because an id may be someone else's by then. A server whose sessions could not be read is left out: nothing is known of
 * whom it is.
 */
async function readTwice(engine: Engine, seconds: number): Promise<ReadonlyMap<ServerName, RunningWork>> {
  await engine.refresh();
  const readings = new Map<ServerName, RunningWork>();
  const readOne = async (server: ServerName): Promise<void> => {
    const first = await engine.readWork(server);
    readings.set(server, first);
    // What was refused once is refused again.
    if (seconds === 0 || first.failure !== null) return;
    await wait(seconds * 1000 - first.tookMs + MARGIN_MS);
    readings.set(server, await engine.readWork(server));
    await engine.refresh([server]);
  };
  await Promise.all(answered(engine).map(readOne));
  const now = new Set(answered(engine));
  for (const server of readings.keys()) if (!now.has(server)) readings.delete(server);
  return readings;
}

function answered(engine: Engine): readonly ServerName[] {
  return engine.view().servers.flatMap(({ name, report }) => (report?.kind === 'answer' ? [name] : []));
}

/** Whether anything was read, if only names. */
function hasRead(running: RunningWork | null): boolean {
  return running !== null && Object.keys(running.sessions).length > 0;
}
