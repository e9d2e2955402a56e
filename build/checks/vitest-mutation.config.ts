import { defineConfig } from 'vitest/config';

/**
 * The tests that run on each mutation: those of the mutated rules, except slow ones that start processes or run whole
 * histories.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/unit/{shared,actions,tools,watch}/**/*.test.ts', 'test/unit/demo/round-trip.test.ts'],
    exclude: [
      'test/unit/actions/{histories,races,session-lock}.test.ts',
      'test/unit/tools/{locate,run-process,tools-process,worst-case}.test.ts',
    ],
  },
});
