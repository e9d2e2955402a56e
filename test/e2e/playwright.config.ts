import { defineConfig } from '@playwright/test';
import { PATIENCE_MS } from './desktop/menu-changes.ts';

const jsonReport = process.env.SLOTWATCH_E2E_REPORT;
const ON_CI = process.env.CI !== undefined;

/** End-to-end tests on the real Electron: `SLOTWATCH_ELECTRON` names its executable; `Xvfb` must be there. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/e2e',
  // Only ends what hangs; a running test gets more on a busy machine, see `giveTimeWhileSlow`.
  timeout: 4 * 60_000,
  expect: { timeout: PATIENCE_MS },
  workers: 2,
  fullyParallel: true,
  // A test that passes only at the second try has failed.
  retries: 0,
  forbidOnly: ON_CI,
  reporter: jsonReport === undefined ? 'list' : [['list'], ['json', { outputFile: jsonReport }]],
});
