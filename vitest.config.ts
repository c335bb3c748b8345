import { defineConfig } from 'vitest/config';
import { demandOwnNode } from './scripts/lib/right-node.mjs';

demandOwnNode();

/**
 * Unit, property, oracle and author-mistake tests: everything that needs no browser and no built site. They only compute,
 * so every core takes a file (vitest alone would leave one of two idle), and beside each other a test may take longer.
 */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
});
