import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { type InlineCode, importingFromPage, moveInlineCode, withoutHashes } from '../site/inline-code.ts';
import { fileUrl, listFiles } from './dist-files.ts';

/** Answers at any depth, so it cannot know how far above it the files are: it asks for them in each folder. */
const notFoundPage = '404.html';
const rootsAbove = Array.from({ length: 7 }, (_, depth) => '../'.repeat(depth));

/**
 * Moves every script and style sheet that stands in a page into a file: hosts send policies under which nothing in a page itself
 * may run. Stands before `relativeBase`, which finds their addresses.
 */
export function inlineCode(): AstroIntegration {
  return {
    name: 'inline-code',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files = new Map<string, string>();
        const nameOf = ({ kind, body }: Pick<InlineCode, 'kind' | 'body'>) => {
          const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
          const name = `_a/inline.${hash}.${kind === 'script' ? 'js' : 'css'}`;
          files.set(name, kind === 'script' ? importingFromPage(body) : body);
          return name;
        };
        for (const file of (await listFiles(dir)).filter((name) => name.endsWith('.html'))) {
          const html = await readFile(fileUrl(dir, file), 'utf8');
          const roots = file === notFoundPage ? rootsAbove : ['/'];
          const moved = moveInlineCode(html, (code) => roots.map((root) => root + nameOf(code)));
          await writeFile(fileUrl(dir, file), withoutHashes(moved));
        }
        await mkdir(fileUrl(dir, '_a/'), { recursive: true });
        for (const [name, body] of files) await writeFile(fileUrl(dir, name), body);
        logger.info(`scripts and styles of pages moved to ${files.size} files`);
      },
    },
  };
}
