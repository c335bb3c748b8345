/** Every prompt and exercise of every lesson: keys and known mistakes recomputed, told apart, and judged as they should be. */
import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lessonFiles, questionsOf } from '../../scripts/lessons/rubric.ts';
import { describeQuestions } from './question-facts.ts';

const slugs = readdirSync('src/exercises').filter((name) => existsSync(`src/exercises/${name}/index.ts`));
const lessons = await Promise.all(slugs.map(async (slug) => ({ slug, ...(await questionsOf(slug)) })));
const prompts = lessons.flatMap((lesson) => Object.entries(lesson.prompts));
const exercises = lessons.flatMap((lesson) => Object.entries(lesson.exercises));

test('there are questions', () => {
  expect(prompts.length).toBeGreaterThan(0);
  expect(exercises.length).toBeGreaterThan(0);
});

test('no id is used twice', () => {
  const ids = [...prompts, ...exercises].map(([id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('no question names a lesson, as one that is known, that is not written yet', () => {
  const written = new Set(lessonFiles().map(({ file }) => Number(/\/(\d+)-[^/]*$/.exec(file)?.[1])));
  const named = exercises.flatMap(([id, exercise]) =>
    [...exercise.settle(0).face.ask.matchAll(/\b[Ff]rom lesson (\d+)/g)].map(
      ([, number]) => [id, Number(number)] as const,
    ),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(([, number]) => !written.has(number))).toEqual([]);
});

describeQuestions(prompts, exercises);
