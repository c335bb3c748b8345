import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lessonPlace } from '../../src/outline.ts';

/**
 * Which lessons load which islands as somebody scrolls through them: the numbers of the lessons by the module of the
 * island. Read from the texts: a lesson writes `<Deltas …/>`, Deltas.astro imports Figure.tsx and shows it with
 * `client:visible`. What waits for somebody (`client:answer`, `client:trained`) is not loaded by scrolling and is left out.
 *
 * @param root the project's folder
 */
export function lessonIslands(root: string): Map<string, Set<number>> {
  const files = new Map(globSync('src/**/*.astro', { cwd: root }).map((file) => [path.parse(file).name, file]));
  const lessons = new Map<string, Set<number>>();
  for (const found of globSync('content/lessons/**/*.mdx', { cwd: root })) {
    const { number } = lessonPlace(slashes(path.relative('content/lessons', found)));
    for (const [, name = ''] of readFileSync(path.join(root, found), 'utf8').matchAll(/<([A-Z]\w*)/g)) {
      const file = files.get(name);
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
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^import (?:\{ )?(\w+)(?: \})? from '(\.[^']+)';$/gm)].flatMap(([, name, from = '']) => {
    const imported = path.resolve(path.dirname(file), from);
    if (from.endsWith('.astro')) return islandsOf(imported);
    return new RegExp(`<${name}\\b[^<]*\\bclient:visible\\b`).test(text) ? [slashes(imported)] : [];
  });
}

/** Modules are named with forward slashes on every system. */
function slashes(file: string): string {
  return file.split(path.sep).join('/');
}
