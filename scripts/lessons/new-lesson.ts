/** A new lesson with all that belongs to it, at the places the plan of the course gives them. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { curriculum, type PlannedLesson } from '../../src/curriculum.ts';
import { nearestName } from '../../src/engine/problems.ts';
import { lessonPlace } from '../../src/outline.ts';
import { placedLessons } from './places.ts';
import { lessonTemplate } from './template/lesson.ts';
import { questionsTemplate } from './template/questions.ts';
import { termTemplate } from './template/term.ts';
import { testTemplate } from './template/test.ts';

/** The lessons that may still have something against them in the rubric, by slug. A lesson leaves the list when it is done. */
export const inWorkFile = 'scripts/lessons/in-work.json';

/**
 * Writes a lesson, its questions, their test, and an entry of the glossary for each of its terms that has none; and says
 * that the lesson is in work. Nothing that is there is overwritten.
 *
 * @param root the project's folder
 * @param place `02-how-networks-learn/loss`; the unit with or without its number; of a lesson besides the plan both numbers,
 *   `05-my-unit/18-my-lesson`
 * @returns the files written or changed, from the project's folder
 * @throws Error where the plan has no such lesson, or a file of it is there already: then nothing is written
 */
export async function newLesson(root: string, place: string): Promise<string[]> {
  const { folder, lesson } = planned(root, place);
  const { number, slug, terms = [] } = lesson;
  const own = {
    [`content/lessons/${folder}/${String(number).padStart(2, '0')}-${slug}.mdx`]: lessonTemplate(lesson),
    [`src/exercises/${slug}/index.ts`]: questionsTemplate(lesson),
    [`tests/exercises/${slug}.test.ts`]: testTemplate(lesson),
  };
  const isThere = (file: string) => existsSync(path.join(root, file));
  const taken = Object.keys(own).filter(isThere);
  if (taken.length > 0) throw new Error(`${taken.join(' and ')} ${taken.length > 1 ? 'are' : 'is'} there already.`);
  const entries = terms
    .map((term) => [`content/glossary/${term}.mdx`, termTemplate(term, slug)] as const)
    .filter(([file]) => !isThere(file));
  const inWork: string[] = JSON.parse(readFileSync(path.join(root, inWorkFile), 'utf8'));
  const files = [
    ...Object.entries(own),
    ...entries,
    [inWorkFile, `${JSON.stringify([...new Set([...inWork, slug])])}\n`] as const,
  ];
  for (const [file, text] of files) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  return files.map(([file]) => file);
}

interface Planned {
  /** The unit's folder in content/lessons. */
  readonly folder: string;
  readonly lesson: PlannedLesson;
}

/** The lesson of the plan, or one besides it where the place says folder, number and slug. */
function planned(root: string, place: string): Planned {
  const all = curriculum.flatMap(({ folder, lessons }) => lessons.map((lesson) => ({ folder, lesson })));
  const wanted = place
    .replace(/\.mdx$/, '')
    .split('/')
    .map(withoutNumber)
    .join('/');
  const nameOf = ({ folder, lesson }: Planned) => `${withoutNumber(folder)}/${lesson.slug}`;
  const found = all.find((each) => nameOf(each) === wanted) ?? besidesThePlan(root, place);
  if (found) return found;
  const places = all.map(nameOf);
  const nearest = nearestName(wanted, places);
  const guess = nearest ? `Did you mean ${nearest}?` : `Planned are:\n  ${places.join('\n  ')}`;
  const free = Math.max(...placedLessons(root).map(({ number }) => number)) + 1;
  throw new Error(
    `The course plans no lesson ${place}. ${guess}\nA lesson besides the plan says its unit’s folder and its number: 05-my-unit/${free}-my-lesson.`,
  );
}

function besidesThePlan(root: string, place: string): Planned | undefined {
  const { folder, number, slug } = placeIn(place) ?? {};
  if (folder === undefined || number === undefined || slug === undefined) return undefined;
  const taken = placedLessons(root).find((lesson) => lesson.number === number);
  if (taken) throw new Error(`The number ${number} is that of ${taken.slug}; expected one that no lesson has.`);
  const words = slug.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  const question = 'Which one question does this lesson answer?';
  return { folder, lesson: { number, slug, title, question, minutes: { read: 10, do: 15 }, prerequisites: [] } };
}

function placeIn(place: string) {
  try {
    return lessonPlace(place);
  } catch {
    return undefined;
  }
}

const withoutNumber = (name: string) => name.replace(/^\d+-/, '');
