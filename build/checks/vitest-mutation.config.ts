import { defineConfig } from 'vitest/config';

/** What the rules are broken under: their own tests, but for those that start processes or run whole histories. */
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
