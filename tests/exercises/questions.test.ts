/** Every prompt and exercise of every lesson: keys and known mistakes recomputed, told apart, and judged as they should be. */
import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { questionsOf } from '../../scripts/lessons/rubric.ts';
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

describeQuestions(prompts, exercises);
