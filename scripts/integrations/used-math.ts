import { createHash } from 'node:crypto';
import { readFile, unlink, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { classesOf, withUsedMath } from '../site/used-math.ts';
import { fileUrl, listFiles } from './dist-files.ts';

/** Cuts KaTeX's style sheet to what the pages' formulas need; stands before `relativeBase`, which finds the new name. */
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
        for (const file of files.filter((name) => name.endsWith('.css'))) {
          const css = await read(file);
          const used = withUsedMath(css, classes);
          if (used === css) continue;
          // Another content is another name: a browser keeps what it once loaded under a name for good.
          const hash = createHash('sha256').update(used).digest('hex').slice(0, 8);
          const renamed = file.replace(/[^./]+\.css$/, `${hash}.css`);
          await writeFile(fileUrl(dir, renamed), used);
          await unlink(fileUrl(dir, file));
          for (const page of pages) page.html = page.html.replaceAll(`/${file}`, `/${renamed}`);
        }
        for (const { file, html } of pages) await writeFile(fileUrl(dir, file), html);
      },
    },
  };
}
