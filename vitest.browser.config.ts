import { defineConfig } from 'vitest/config';

/** Tests of the built site in a real Chromium: one file at a time, each with a browser and a server of its own. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
