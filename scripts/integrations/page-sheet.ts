import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { withOneSheet } from '../site/page-sheet.ts';
import { fileUrl, listFiles } from './dist-files.ts';

/** Looks for its files in several folders, and asks for each at all of them. */
const notFoundPage = '404.html';

/** Gives every page one style sheet. Stands after all steps that add one, and before `relativeBase`, which finds its address. */
export function pageSheet(): AstroIntegration {
  return {
    name: 'page-sheet',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files = await listFiles(dir);
        const read = (file: string) => readFile(fileUrl(dir, file), 'utf8');
        const sheets = new Map<string, string>();
        for (const file of files.filter((name) => name.endsWith('.css'))) sheets.set(`/${file}`, await read(file));
        const made = new Map<string, string>();
        for (const page of files.filter((name) => name.endsWith('.html') && name !== notFoundPage)) {
          const html = withOneSheet(await read(page), (addresses) => {
            const css = addresses.map((address) => textOf(sheets, address)).join('\n');
            const name = `_a/page.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
            made.set(name, css);
            return `/${name}`;
          });
          await writeFile(fileUrl(dir, page), html);
        }
        for (const [name, css] of made) await writeFile(fileUrl(dir, name), css);
        await removeUnused(
          dir,
          [...sheets.keys()].map((address) => address.slice(1)),
        );
        logger.info(`style sheets of pages merged into ${made.size}`);
      },
    },
  };
}

/** @throws Error where a page has a style sheet that was not built */
function textOf(sheets: ReadonlyMap<string, string>, address: string): string {
  const css = sheets.get(decodeURIComponent(address));
  if (css === undefined) throw new Error(`There is no style sheet ${address}.`);
  return css;
}

/** Takes away the sheets that neither a page nor a script asks for any more. */
async function removeUnused(dir: URL, sheets: readonly string[]): Promise<void> {
  const askers = (await listFiles(dir)).filter((name) => /\.(html|js)$/.test(name));
  const texts = await Promise.all(askers.map((file) => readFile(fileUrl(dir, file), 'utf8')));
  const isUsed = (sheet: string) => texts.some((text) => text.includes(sheet.replace(/^.*\//, '')));
  for (const sheet of sheets.filter((name) => !isUsed(name))) await rm(fileUrl(dir, sheet));
}
