import { defineConfig } from '@playwright/test';
import { PATIENCE_MS } from '../e2e/desktop/menu-changes.ts';

/** Makes pictures instead of testing; `SLOTWATCH_ELECTRON` names the executable. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../../test-results/pictures-run',
  // As in the tests: only ends what hangs.
  timeout: 10 * PATIENCE_MS,
  expect: { timeout: PATIENCE_MS },
  workers: 1,
  reporter: 'list',
});
