import process from 'node:process';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { seededRandom } from '../../electron/engine/demo/demo-life.ts';
import { readReport } from '../../electron/engine/tools/read/read-report.ts';
import type { ToolOutput } from '../../electron/engine/tools/run/tool.ts';
import type { Report, ServerName } from '../../shared/domain/model.ts';
import { countSlots, statusOf } from '../../shared/domain/slots.ts';
import {
  exited,
  type PrintedAnswer,
  printedAnswers,
  quserOutput,
  qwinstaOutput,
} from '../fixtures/printed-answers.ts';
import { mutate } from './mutate.ts';

/**
 * Reads a million damaged answers: `npm run fuzz [-- --runs N --seed N]`. Each must be read without an exception and in
 * time, must contain only ids that exist, and, when the other tool's answer is complete, must never make a full server
 * free. Exits with 1 and prints the first answer in base64 that fails.
 */

/** Far more than a table of some rows takes; only a regular expression with catastrophic backtracking takes longer. */
const SLOWEST_MS = 250;
/** Correct answers, to be damaged. */
const CORPUS_SIZE = 400;
const HIGHEST_ID = 4_294_967_295;

interface Corpse {
  readonly answer: PrintedAnswer;
  readonly qwinsta: ToolOutput;
  readonly quser: ToolOutput;
}

/** Checks a damaged answer; null when it passes, else what is wrong. */
function complaintAbout(
  qwinsta: ToolOutput | null,
  quser: ToolOutput | null,
  codePage: number,
): string | null {
  // Processor time, because wall clock time includes other programs on this machine.
  const startedAt = process.cpuUsage();
  const report = read(qwinsta, quser, codePage);
  const took = process.cpuUsage(startedAt).user / 1000;
  if (took > SLOWEST_MS) return `took ${Math.round(took)} ms`;
  if (report.kind === 'noAnswer') return null;
  const strange = report.sessions.find(({ id }) => !Number.isInteger(id) || id < 0 || id > HIGHEST_ID);
  if (strange !== undefined) return `session id ${strange.id}`;
  const wholeOther = qwinsta !== null && quser !== null;
  return wholeOther && statusOf(report, countSlots(report, 'auto')) === 'free'
    ? 'a full server became free'
    : null;
}

function read(qwinsta: ToolOutput | null, quser: ToolOutput | null, codePage: number): Report {
  return readReport({ server: 'XYZ' as ServerName, askedAt: 0, tookMs: 1 }, qwinsta, quser, codePage);
}

function makeCorpus(seed: number): readonly Corpse[] {
  return fc
    .sample(printedAnswers({ usersAtLeast: 2 }), { seed, numRuns: CORPUS_SIZE })
    .map((answer) => ({ answer, qwinsta: qwinstaOutput(answer), quser: quserOutput(answer) }));
}

/** One damaged answer: one tool damaged, the other complete or missing. */
function examine({ answer, qwinsta, quser }: Corpse, random: () => number): string | null {
  const damageQwinsta = random() < 0.5;
  const alone = random() < 0.3;
  const damaged = exited(mutate((damageQwinsta ? qwinsta : quser).stdout, random));
  const other = alone ? null : damageQwinsta ? quser : qwinsta;
  const [first, second] = damageQwinsta ? [damaged, other] : [other, damaged];
  const { codePage } = answer.options;
  try {
    const complaint = complaintAbout(first, second, codePage);
    return complaint === null ? null : `${complaint}\n${reproduce(first, second, codePage)}`;
  } catch (thrown) {
    return `threw ${String(thrown)}\n${reproduce(first, second, codePage)}`;
  }
}

function reproduce(qwinsta: ToolOutput | null, quser: ToolOutput | null, codePage: number): string {
  const base64 = (output: ToolOutput | null) =>
    output === null ? 'not run' : Buffer.from(output.stdout).toString('base64');
  return `code page ${codePage}\nqwinsta ${base64(qwinsta)}\nquser ${base64(quser)}`;
}

function main(): void {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
  });
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  const corpus = makeCorpus(seed);
  const random = seededRandom(seed);
  const startedAt = performance.now();
  for (let run = 0; run < runs; run += 1) {
    const corpse = corpus[run % corpus.length];
    const complaint = corpse === undefined ? null : examine(corpse, random);
    if (complaint !== null) {
      process.stdout.write(`fuzz: seed ${seed}, answer ${run}: ${complaint}\n`);
      process.exitCode = 1;
      return;
    }
  }
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stdout.write(
    `fuzz: ${runs} damaged answers read in ${seconds} s, seed ${seed}: none threw, none lied\n`,
  );
}

main();
