import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { PROJECT_FOLDER } from '../../build/project.mjs';
import { EQUIVALENTS } from './equivalents.ts';

/*
 * `npm run mutation`: mutates the rules about which session may be ended in every small way, and runs their tests on
 * each mutation. Exits with 1 when a mutation is neither detected by a test nor explained in `equivalents.ts`, or is
 * both.
 */

/** The part of the tool's report that is read. */
interface MutationReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status:
    | 'Killed'
    | 'Timeout'
    | 'Survived'
    | 'NoCoverage'
    | 'CompileError'
    | 'RuntimeError'
    | 'Ignored';
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** Counted from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

const REPORT = join(PROJECT_FOLDER, 'test-results', 'mutation.json');
const LONGEST_SHOWN = 120;

const { exitCode } = await execa('stryker', ['run', 'build/checks/stryker.config.json'], {
  cwd: PROJECT_FOLDER,
  preferLocal: true,
  localDir: PROJECT_FOLDER,
  stdout: 'ignore',
  stderr: 'inherit',
  reject: false,
});
if (exitCode !== 0) throw new Error(`The mutation tool ended with ${exitCode}.`);

const report: MutationReport = JSON.parse(readFileSync(REPORT, 'utf8'));
const unexplained = new Map(EQUIVALENTS.map(({ mutant, why }) => [mutant, why]));
const survivors: string[] = [];
let [noticed, tried] = [0, 0];
for (const [file, { source, mutants }] of Object.entries(report.files)) {
  for (const mutant of mutants) {
    tried++;
    if (mutant.status === 'Killed' || mutant.status === 'Timeout') noticed++;
    else survivors.push(nameOf(file, source, mutant));
  }
}
const lines = survivors.filter((name) => !unexplained.has(name)).map((name) => `Noticed by no test: ${name}`);
for (const name of unexplained.keys())
  if (!survivors.includes(name)) lines.push(`Explained, and not there any more: ${name}`);
for (const line of lines) process.stdout.write(`${line}\n`);
const score = ((100 * noticed) / tried).toFixed(1);
process.stdout.write(
  `${noticed} of ${tried} breaks noticed (${score} %), ${EQUIVALENTS.length} explained, ${lines.length} problems\n`,
);
process.exitCode = lines.length === 0 ? 0 : 1;

/** `idlest.ts: a < b → a <= b`, with the whole line where the changed part alone is unclear. */
function nameOf(
  file: string,
  source: string,
  { location: { start, end }, replacement = '' }: Mutant,
): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const line = oneLine(lines[0] ?? '');
  const last = lines.length - 1;
  const piece = lines
    .map((text, at) => text.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join(' ');
  return `${file.replace(/.*\//, '')}: ${line}: ${oneLine(piece)} → ${oneLine(replacement)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_SHOWN);
}
