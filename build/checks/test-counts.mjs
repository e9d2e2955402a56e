import { stripVTControlCharacters } from 'node:util';

/**
 * `failures` names what failed, each with the first line of its error: CI may keep only the end of what is printed.
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: readonly string[] }} Counts
 */

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function addCounts(all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The counts of Vitest's JSON report. A file that could not be loaded has no tests and counts as one failure.
 * @param {any} report
 * @returns {Counts}
 */
export function readVitestReport(report) {
  /** @type {{ name?: string, message?: string, status: string, assertionResults: { status?: string, fullName?: string, failureMessages?: string[] }[] }[]} */
  const files = report.testResults;
  const unloadable = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...unloadable.map(({ name, message }) => failure(name, message)),
      ...files.flatMap(({ assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => failure(fullName, failureMessages?.[0])),
      ),
    ],
  };
}

/**
 * The counts of Playwright's JSON report. Errors outside of tests count as failures, and so does a test that failed and
 * then passed: tests are not retried.
 * @param {any} report
 * @returns {Counts}
 */
export function readPlaywrightReport({ stats, errors, suites }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [
      ...errors.map((/** @type {{ message?: string }} */ { message }) =>
        failure('Outside of the tests', message),
      ),
      ...(suites ?? []).flatMap(failuresOfSuite),
    ],
  };
}

/**
 * @param {any} suite
 * @returns {string[]}
 */
function failuresOfSuite({ suites = [], specs = [] }) {
  return [
    ...suites.flatMap(failuresOfSuite),
    ...specs.flatMap((/** @type {any} */ { title, tests }) =>
      tests
        .filter((/** @type {any} */ { status }) => status === 'unexpected' || status === 'flaky')
        .map((/** @type {any} */ { results }) =>
          failure(title, results.find((/** @type {any} */ { error }) => error !== undefined)?.error.message),
        ),
    ),
  ];
}

/**
 * @param {string | undefined} name
 * @param {string | undefined} message
 */
function failure(name = 'A test', message = '') {
  const [first = ''] = stripVTControlCharacters(message).split('\n');
  return first === '' ? name : `${name}: ${first}`;
}
