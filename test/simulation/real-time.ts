import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createEngine } from '../../electron/engine/create-engine.ts';
import { type SimulatedServer, simulatedServer } from '../../electron/engine/demo/simulated-server.ts';
import { disconnectedSession, systemSessions } from '../../electron/engine/demo/simulated-sessions.ts';
import { silentLog } from '../../electron/engine/log.ts';
import { createProcessTools } from '../../electron/engine/tools/run/process-tools.ts';
import { settingsSchema } from '../../shared/contract/settings.ts';
import { messageTemplates } from '../../shared/text/message-text.ts';
import { makeStandInFleet, type StandInFleet } from '../stand-ins/stand-in-fleet.ts';
import { childProcesses, openFiles } from './samples.ts';

export interface RealTimeResult {
  readonly summary: string;
  readonly violations: readonly string[];
}

/** The failures of every third server, in turn. */
const TROUBLES: readonly SimulatedServer['trouble'][] = [
  { qwinsta: 'hangsWithGrandchild' },
  { quser: 'ignoresSigterm' },
  { qwinsta: 'printsTooMuch' },
  { qwinsta: 'hangs', quser: 'fails' },
];
/** Rounds follow each other without a pause, to save time. */
const TIMEOUT_SECONDS = 1;

/**
 * The real engine and real processes in real time, round after round, for so many seconds: some tools hang, some leave
 * a child that holds their pipes, some print endlessly. At the end of each round nothing of it may be left.
 */
export async function simulateRealTime(options: {
  readonly seconds: number;
  readonly servers: number;
}): Promise<RealTimeResult> {
  const servers = Array.from({ length: options.servers }, (_, index) => server(index));
  const fleet = await makeStandInFleet(servers);
  const folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-real-'));
  const warnings: string[] = [];
  const onWarning = ({ message }: Error): void => void warnings.push(message);
  process.on('warning', onWarning);
  try {
    const result = await askRoundAfterRound(fleet, options.seconds, path.join(folder, 'audit.jsonl'));
    return { ...result, violations: [...result.violations, ...warnings] };
  } finally {
    process.off('warning', onWarning);
    await fleet.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askRoundAfterRound(
  fleet: StandInFleet,
  seconds: number,
  auditFile: string,
): Promise<RealTimeResult> {
  const tools = createProcessTools({ toolsDir: fleet.toolsDir, log: silentLog });
  const names = fleet.state().servers.map(({ name }) => ({ name }));
  const settings = settingsSchema.parse({
    servers: names,
    timeoutSeconds: TIMEOUT_SECONDS,
    intervalSeconds: 3600,
  });
  const engine = createEngine({
    templates: messageTemplates,
    settings,
    run: tools.run,
    caller: 'me',
    demo: false,
    auditFile,
    log: silentLog,
  });
  const violations: string[] = [];
  const files: number[] = [];
  const handles: number[] = [];
  const end = performance.now() + seconds * 1000;
  let rounds = 0;
  do {
    await engine.refresh();
    rounds++;
    const children = await settled(childProcesses, 0);
    if (children > 0) violations.push(`${children} children were left after round ${rounds}`);
    files.push(await settled(openFiles, files[1]));
    handles.push(await settled(() => process.getActiveResourcesInfo().length, handles[1]));
  } while (performance.now() < end || rounds < 3);
  // Some others may have been too slow on a busy machine; those with two broken tools can never have a status.
  const known = engine.view().servers.filter(({ name, status }) => isLost(name) && status !== 'unknown');
  violations.push(...known.map(({ name, status }) => `${name} gave no answer and is ${status}`));
  await engine.dispose();
  tools.dispose();
  // The first round opens what stays open: module folders, the thread pool.
  for (const [what, counts] of Object.entries({ files, handles })) {
    const [, second = 0] = counts;
    const last = counts.at(-1) ?? 0;
    if (last > second)
      violations.push(`${what}: ${second} after the second round, ${last} after round ${rounds}`);
  }
  const summary = `${rounds} rounds, ${fleet.calls().length} tools; open files ${files[1]} → ${files.at(-1)}, handles ${handles[1]} → ${handles.at(-1)}, no child left`;
  return { summary, violations };
}

function server(index: number): SimulatedServer {
  const trouble = troubleOf(index);
  const sessions = [
    ...systemSessions(3),
    disconnectedSession(1, 'gatesb', { now: Date.now(), idleMinutes: 500 }),
  ];
  return simulatedServer({ name: `srv${index}`, sessions, trouble });
}

function troubleOf(index: number): SimulatedServer['trouble'] {
  return index % 3 === 0 ? (TROUBLES[(index / 3) % TROUBLES.length] ?? {}) : {};
}

/** One working tool is enough to know a server's status. */
function isLost(name: string): boolean {
  const { qwinsta, quser } = troubleOf(Number(name.slice('srv'.length)));
  return qwinsta !== undefined && quser !== undefined;
}

const LOOK_EVERY_MS = 25;
const LOOKS = 40;
/** A long timeout: a busy machine takes time to end processes. */
const PATIENT_LOOKS = 5000;

/** Ended processes disappear a moment later: the minimum until it is at most `wanted`, where that is known. */
async function settled(count: () => number, wanted?: number): Promise<number> {
  const looks = wanted === undefined ? LOOKS : PATIENT_LOOKS;
  let least = count();
  for (let look = 0; look < looks && least > (wanted ?? Number.NEGATIVE_INFINITY); look++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    least = Math.min(least, count());
  }
  return least;
}
