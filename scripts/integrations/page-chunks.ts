import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withCopies } from '../chunks/copies.ts';
import { islandsOfPages } from '../chunks/islands.ts';
import { type Copies, copiesPlugin } from '../chunks/plugin.ts';
import { fileUrl } from './dist-files.ts';

/**
 * Gives each page one chunk of its own with the code of its figures, beside one of what all figures are made of and one of
 * what all pages load. Figures and the kit are built once for each page that has them: a module that two lessons need stands
 * in the chunks of both, in each with what that lesson uses of it. Shared by chunks, it would cost every lesson more with every
 * lesson that is added: a chunk for every set of lessons, which compresses badly by itself, with whatever any of them uses.
 */
export function pageChunks(): AstroIntegration {
  let copies: Copies;
  return {
    name: 'page-chunks',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        if (command !== 'build') return;
        const root = fileURLToPath(config.root).split(path.sep).join('/');
        const plugin = copiesPlugin(root, islandsOfPages(root), (made) => {
          copies = made;
        });
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:done': async ({ dir }) => {
        for (const [path, its] of copies.ofPages) {
          const page = fileUrl(dir, `${path}/index.html`);
          await writeFile(page, withCopies(await readFile(page, 'utf8'), its));
        }
        for (const file of copies.standIns) await rm(fileUrl(dir, file));
      },
    },
  };
}
