import process from 'node:process';
import type { AstroIntegration } from 'astro';

/** Where the page is, and what it is made of. */
const specimensPage = { pattern: '/specimens/', entrypoint: 'tests/specimens/page.astro' } as const;

/**
 * Adds a page for tests, with a stage for each subject: only where SPECIMENS is 1 in the environment, as it is for the build of
 * `npm test`. No page links to it, and the site that readers get does not have it.
 */
export function specimens(): AstroIntegration {
  return {
    name: 'specimens',
    hooks: {
      'astro:config:setup': ({ injectRoute, logger }) => {
        if (!hasSpecimens()) return;
        injectRoute({ pattern: specimensPage.pattern, entrypoint: specimensPage.entrypoint });
        logger.info(`${specimensPage.pattern} is added, for tests`);
      },
    },
  };
}

const hasSpecimens = () => process.env['SPECIMENS'] === '1';
