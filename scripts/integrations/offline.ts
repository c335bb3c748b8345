import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { packZip } from '../package/files.ts';
import { megabytes, offlineEdition } from '../package/offline/edition.ts';
import { version } from '../package/version.ts';
import { fileUrl } from './dist-files.ts';

const file = 'perceptible-offline.zip';

/** The page that offers it, and the link there. */
const [offeredBy, link] = ['teach/index.html', /(<a [^>]*data-offline[^>]*>)\s*(.*?)\s*<\/a>/s];

/** Puts the offline edition beside the pages, and its version and size where it is offered. Stands last of what changes files. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      // Links are checked before there is anything to pack.
      'astro:build:generated': ({ dir }) => writeFile(fileUrl(dir, file), ''),
      'astro:build:done': async ({ dir, logger }) => {
        const zip = packZip(await offlineEdition(fileURLToPath(dir)), `perceptible-${version}`);
        await writeFile(fileUrl(dir, file), zip);
        const said = `version ${version}, ${megabytes(zip.length)}`;
        const page = await readFile(fileUrl(dir, offeredBy), 'utf8');
        const filled = page.replace(link, `$1$2</a> (${said})`);
        if (filled === page) throw new Error(`${offeredBy} has no link with data-offline.`);
        await writeFile(fileUrl(dir, offeredBy), filled);
        logger.info(`offline edition: ${said}`);
      },
    },
  };
}
