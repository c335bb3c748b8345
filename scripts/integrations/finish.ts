import { writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sourceStamp, stampFile } from '../lib/build-stamp.mjs';

/**
 * The last step of a build: says "not to be processed by Jekyll" to GitHub Pages, which drops `_a` otherwise; notes from
 * which sources dist was built, so that `npm start` need not build it again; prints the time.
 */
export function finish(): AstroIntegration {
  let begun = 0;
  let root: string;
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        begun = performance.now();
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        await writeFile(new URL('.nojekyll', dir), '');
        await writeFile(new URL(stampFile, dir), sourceStamp(root));
        logger.info(`${pages.length} pages built in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
      },
    },
  };
}
