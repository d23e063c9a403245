import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // The checks run git and ast-grep, which take their time on a machine that is busy.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
