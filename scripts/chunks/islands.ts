import { globSync } from 'node:fs';
import path from 'node:path';
import { lessonPlace } from '../../src/outline.ts';
import { lessonComponents } from '../lessons/components.ts';
import { writtenComponents } from '../lessons/written-components.ts';
import { readAstro } from '../lib/astro-file.ts';
import { readText } from '../lib/read-text.ts';

/**
 * Which lessons load which islands as somebody scrolls through them: the numbers of the lessons by the module of the
 * island. Read from the texts: a lesson writes `<Deltas …/>`, Deltas.astro imports Figure.tsx and shows it with
 * `client:visible`. What waits for somebody (`client:answer`) is not loaded by scrolling and is left out.
 *
 * @param root the project's folder
 */
export function lessonIslands(root: string): Map<string, Set<number>> {
  const lessons = new Map<string, Set<number>>();
  for (const found of globSync('content/lessons/**/*.mdx', { cwd: root })) {
    const { number } = lessonPlace(slashes(path.relative('content/lessons', found)));
    for (const name of writtenComponents(readText(path.join(root, found)))) {
      const file = lessonComponents.get(name)?.file;
      if (file === undefined) continue;
      for (const island of islandsOf(path.join(root, file))) {
        lessons.set(island, (lessons.get(island) ?? new Set()).add(number));
      }
    }
  }
  return lessons;
}

/** The islands an .astro file shows, itself or through another .astro file. */
function islandsOf(file: string): string[] {
  const { imports, elements } = readAstro(file);
  const visible = new Set(
    elements.filter(({ attributes }) => attributes.includes('client:visible')).map(({ name }) => name),
  );
  return [...imports].flatMap(([name, from]) => {
    if (!from.startsWith('.')) return [];
    const imported = path.resolve(path.dirname(file), from);
    if (from.endsWith('.astro')) return islandsOf(imported);
    return visible.has(name) ? [slashes(imported)] : [];
  });
}

/** Modules are named with forward slashes on every system. */
function slashes(file: string): string {
  return file.split(path.sep).join('/');
}
