import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { packed } from '../../src/search/entry.ts';
import { searchData } from '../search/data.ts';
import { scriptOf } from '../search/script.ts';
import { fileUrl, listFiles } from './dist-files.ts';

const searchPage = 'search/index.html';

/**
 * Reads all built pages, and gives the page for searching what can be found, as a script of its own. Stands before `relativeBase`,
 * which finds its address.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files = (await listFiles(dir)).filter((name) => name.endsWith('.html'));
        const pages = files.map(async (file) => ({
          path: file.replace(/(^|\/)index\.html$/, '$1'),
          html: await readFile(fileUrl(dir, file), 'utf8'),
        }));
        const data = searchData(await Promise.all(pages));
        const script = scriptOf(packed(data));
        const name = `_a/search.${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
        await writeFile(fileUrl(dir, name), script);
        const page = fileUrl(dir, searchPage);
        // Scripts that wait for the page run in the order of the page: it stands before those of the islands.
        const html = (await readFile(page, 'utf8')).replace('</head>', `<script src="/${name}" defer></script></head>`);
        await writeFile(page, html);
        logger.info(`${data.entries.length} places on ${data.pages.length} pages can be found`);
      },
    },
  };
}
