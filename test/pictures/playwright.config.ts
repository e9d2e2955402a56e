import { defineConfig } from '@playwright/test';

/** Makes pictures instead of testing; `SLOTWATCH_ELECTRON` names the executable. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../../test-results/pictures-run',
  timeout: 120_000,
  workers: 1,
  reporter: 'list',
});
