import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { moveInlineStyles, type StyleClasses, styleSheet } from '../site/inline-styles.ts';
import { fileUrl, listFiles } from './dist-files.ts';

/** Moves the style attributes of each page into a style sheet of its own; stands before `relativeBase`, which finds its link. */
export function inlineStyles(): AstroIntegration {
  return {
    name: 'inline-styles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const sheets = new Set<string>();
        await mkdir(fileUrl(dir, '_a/'), { recursive: true });
        for (const file of (await listFiles(dir)).filter((name) => name.endsWith('.html'))) {
          const html = await readFile(fileUrl(dir, file), 'utf8');
          const classes: StyleClasses = new Map();
          const moved = moveInlineStyles(html, classes);
          if (moved === html) continue;
          const css = styleSheet(classes);
          const name = `_a/inline.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
          sheets.add(name);
          await writeFile(fileUrl(dir, name), css);
          await writeFile(
            fileUrl(dir, file),
            moved.replace('</head>', `<link rel="stylesheet" href="/${name}"></head>`),
          );
        }
        if (sheets.size > 0) logger.info(`style attributes moved to ${sheets.size} style sheets`);
      },
    },
  };
}
