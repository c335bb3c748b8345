/** The course as it stands: the plan of curriculum.ts joined with the lessons that are written. Pure; no file access. */
import { curriculum, type PlannedLesson, type PlannedUnit } from './curriculum.ts';

export interface OutlineLesson extends PlannedLesson {
  /** Whether the lesson can be opened. */
  readonly written: boolean;
}

export interface OutlineUnit {
  readonly letter: string;
  readonly name: string;
  readonly lessons: readonly OutlineLesson[];
}

/** What a written lesson contributes: the path below content/lessons and the frontmatter the outline shows. */
export interface WrittenLesson {
  readonly path: string;
  readonly title: string;
  readonly question: string;
  readonly minutes: { readonly read: number; readonly do: number };
  readonly prerequisites: readonly string[];
}

/**
 * Where a lesson file stands in the course, from its path below content/lessons.
 *
 * @param path e.g. `02-how-networks-learn/09-backprop.mdx`; the extension may be missing
 * @throws Error when the path is not NN-unit/NN-slug
 */
export function lessonPlace(path: string): { folder: string; number: number; slug: string } {
  const [, folder, number, slug] = /^(\d\d-[a-z0-9-]+)\/(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.mdx)?$/.exec(path) ?? [];
  if (!folder || !number || !slug) {
    throw new Error(
      `content/lessons/${path}: a lesson lives at content/lessons/NN-unit/NN-slug.mdx, in lower case with hyphens, ` +
        'for example content/lessons/02-how-networks-learn/09-backprop.mdx.',
    );
  }
  return { folder, number: Number(number), slug };
}

/**
 * Joins plan and written lessons, in the order of the course. A written lesson stands for the planned one of the same
 * slug; one that is not in the plan joins the unit of its folder, or a unit of its own.
 *
 * @throws Error naming the file for a slug used twice, and for a prerequisite that is no lesson or comes later
 */
export function outline(written: readonly WrittenLesson[], plan: readonly PlannedUnit[] = curriculum): OutlineUnit[] {
  const files = new Map<string, string>();
  const lessons = written.map(({ path, ...lesson }) => {
    const place = lessonPlace(path);
    const twin = files.get(place.slug);
    if (twin) throw new Error(`content/lessons/${path}: the address /lessons/${place.slug}/ is taken by ${twin}.`);
    files.set(place.slug, path);
    return { ...lesson, ...place, written: true };
  });
  const planned = plan.flatMap((unit) =>
    unit.lessons.map((lesson) => ({ ...lesson, folder: unit.folder, written: false })),
  );
  const all = [...lessons, ...planned.filter(({ slug }) => !files.has(slug))].sort((p, q) => p.number - q.number);
  for (const lesson of lessons) checkPrerequisites(lesson, all);

  const folders = [...new Set([...plan.map(({ folder }) => folder), ...all.map(({ folder }) => folder)])].sort();
  return folders.map((folder, at) => ({
    letter: String.fromCharCode('A'.charCodeAt(0) + at),
    name: plan.find((unit) => unit.folder === folder)?.name ?? nameOf(folder),
    lessons: all.filter((lesson) => lesson.folder === folder).map(({ folder: _, ...lesson }) => lesson),
  }));
}

/** All lessons of an outline in reading order. */
export function readingOrder(units: readonly OutlineUnit[]): OutlineLesson[] {
  return units.flatMap(({ lessons }) => lessons);
}

/** The nearest lessons before and after one that can be opened: what is only planned is skipped. */
export function neighbours(
  units: readonly OutlineUnit[],
  slug: string,
): { readonly previous: OutlineLesson | undefined; readonly next: OutlineLesson | undefined } {
  const course = readingOrder(units);
  const at = course.findIndex((lesson) => lesson.slug === slug);
  const written = (lessons: readonly OutlineLesson[]) => lessons.filter((lesson) => lesson.written);
  return { previous: written(course.slice(0, Math.max(0, at))).at(-1), next: written(course.slice(at + 1))[0] };
}

function checkPrerequisites(lesson: PlannedLesson & { readonly folder: string }, all: readonly PlannedLesson[]): void {
  const earlier = all.filter(({ number }) => number < lesson.number).map(({ slug }) => slug);
  for (const slug of lesson.prerequisites) {
    if (earlier.includes(slug)) continue;
    throw new Error(
      `content/lessons/${lesson.folder}/${lesson.slug}: the prerequisite “${slug}” is not an earlier lesson. ` +
        `Earlier lessons: ${earlier.join(', ') || 'none'}.`,
    );
  }
}

/** `05-my-unit` as `My unit`. */
function nameOf(folder: string): string {
  const words = folder.replace(/^\d+-/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
