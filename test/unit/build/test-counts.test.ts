import { expect, it } from 'vitest';
import { addCounts, readPlaywrightReport, readVitestReport } from '../../../build/checks/test-counts.mjs';

it('a test file that could not be loaded counts as a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { name: 'a.test.ts', status: 'failed', message: 'Cannot find b.ts', assertionResults: [] },
      {
        status: 'failed',
        assertionResults: [
          {
            status: 'failed',
            fullName: 'a tray',
            failureMessages: ['\u001b[31mexpected 1\u001b[39m\n  at x.ts'],
          },
          { status: 'passed', fullName: 'a window' },
        ],
      },
      { status: 'passed', assertionResults: [{}] },
    ],
  };
  expect(readVitestReport(report)).toEqual({
    passed: 3,
    failed: 2,
    skipped: 3,
    failures: ['a.test.ts: Cannot find b.ts', 'a tray: expected 1'],
  });
});

it('an error outside of the tests counts as a failure, and so does a test that failed before it passed', () => {
  const spec = {
    title: 'a tray',
    tests: [{ status: 'unexpected', results: [{ error: { message: 'gone\nx' } }] }],
  };
  const report = {
    stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
    errors: [{}],
    suites: [
      { suites: [{ specs: [spec, { title: 'a window', tests: [{ status: 'expected', results: [{}] }] }] }] },
    ],
  };
  expect(readPlaywrightReport(report)).toEqual({
    passed: 5,
    failed: 3,
    skipped: 2,
    failures: ['Outside of the tests', 'a tray: gone'],
  });
});

it('counts add up, none to nothing', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(addCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  expect(addCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
