import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { lessonComponents } from '../lessons/components.ts';
import { withSceneFigures } from '../lessons/scene-figures.ts';
import { writtenComponents } from '../lessons/written-components.ts';
import { withoutMark } from '../lib/read-text.ts';

const isFigure = (name: string) => lessonComponents.get(name)?.file.startsWith('src/components/figures/') === true;

/** The file of each component, by its name, as an import from the project's root. */
const files = new Map([...lessonComponents].map(([name, { file }]) => [name, `/${file}`]));

/**
 * Lets each lesson import the components it writes. Handed to every lesson together they would bring the styles of all
 * figures, and of the lab, to every page.
 */
export function lessonImports(): AstroIntegration {
  return {
    name: 'lesson-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const transform = (code: string, id: string) =>
          /\/content\/lessons\/.*\.mdx(\?|$)/.test(id.split(path.sep).join('/'))
            ? withImports(withSceneFigures(withoutMark(code), isFigure), files)
            : undefined;
        updateConfig({ vite: { plugins: [{ name: 'lesson-imports', enforce: 'pre' as const, transform }] } });
      },
    },
  };
}

/**
 * A lesson's text with an import for each component it writes, on one line below the frontmatter.
 * @param files what to import, by the component's name
 */
export function withImports(source: string, files: ReadonlyMap<string, string>): string {
  const end = /^---\r?\n[\s\S]*?^---[ \t]*\r?\n/m.exec(source)?.[0].length ?? 0;
  const written = writtenComponents(source);
  const imports = [...files]
    .filter(([name]) => written.has(name))
    .map(([name, file]) => `import ${name} from '${file}';`);
  return `${source.slice(0, end)}\n${imports.join(' ')}\n\n${source.slice(end)}`;
}
