import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { reporter } from '../../src/teach/scorm/package.ts';
import { readSite } from '../package/files.ts';
import { lessonsOf, listFile, listOf, reporterScript } from '../package/scorm/lists.ts';
import { fileUrl } from './dist-files.ts';

/** Writes down which files each lesson needs, for packages that a teacher makes in the page. Stands after all that changes or adds files. */
export function scorm(): AstroIntegration {
  return {
    name: 'scorm',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        await writeFile(fileUrl(dir, reporter), await reporterScript());
        const site = await readSite(fileURLToPath(dir));
        const slugs = lessonsOf(site);
        for (const slug of slugs) await writeFile(fileUrl(dir, listFile(slug)), JSON.stringify(listOf(site, slug)));
        logger.info(`${slugs.length} lessons can be packed`);
      },
    },
  };
}
