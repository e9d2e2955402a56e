import { defineConfig } from '@playwright/test';

const jsonReport = process.env.SLOTWATCH_E2E_REPORT;

/** End-to-end tests on the real Electron: `SLOTWATCH_ELECTRON` names its executable; a display must be there. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/e2e',
  timeout: 60_000,
  // The tools are processes, and a busy machine takes its time to start them.
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  // A test that passes at the second try hides what made it fail at the first.
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  reporter: jsonReport === undefined ? 'list' : [['list'], ['json', { outputFile: jsonReport }]],
});
