import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { embedPage, partsOf, wholeOf } from '../site/embed-page.ts';
import { oembedFile, oembedOf, withOembed } from '../site/oembed.ts';
import { fileUrl, listFiles } from './dist-files.ts';

const lessonPage = /^lessons\/[^/]+\/index\.html$/;

/** Pages that are for one thing, and the tag with which that begins. */
const pagesWithWholes = [
  { page: 'workbench/', start: /<astro-island\b(?=[^>]*\/Workbench\.)/, name: 'Workbench' },
  { page: 'lab/', start: /<div class="wide panels"/, name: 'MNIST lab' },
] as const;

/**
 * Makes a page of every figure and question, `/embed/f9-1/`, of the workbench and of the lab, for frames in pages of others; where the
 * site’s address is known, with what oEmbed says of each. Stands after all steps that move code and styles out of pages, and before
 * `pageSheet` and `relativeBase`, which find what they ask for. `npm run dev` has no such pages.
 */
export function embedPages(): AstroIntegration {
  /** What oEmbed says is read elsewhere: only a build that knows its address can say it. */
  let root: string | undefined;
  return {
    name: 'embed-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.site === undefined ? undefined : new URL('./', config.site).href;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const read = (file: string) => readFile(fileUrl(dir, file), 'utf8');
        const shell = await read('embed/index.html');
        const lessons = (await listFiles(dir)).filter((file) => lessonPage.test(file));
        const parts = (
          await Promise.all(lessons.map(async (file) => partsOf(await read(file), file.replace(/index\.html$/, ''))))
        ).flat();
        const wholes = await Promise.all(
          pagesWithWholes.map(async ({ page, start, name }) =>
            wholeOf(await read(`${page}index.html`), start, {
              name: page.slice(0, -1),
              source: { href: `/${page}`, name },
            }),
          ),
        );
        for (const part of [...parts, ...wholes]) {
          const page = `embed/${part.name}/index.html`;
          await mkdir(fileUrl(dir, `embed/${part.name}/`), { recursive: true });
          const html = embedPage(shell, part);
          await writeFile(fileUrl(dir, page), root === undefined ? html : withOembed(html, part, root));
          if (root !== undefined) await writeFile(fileUrl(dir, oembedFile(part)), JSON.stringify(oembedOf(part, root)));
        }
        logger.info(`${parts.length + wholes.length} parts can be embedded`);
      },
    },
  };
}
