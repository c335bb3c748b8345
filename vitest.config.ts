import { defineConfig } from 'vitest/config';
import { demandOwnNode } from './scripts/lib/right-node.mjs';

demandOwnNode();

/** Files that put something else in the place of what the whole program shares: TensorFlow.js, the clock, the browser's stores, the engine. */
const ofOwnWorld = [
  'tests/lab/**/*.test.{ts,tsx}',
  'tests/build/integrations.test.ts',
  'tests/components/prose/store.test.ts',
  'tests/teach/receipts/work.test.ts',
];

/**
 * Unit, property, oracle and author-mistake tests: everything that needs no browser and no built site. They only compute,
 * so every core takes a file (vitest alone would leave one of two idle). How long one takes is a benchmark's matter: a core
 * that is taken away for minutes fails nothing, and only what would never end is given up. The files share what they have imported (a third of the work of most is to read the engine and the formulas anew), but for those
 * that change it.
 */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    testTimeout: 900_000,
    hookTimeout: 900_000,
    setupFiles: ['tests/same-cases.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'own',
          include: ofOwnWorld,
        },
      },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', ...ofOwnWorld],
          isolate: false,
        },
      },
    ],
  },
});
