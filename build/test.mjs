import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { CLI_TARGETS } from './bundle/targets.mjs';
import { loadTypeScript } from './bundle/typescript.mjs';
import { keepBusy } from './checks/busy.mjs';
import { runPlaywright } from './checks/run-playwright.mjs';
import { runTool } from './checks/run-tool.mjs';
import { addCounts, readPlaywrightReport, readVitestReport } from './checks/test-counts.mjs';
import { PROJECT_FOLDER, runScript, SetupError, say } from './project.mjs';

/** @typedef {import('./checks/test-counts.mjs').Counts} Counts */

const REPORTS = join(PROJECT_FOLDER, 'test-results');
const PARTS = ['shared', 'electron', 'renderer', 'build', 'test'];

/** A higher exit code means a signal. */
const LAST_OWN_CODE = 128;

/** Loads every core, to find tests that depend on the speed of the machine. `npm run test:busy`. */
const BUSY = '--busy';

/** The stages of `npm test`, cheapest first; `npm test -- types unit` runs only those. */
const STAGES = {
  types: checkTypes,
  lint,
  unit: () => vitest('unit'),
  component: () => vitest('component'),
  ssh,
  wine,
  e2e,
  package: packaged,
};

await runScript(async () => {
  const args = process.argv.slice(2);
  const wanted = args.filter((arg) => arg !== BUSY);
  const unknown = wanted.find((name) => !(name in STAGES));
  if (unknown !== undefined) {
    throw new SetupError(`There is no stage "${unknown}"; there are: ${Object.keys(STAGES).join(', ')}.`);
  }
  const rest = args.includes(BUSY) ? keepBusy() : () => {};
  try {
    await bootstrap(say);
    mkdirSync(REPORTS, { recursive: true });
    /** @type {[string, Counts][]} */
    const results = [];
    for (const [name, run] of Object.entries(STAGES)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      say(`\n== ${name}`);
      results.push([name, await run().catch(asFailedSetup)]);
    }
    return report(results);
  } finally {
    rest();
  }
});

/**
 * @param {[string, Counts][]} results
 * @returns {number} the exit code
 */
function report(results) {
  say('');
  for (const [name, { failures = [] }] of results) for (const one of failures) say(`${name} failed: ${one}`);
  for (const [name, { passed, failed, skipped }] of results) {
    say(`${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  }
  const total = addCounts(results.map(([, counts]) => counts));
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/** Each part of the code with its own tsconfig; one check each. Two at a time: the compiler uses one processor. */
async function checkTypes() {
  const left = PARTS.values();
  /** @type {Counts[]} */
  const counts = [];
  const checkRest = async () => {
    for (const part of left) counts.push(asCheck(await runTool('tsc', ['-p', part])));
  };
  await Promise.all([checkRest(), checkRest()]);
  return addCounts(counts);
}

async function lint() {
  return asCheck(await runTool('biome', ['ci', `--colors=${process.stdout.isTTY ? 'force' : 'off'}`, '.']));
}

/** The transport over ssh, with Debian's OpenSSH server on loopback. */
async function ssh() {
  await loadTypeScript();
  const { isSshdPossible, provideSshd } = await import('./runtime/sshd.ts');
  if (!isSshdPossible()) {
    say('The tests over ssh run on Linux only.');
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const sshd = await provideSshd(say);
  try {
    return await vitest('ssh', { SLOTWATCH_SSHD: sshd.file });
  } finally {
    sshd.dispose();
  }
}

/** The built command on Windows' own Node, with stand-ins for Windows' tools. */
async function wine() {
  await loadTypeScript();
  const { isWinePossible, provideWine } = await import('./runtime/wine.ts');
  if (!isWinePossible()) {
    say('The tests under Wine run on Linux with a 64-bit Intel processor only.');
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const { bundle } = await import('./bundle/bundle.ts');
  const tools = await provideWine(say);
  await bundle(CLI_TARGETS);
  return vitest('wine', { SLOTWATCH_WINE: tools.wine, SLOTWATCH_WINDOWS_NODE: tools.node });
}

/**
 * @param {'unit' | 'component' | 'ssh' | 'wine'} project
 * @param {Record<string, string>} [env] in addition to ours
 */
async function vitest(project, env) {
  const file = freshReport(project);
  const code = await runTool(
    'vitest',
    [
      'run',
      '--config=build/checks/vitest.config.ts',
      `--project=${project}`,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    env,
  );
  return readReport(file, readVitestReport, code);
}

async function e2e() {
  const file = freshReport('e2e');
  const code = await runPlaywright('test/e2e/playwright.config.ts', { SLOTWATCH_E2E_REPORT: file }, say);
  leaveWhenInterrupted(code);
  return readReport(file, readPlaywrightReport, code);
}

/** The packaged app, as it would be released. */
async function packaged() {
  if (process.platform !== 'linux') {
    say('The tests of the packaged app run on Linux only.');
    return { passed: 0, failed: 0, skipped: 1 };
  }
  await loadTypeScript();
  const { makeUnpacked, preparePackage } = await import('./package/make-package.ts');
  const folder = await makeUnpacked(await preparePackage(say));
  const file = freshReport('package');
  const code = await runPlaywright(
    'test/package/playwright.config.ts',
    { SLOTWATCH_E2E_REPORT: file, SLOTWATCH_PACKAGE: folder },
    say,
  );
  leaveWhenInterrupted(code);
  return readReport(file, readPlaywrightReport, code);
}

/**
 * Ended by a signal: this process stayed only to end its children, so the other stages are not run.
 * @param {number} code
 */
function leaveWhenInterrupted(code) {
  if (code > LAST_OWN_CODE) process.exit(code);
}

/** @param {string} name */
function freshReport(name) {
  const file = join(REPORTS, `${name}.json`);
  // The report of an earlier run must not count for this one.
  rmSync(file, { force: true });
  return file;
}

/**
 * A suite that ran nothing, crashed, or failed outside its tests is a failure too.
 * @param {string} file
 * @param {(report: unknown) => Counts} read
 * @param {number} code the runner's exit code
 * @returns {Counts}
 */
function readReport(file, read, code) {
  /** @type {Counts} */
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    say('The tests left no report.');
  }
  if (counts.passed + counts.failed === 0) say('No test was run.');
  const broken = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return broken ? { ...counts, failed: 1 } : counts;
}

/**
 * A stage that cannot be set up has failed; the others still run.
 * @param {unknown} error
 * @returns {Counts}
 */
function asFailedSetup(error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  return { passed: 0, failed: 1, skipped: 0 };
}

/**
 * @param {number} code
 * @returns {Counts}
 */
function asCheck(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}
