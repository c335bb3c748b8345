import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { moveInlineStyles, type StyleClasses, styleSheet } from '../site/inline-styles.ts';
import { fileUrl, listFiles } from './dist-files.ts';

/** Moves the style attributes of all pages into one style sheet; stands before `relativeBase`, which finds its link. */
export function inlineStyles(): AstroIntegration {
  return {
    name: 'inline-styles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const classes: StyleClasses = new Map();
        const changed = new Map<string, string>();
        for (const file of (await listFiles(dir)).filter((name) => name.endsWith('.html'))) {
          const html = await readFile(fileUrl(dir, file), 'utf8');
          const moved = moveInlineStyles(html, classes);
          if (moved !== html) changed.set(file, moved);
        }
        if (changed.size === 0) return;
        const css = styleSheet(classes);
        const name = `_a/inline.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
        await mkdir(fileUrl(dir, '_a/'), { recursive: true });
        await writeFile(fileUrl(dir, name), css);
        for (const [file, html] of changed) {
          await writeFile(
            fileUrl(dir, file),
            html.replace('</head>', `<link rel="stylesheet" href="/${name}"></head>`),
          );
        }
        logger.info(`${classes.size} distinct style attributes of ${changed.size} pages moved to ${name}`);
      },
    },
  };
}
