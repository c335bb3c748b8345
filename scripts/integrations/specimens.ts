import process from 'node:process';
import type { AstroIntegration } from 'astro';

/** Where the pages are, and what they are made of. */
const pages = [
  { pattern: '/specimens/', entrypoint: 'tests/specimens/page.astro' },
  { pattern: '/specimens/pictures/', entrypoint: 'tests/specimens/pictures-page.astro' },
  { pattern: '/specimens/data/', entrypoint: 'tests/specimens/data-page.astro' },
] as const;

/**
 * Adds pages for tests, a stage for each subject, the pictures and the data panel of the workbench: only where SPECIMENS is 1 in the environment,
 * as it is for the build of `npm test`. No page links to them, and the site that readers get does not have them.
 */
export function specimens(): AstroIntegration {
  return {
    name: 'specimens',
    hooks: {
      'astro:config:setup': ({ injectRoute, logger }) => {
        if (!hasSpecimens()) return;
        for (const page of pages) {
          injectRoute(page);
          logger.info(`${page.pattern} is added, for tests`);
        }
      },
    },
  };
}

const hasSpecimens = () => process.env['SPECIMENS'] === '1';
