import { defineConfig } from 'vitest/config';

/** Unit, property, oracle and author-mistake tests: everything that needs no browser and no built site. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
  },
});
