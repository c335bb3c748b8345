import { writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import type { AstroIntegration } from 'astro';

/** Marks dist as "not to be processed by Jekyll" for GitHub Pages, which drops `_a` otherwise, and prints the time. */
export function finish(): AstroIntegration {
  let begun = 0;
  return {
    name: 'finish',
    hooks: {
      'astro:build:start': () => {
        begun = performance.now();
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        await writeFile(new URL('.nojekyll', dir), '');
        logger.info(`${pages.length} pages built in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
      },
    },
  };
}
