import { defineConfig } from '@playwright/test';

const jsonReport = process.env.SLOTWATCH_E2E_REPORT;
const ON_CI = process.env.CI !== undefined;

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
  // At a desk a second try would hide what made the first one fail. On a busy machine it is given, and counted aloud.
  retries: ON_CI ? 1 : 0,
  forbidOnly: ON_CI,
  reporter: jsonReport === undefined ? 'list' : [['list'], ['json', { outputFile: jsonReport }]],
});
