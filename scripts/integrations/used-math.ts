import { createHash } from 'node:crypto';
import { readFile, unlink, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { classesOf, formulaCharacters, withUsedMath, withWoff2Only } from '../site/used-math.ts';
import { fileUrl, listFiles } from './dist-files.ts';

/**
 * Cuts KaTeX's style sheet and fonts to what the pages' formulas need, and leaves out the fonts that none needs; stands before
 * `relativeBase`, which finds the new names.
 */
export function usedMath(): AstroIntegration {
  return {
    name: 'used-math',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const files = await listFiles(dir);
        const read = (file: string) => readFile(fileUrl(dir, file), 'utf8');
        const pages = await Promise.all(
          files.filter((name) => name.endsWith('.html')).map(async (file) => ({ file, html: await read(file) })),
        );
        const classes = new Set(pages.flatMap(({ html }) => [...classesOf(html)]));
        const characters = [...new Set(pages.flatMap(({ html }) => [...formulaCharacters(html)]))].sort().join('');

        /** Puts a file in the place of another, under a name of its own. @returns the new name */
        async function replace(file: string, content: string | Buffer): Promise<string> {
          // Another content is another name: a browser keeps what it once loaded under a name for good.
          const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
          const renamed = file.replace(/[^./]+(\.\w+)$/, `${hash}$1`);
          await writeFile(fileUrl(dir, renamed), content);
          await unlink(fileUrl(dir, file));
          return renamed;
        }

        const fonts = files.filter((file) => /\/KaTeX_[^/]+\.(?:woff2?|ttf)$/.test(file));
        for (const file of files.filter((name) => name.endsWith('.css'))) {
          const css = await read(file);
          let used = withWoff2Only(withUsedMath(css, classes));
          if (used === css) continue;
          for (const font of fonts.filter((font) => used.includes(nameOf(font)))) {
            const subset = await subsetFont(await readFile(fileUrl(dir, font)), characters, { targetFormat: 'woff2' });
            used = used.replaceAll(nameOf(font), nameOf(await replace(font, subset)));
            fonts.splice(fonts.indexOf(font), 1);
          }
          const renamed = await replace(file, used);
          for (const page of pages) page.html = page.html.replaceAll(`/${file}`, `/${renamed}`);
        }
        for (const font of fonts) await unlink(fileUrl(dir, font));
        for (const { file, html } of pages) await writeFile(fileUrl(dir, file), html);
      },
    },
  };
}

const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);
