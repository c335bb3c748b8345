import { defineConfig } from 'vitest/config';

/**
 * Tests of the built site in a real Chromium: two files at a time, each with a browser and a server of its own. Much of a
 * test is waiting for a page, so two take little more time than one, even on two cores.
 */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
