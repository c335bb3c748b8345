/** Every prompt and exercise of every lesson: keys and known mistakes recomputed, told apart, and judged as they should be. */
import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lessonFiles, questionsOf } from '../../scripts/lessons/rubric.ts';
import { roundSizes } from '../../src/components/prose/answers/inputs/round-sizes.ts';
import { type Plane, startOf } from '../../src/questions/plane.ts';
import { describeQuestions } from './question-facts.ts';

const slugs = readdirSync('src/exercises').filter((name) => existsSync(`src/exercises/${name}/index.ts`));
const lessons = await Promise.all(slugs.map(async (slug) => ({ slug, ...(await questionsOf(slug)) })));
const prompts = lessons.flatMap((lesson) => Object.entries(lesson.prompts));
const exercises = lessons.flatMap((lesson) => Object.entries(lesson.exercises));
/** As lessons open them. */
const opened = exercises.map(([id, exercise]) => [id, exercise.settle(0)] as const);

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
  const named = opened.flatMap(([id, { face }]) =>
    [...face.ask.matchAll(/\b[Ff]rom lesson (\d+)/g)].map(([, number]) => [id, Number(number)] as const),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(([, number]) => !written.has(number))).toEqual([]);
});

test('what is to be put in order is never nearly in order when it is shown', () => {
  const orders = [...prompts.map(([id, prompt]) => [id, prompt.settle()] as const), ...opened].filter(
    ([, { face }]) => face.input.kind === 'order',
  );
  expect(orders.length).toBeGreaterThan(3);
  for (const [id, { face, judge }] of orders) {
    const shown = face.input.kind === 'order' ? face.input.items.map(({ value }) => value) : [];
    // One line moved anywhere, and then another, makes no order that works.
    const moved = (list: readonly string[]) =>
      list.flatMap((value, from) => list.map((_, to) => list.toSpliced(from, 1).toSpliced(to, 0, value)));
    const near = shown.length > 5 ? moved(shown).flatMap(moved) : moved(shown);
    expect(
      [shown, ...near].filter((order) => judge(order).state === 'right'),
      id,
    ).toEqual([]);
  }
});

test('the sliders of a point to place do not open on its place', () => {
  const places = prompts
    .map(([id, prompt]) => ({ id, settled: prompt.settle() }))
    .filter(({ settled }) => settled.face.input.kind === 'place');
  expect(places.length).toBeGreaterThan(0);
  for (const {
    id,
    settled: { face, right },
  } of places) {
    const { plane } = face.input as { plane: Plane };
    expect([startOf(plane.x) === Number(right[0]), startOf(plane.y) === Number(right[1])], id).toEqual([false, false]);
  }
});

test('a slider for a size that is pushed a little and let go is not where its answer is', () => {
  const sizes = prompts
    .map(([id, prompt]) => ({ id, settled: prompt.settle() }))
    .filter(({ settled }) => settled.face.input.kind === 'size');
  expect(sizes.length).toBeGreaterThan(5);
  for (const { id, settled } of sizes) {
    const { min, max, whole = false } = settled.face.input as { min: number; max: number; whole?: boolean };
    const pushed = roundSizes(min, max, whole).slice(0, 4);
    expect(
      pushed.filter((guess) => settled.judge([String(guess)]).state === 'right'),
      id,
    ).toEqual([]);
  }
});

test('the solution of a choice of several says which ones', () => {
  for (const [id, { face, solution, words, right }] of opened) {
    if (face.input.kind === 'choose' && face.input.many) expect(solution.at(-1), id).toContain(words(right));
  }
});

describeQuestions(prompts, exercises);
