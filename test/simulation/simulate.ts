import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { Resvg } from '@resvg/resvg-js';
import { killWhileWriting } from '../durability/kill-while-writing.ts';
import { type Growth, judgeGrowth } from './judge.ts';
import { plotDay } from './plot.ts';
import { seeded } from './random.ts';
import { simulateRealTime } from './real-time.ts';
import { samplesCsv } from './samples.ts';
import { type DayResult, simulateDay } from './simulate-day.ts';

const RESULTS = 'test-results/simulation';
const PICTURE = '.github/pictures/day.png';
const DAY = { hours: 24, servers: 200, seed: 1, sampleEveryMinutes: 5 };
const KILLS = 12;
const REAL_SECONDS = 45;

/**
 * `npm run simulate [-- --picture]`: a day of two hundred servers in virtual time, a minute of real processes, and a
 * program that is killed repeatedly while it writes. Exits with 1 when anything grew or went wrong. With `--picture`
 * the plot is also saved for the documents.
 */
const problems: string[] = [];

const startedAt = Date.now();
const day = await simulateDay(DAY);
const growth = judgeGrowth(day.samples);
problems.push(...sayGrowth(growth), ...day.violations);
print(
  `${DAY.hours} hours of ${DAY.servers} servers, ${day.toolCalls} tools, in ${seconds(startedAt)} s`,
  ...growth.map(growthLine),
  ...day.bands.map(
    ({ label, knownAgainAfter }) => `  ${label.padEnd(20)} everything known again after ${knownAgainAfter} s`,
  ),
  `  jobs: ${sayCounts(day)}`,
  `  ${day.said.filter(({ to }) => to === 'notification').length} notifications, ${day.said.filter(({ to }) => to === 'log').length} lines in the log`,
);
mkdirSync(RESULTS, { recursive: true });
writeFileSync(path.join(RESULTS, 'day.csv'), samplesCsv(day.samples));
const svg = plotDay(
  `${DAY.hours} simulated hours of ${DAY.servers} servers, sampled every ${DAY.sampleEveryMinutes} minutes`,
  day.samples,
  day.bands,
);
writeFileSync(path.join(RESULTS, 'day.svg'), svg);
const png = new Resvg(svg, { font: { loadSystemFonts: true } }).render().asPng();
writeFileSync(path.join(RESULTS, 'day.png'), png);
if (process.argv.includes('--picture')) writeFileSync(PICTURE, png);

const real = await simulateRealTime({ seconds: REAL_SECONDS, servers: 12 });
problems.push(...real.violations);
print(`${REAL_SECONDS} s of real processes: ${real.summary}`);

const folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-killed-'));
const killed = await killWhileWriting(folder, KILLS, seeded(DAY.seed));
rmSync(folder, { recursive: true });
problems.push(...killed.losses);
print(
  `${KILLS} times killed while writing: ${killed.settingsWritten} settings and ${killed.auditLines} audit lines were written, ${killed.losses.length} lost`,
);

for (const problem of problems) print(`WRONG: ${problem}`);
print(`${RESULTS}: day.csv, day.svg, day.png. All of it took ${seconds(startedAt)} s.`);
process.exitCode = problems.length === 0 ? 0 : 1;

function sayGrowth(all: readonly Growth[]): readonly string[] {
  return all
    .filter(({ grows }) => grows)
    .map(({ measure, early, late }) => `${measure} grew from ${early} to ${late}`);
}

function growthLine({ measure, early, late, slope, grows }: Growth): string {
  const [one, other] = [early, late].map((value) => value.toFixed(1).padStart(8));
  return `  ${measure.padEnd(12)} most ${one} early, ${other} late, ${slope.toFixed(3)} an hour  ${grows ? 'GREW' : 'ok'}`;
}

function sayCounts({ ended }: DayResult): string {
  return Object.entries(ended)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(0);
}

function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
