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
 * Reads a million damaged answers: `npm run fuzz [-- --runs N --seed N]`. Every one must be read without an exception
 * and in time, name only ids that exist, and, when the other tool's answer is whole, never make a full server free.
 * Exit code 1 with the first offending answer, base64, when one does not hold.
 */

/** Far more than a table of some rows takes; a regular expression that runs away takes for ever. */
const SLOWEST_MS = 250;
/** True answers the damaged ones are made from. */
const CORPUS_SIZE = 400;
const HIGHEST_ID = 4_294_967_295;

interface Corpse {
  readonly answer: PrintedAnswer;
  readonly qwinsta: ToolOutput;
  readonly quser: ToolOutput;
}

/** What must hold for a damaged answer; null when it does, else what does not. */
function complaintAbout(
  qwinsta: ToolOutput | null,
  quser: ToolOutput | null,
  codePage: number,
): string | null {
  // Time of the processor, because the clock also counts what others do on this machine.
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

/** One damaged answer: a tool damaged, the other whole or missing. */
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
