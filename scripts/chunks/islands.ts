import { globSync } from 'node:fs';
import path from 'node:path';
import { lessonPlace } from '../../src/outline.ts';
import { lessonComponents } from '../lessons/components.ts';
import { writtenComponents } from '../lessons/written-components.ts';
import { readAstro } from '../lib/astro-file.ts';
import { readText } from '../lib/read-text.ts';
import { withImported } from './imported.ts';

/** An island of a page: its module, and whether it is loaded as somebody scrolls through the page. */
export interface Island {
  readonly file: string;
  readonly seen: boolean;
  /** It is the page: it comes with it at once, and its page shares no figures with others. */
  readonly alone?: true;
}

const isOfLab = (file: string) => file.includes('/src/lab/');

/**
 * The islands of every page that has some, by the page's path. Read from the texts: a lesson writes `<Deltas …/>`, Deltas.astro
 * imports Figure.tsx and shows it with `client:visible`, or, where it waits for somebody, with `client:answer`. Questions are
 * left out: they are the same on all pages. Only one that is answered with a run has to know the lab of its page.
 *
 * @param root the project's folder
 */
export function islandsOfPages(root: string): Map<string, readonly Island[]> {
  const lessons = globSync('content/lessons/**/*.mdx', { cwd: root }).map((found): [string, Island[]] => {
    const { slug } = lessonPlace(slashes(path.relative('content/lessons', found)));
    const files = [...writtenComponents(readText(path.join(root, found)))].flatMap(
      (name) => lessonComponents.get(name)?.file ?? [],
    );
    return [`lessons/${slug}`, files.flatMap((file) => islandsOf(path.join(root, file)))];
  });
  const others = globSync('src/pages/**/*.astro', { cwd: root }).map((found): [string, Island[]] => [
    slashes(path.relative('src/pages', found)).replace(/(?:(?:^|\/)index)?\.astro$/, ''),
    islandsOf(path.join(root, found)),
  ]);
  const once = (islands: Island[]) => [...new Map(islands.map((island) => [island.file, island])).values()];
  const figures = [...lessons, ...others].map(([page, islands]): [string, Island[]] => {
    const hasLab = islands.some(({ file }) => isOfLab(file));
    const isOwn = ({ file }: Island) =>
      !file.includes('/components/prose/') || (hasLab && [...withImported([file])].some(isOfLab));
    return [page, once(islands.filter(isOwn))];
  });
  return new Map(figures.filter(([, islands]) => islands.length > 0));
}

/** The islands an .astro file shows, itself or through another .astro file. */
function islandsOf(file: string): Island[] {
  const { imports, elements } = readAstro(file);
  return [...imports].flatMap(([name, from]) => {
    if (!from.startsWith('.')) return [];
    const imported = path.resolve(path.dirname(file), from);
    if (from.endsWith('.astro')) return islandsOf(imported);
    const shown = elements.filter((element) => element.name === name).flatMap(({ attributes }) => attributes);
    const seen = shown.includes('client:visible');
    if (shown.includes('client:load')) return [{ file: slashes(imported), seen: true, alone: true }];
    return seen || shown.includes('client:answer') ? [{ file: slashes(imported), seen }] : [];
  });
}

/** Modules are named with forward slashes on every system. */
function slashes(file: string): string {
  return file.split(path.sep).join('/');
}
