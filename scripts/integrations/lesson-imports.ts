import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The table of the components that a lesson may write: what it imports, and from where. */
const TABLE = 'src/components/lesson-parts.ts';

/**
 * Lets each lesson import the components it writes. Handed to every lesson together they would bring the styles of all
 * figures, and of the lab, to every page.
 */
export function lessonImports(): AstroIntegration {
  return {
    name: 'lesson-imports',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const transform = (code: string, id: string) =>
          /\/content\/lessons\/.*\.mdx(\?|$)/.test(id.split(path.sep).join('/'))
            ? withImports(code, componentFiles(root))
            : undefined;
        updateConfig({ vite: { plugins: [{ name: 'lesson-imports', enforce: 'pre' as const, transform }] } });
      },
    },
  };
}

/** The file of each component, by its name, as an import from the project's root. */
export function componentFiles(root: string): ReadonlyMap<string, string> {
  const table = readFileSync(path.join(root, TABLE), 'utf8');
  return new Map(
    [...table.matchAll(/^import (\w+) from '\.\/([^']+\.astro)';$/gm)].map(([, name = '', file = '']) => [
      name,
      `/${path.posix.join(path.posix.dirname(TABLE), file)}`,
    ]),
  );
}

/** A lesson's text with an import for each component it writes, on one line below the frontmatter. */
export function withImports(source: string, files: ReadonlyMap<string, string>): string {
  const end = /^---\r?\n[\s\S]*?^---[ \t]*\r?\n/m.exec(source)?.[0].length ?? 0;
  const written = new Set([...source.slice(end).matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name));
  const imports = [...files]
    .filter(([name]) => written.has(name))
    .map(([name, file]) => `import ${name} from '${file}';`);
  return `${source.slice(0, end)}\n${imports.join(' ')}\n\n${source.slice(end)}`;
}
