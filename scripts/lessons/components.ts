/**
 * Every component a lesson may write, by its name: there is no table of them. A folder of src/components/figures with a
 * props.ts is a figure, its .astro file is the component, and `props` says what it takes:
 *
 *     export const props = {
 *       id: required(text),                                   must be given
 *       digits: optional(integer(1, 12)),                     may be given
 *       granularity: optional(oneOf('weight', 'unit')),       a mistake is answered with the nearest of these
 *       experiment: optional(text, 'experiments'),            the name of a file in content/experiments
 *     } satisfies LessonProps;
 *     export const shows: Shows = stepping(createPlainRun, ['operation', 'weight']);
 *
 * The parts of the text declare theirs together in src/components/prose/props.ts.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Shows } from '../../src/components/figures/shows.ts';
import type { LessonProps } from '../../src/components/kit/lesson-props.ts';
import { props as proseProps } from '../../src/components/prose/props.ts';

export interface LessonComponent {
  /** Its .astro file, from the project's folder, as in `src/components/prose/Note.astro`. */
  readonly file: string;
  readonly props: LessonProps;
  /** What it shows, of a figure. */
  readonly shows?: Shows;
}

const root = path.resolve(import.meta.dirname, '../..');
const find = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .sort();

async function figure(propsFile: string): Promise<[name: string, component: LessonComponent]> {
  const [file, ...others] = find(`${path.posix.dirname(propsFile)}/*.astro`);
  if (file === undefined || others.length > 0)
    throw new Error(`${propsFile}: expected one .astro file beside it, the figure that takes these props`);
  const { props, shows }: Partial<LessonComponent> = await import(pathToFileURL(path.join(root, propsFile)).href);
  if (props === undefined || shows === undefined)
    throw new Error(`${propsFile}: expected it to export props, and shows: what the figure shows`);
  return [path.parse(file).name, { file, props, shows }];
}

function part([name, props]: readonly [string, LessonProps]): [name: string, component: LessonComponent] {
  const [file, ...others] = find(`src/components/prose/**/${name}.astro`);
  if (file === undefined || others.length > 0)
    throw new Error(`src/components/prose/props.ts: expected one file ${name}.astro in src/components/prose`);
  return [name, { file, props }];
}

const figures = await Promise.all(find('src/components/figures/*/props.ts').map(figure));

export const lessonComponents: ReadonlyMap<string, LessonComponent> = new Map(
  [...figures, ...Object.entries(proseProps).map(part)].sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** The props of each component, as lessons are checked by them. */
export const componentProps: Readonly<Record<string, LessonProps>> = Object.fromEntries(
  [...lessonComponents].map(([name, { props }]) => [name, props]),
);

/** What each figure shows. */
export const figureShows: Readonly<Record<string, Shows>> = Object.fromEntries(
  [...lessonComponents].flatMap(([name, { shows }]) => (shows === undefined ? [] : [[name, shows]])),
);
