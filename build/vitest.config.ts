import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { PROJECT_FOLDER } from './project.mjs';

/** Unit tests run as the engine does, on Node; component tests as the page does, on a DOM; Wine tests drive Windows' Node. */
export default defineConfig({
  test: {
    projects: [
      {
        root: PROJECT_FOLDER,
        test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'] },
      },
      {
        root: PROJECT_FOLDER,
        plugins: [react()],
        test: { name: 'component', environment: 'jsdom', include: ['test/component/**/*.test.{ts,tsx}'] },
      },
      {
        root: PROJECT_FOLDER,
        test: {
          name: 'wine',
          environment: 'node',
          include: ['test/wine/**/*.test.ts'],
          globalSetup: 'test/wine/global-setup.ts',
          // Most of the time they wait for Windows programs to start, or for a deadline.
          maxWorkers: 3,
          // Starting Node under Wine takes its time; a tool that hangs for good is found out all the same.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
