import { defineConfig } from 'vitest/config';

/** What runs in real sandboxes: apart from the unit tests, which any machine runs. */
export default defineConfig({
  test: {
    include: ['tests/proofs/**/*.test.ts'],
    // The first run installs the environment. A hostile program is given its seconds.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // A sandbox ends with the thread that started it.
    pool: 'forks',
    // Each file keeps all processors busy by itself; side by side honest proofs would run out of their time.
    fileParallelism: false,
  },
});
