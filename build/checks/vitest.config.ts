import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { PROJECT_FOLDER } from '../project.mjs';

/**
 * Only ends what hangs. How long a test takes on a busy machine says nothing about the tested code, so every limit is
 * far longer than a slow test needs.
 */
const PATIENCE = {
  testTimeout: 5 * 60_000,
  hookTimeout: 5 * 60_000,
  expect: { poll: { timeout: 4 * 60_000 } },
};

/**
 * Unit tests run on Node as the engine does, component tests on a DOM as the page does, ssh tests with a real server on
 * loopback, Wine tests on Windows' Node.
 */
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
        test: { ...PATIENCE, name: 'ssh', environment: 'node', include: ['test/ssh/**/*.test.ts'] },
      },
      {
        root: PROJECT_FOLDER,
        test: {
          ...PATIENCE,
          name: 'wine',
          environment: 'node',
          include: ['test/wine/**/*.test.ts'],
          globalSetup: 'test/wine/global-setup.ts',
          // They mostly wait for Windows programs to start, or for a timeout.
          maxWorkers: 3,
        },
      },
    ],
  },
});
