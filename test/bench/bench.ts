import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { toError } from '../../shared/basics/assert.ts';
import { benchActions } from './actions.ts';
import { sayTable } from './bench-table.ts';
import { atMost, type Bench, type Figure, onThisMachine } from './figure.ts';
import { slowness } from './fixed-work.ts';
import { benchHanging } from './hanging.ts';
import { benchHistory } from './history/questions.ts';
import { benchLoopDelay } from './loop-delay.ts';
import { benchMemory } from './memory.ts';
import { benchPage } from './page.ts';
import { benchParsing } from './parse.ts';
import { benchFleetRound, benchRound } from './round.ts';
import { benchStart } from './start.ts';
import { benchSsh } from './transports/ssh-round.ts';
import { benchParsingWork } from './work/parse-work.ts';
import { benchRoundWork } from './work/round-work.ts';

/** In the order of the table. A bench is one file and one line here. */
const BENCHES: Readonly<Record<string, Bench>> = {
  start: benchStart,
  memory: benchMemory,
  round: benchRound,
  'round-work': benchRoundWork,
  'ssh-round': benchSsh,
  'fleet-round': benchFleetRound,
  'loop-delay': benchLoopDelay,
  hanging: benchHanging,
  page: benchPage,
  parsing: benchParsing,
  'parsing-work': benchParsingWork,
  history: benchHistory,
  actions: benchActions,
};

/** `npm run bench [-- NAME…]`: exits with 1 when a figure misses its limit, 2 when there is no such bench. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  process.stderr.write(
    `No such bench: ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.\n`,
  );
  process.exitCode = 2;
} else {
  await run(wanted.length === 0 ? Object.keys(BENCHES) : wanted);
}

async function run(names: readonly string[]): Promise<void> {
  const figures: Figure[] = [];
  for (const name of names) {
    process.stderr.write(`Measuring: ${name} …\n`);
    figures.push(...(await measure(name)));
  }
  const date = new Date().toISOString();
  const machine = `${os.cpus()[0]?.model.trim() ?? 'unknown processor'}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}`;
  const versions = { node: process.versions.node, electron: process.env.SLOTWATCH_ELECTRON_VERSION ?? null };
  process.stdout.write(`${machine}; Electron ${versions.electron}; ${date}\n\n${sayTable(figures)}\n`);
  mkdirSync('test-results', { recursive: true });
  const result = { date, machine, versions, figures };
  writeFileSync('test-results/bench.json', `${JSON.stringify(result, null, 2)}\n`);
  process.exitCode = figures.every(({ passed }) => passed) ? 0 : 1;
}

/** One bench that fails must not lose the figures of the others. */
async function measure(name: string): Promise<readonly Figure[]> {
  try {
    const before = slowness();
    const figures = (await BENCHES[name]?.()) ?? [];
    const slower = (before + slowness()) / 2;
    process.stderr.write(`  limits in milliseconds × ${slower.toFixed(2)} on this machine\n`);
    return figures.map((figure) => onThisMachine(figure, slower));
  } catch (thrown) {
    process.stderr.write(`${toError(thrown).stack}\n`);
    return [atMost(0, { name: `${name}: could not be measured`, value: Number.NaN, unit: '' })];
  }
}
