import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { PROJECT_FOLDER } from '../project.mjs';

/**
 * Only there to end what hangs. How long a test takes on a machine that has other things to do says nothing about what it
 * tests, so no limit is near enough to be met by a slow one.
 */
const PATIENCE = {
  testTimeout: 5 * 60_000,
  hookTimeout: 5 * 60_000,
  expect: { poll: { timeout: 4 * 60_000 } },
};

/** Unit tests run as the engine does, on Node; component tests as the page does, on a DOM; Wine tests drive Windows' Node. */
export default defineConfig({
  test: {
    projects: [
      {
        root: PROJECT_FOLDER,
        test: { ...PATIENCE, name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'] },
      },
      {
        root: PROJECT_FOLDER,
        plugins: [react()],
        test: {
          ...PATIENCE,
          name: 'component',
          environment: 'jsdom',
          include: ['test/component/**/*.test.{ts,tsx}'],
        },
      },
      {
        root: PROJECT_FOLDER,
        test: {
          ...PATIENCE,
          name: 'wine',
          environment: 'node',
          include: ['test/wine/**/*.test.ts'],
          globalSetup: 'test/wine/global-setup.ts',
          // Most of the time they wait for Windows programs to start, or for a deadline.
          maxWorkers: 3,
        },
      },
    ],
  },
});
