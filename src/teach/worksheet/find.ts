/** The exercises of a worksheet, by their ids: an id names its lesson, and the lesson has a file of its own. */
import { curriculum } from '../../curriculum.ts';
import { nearestName } from '../../engine/problems.ts';
import { literal } from '../../notation/rich.ts';
import type { Exercise } from '../../questions/exercise.ts';
import { limits } from './limits.ts';

export type Exercises = Readonly<Record<string, Exercise>>;

/** Fetches the exercises of a lesson; rejects where it has none. */
export type LoadLesson = (slug: string) => Promise<Exercises>;

const lessons = curriculum.flatMap((unit) => unit.lessons);

/** The number of the lesson of an id, as 9 of x9-5; undefined where it is no id of an exercise. */
export function lessonNumber(id: string): number | undefined {
  const number = /^[wx](\d{1,2})-\d{1,3}$/.exec(id)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The address of the lesson of an id. */
export const lessonSlug = (id: string) => lessons.find(({ number }) => number === lessonNumber(id))?.slug;

/**
 * The exercises of these ids, in their order, or every reason why some cannot be had.
 * @throws what `load` rejects with where a lesson's file cannot be fetched
 */
export async function findExercises(
  ids: readonly string[],
  load: LoadLesson,
): Promise<{ readonly exercises: ReadonlyMap<string, Exercise> } | { readonly problems: readonly string[] }> {
  if (ids.length === 0) return { problems: ['exercises: none is chosen; expected at least one, as in x9-5.'] };
  if (ids.length > limits.exercises)
    return { problems: [`exercises: ${ids.length} are chosen; expected ${limits.exercises} at most.`] };
  const loaded = new Map<string, Exercises>();
  const exercises = new Map<string, Exercise>();
  const problems: string[] = [];
  for (const id of ids) {
    const slug = lessonSlug(id);
    if (slug !== undefined && !loaded.has(slug)) loaded.set(slug, await load(slug));
    const its = slug === undefined ? {} : (loaded.get(slug) as Exercises);
    if (exercises.has(id)) problems.push(`exercises: ${id} stands twice; expected each once.`);
    else if (Object.hasOwn(its, id)) exercises.set(id, its[id] as Exercise);
    else problems.push(unknownExercise(id, Object.keys(its)));
  }
  return problems.length > 0 ? { problems } : { exercises };
}

function unknownExercise(id: string, known: readonly string[]): string {
  const said = `exercises: “${literal(id.slice(0, 40))}” is not known`;
  const number = lessonNumber(id);
  if (number === undefined) return `${said}; expected an id such as x9-5, the exercise 5 of lesson 9.`;
  if (known.length === 0) return `${said}: there is no lesson ${number} with exercises.`;
  const nearest = nearestName(id, known);
  return `${said}; expected one of ${known.join(', ')}${nearest === undefined ? '' : `; did you mean ${nearest}?`}`;
}
