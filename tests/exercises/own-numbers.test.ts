/** New numbers of one exercise answer none of its siblings: each exercise draws its own. */
import { expect, test } from 'vitest';
import { lessonFiles, questionsOf } from '../../scripts/lessons/rubric.ts';
import type { SettledExercise } from '../../src/questions/exercise.ts';

const seeds = Array.from({ length: 12 }, (_, k) => k + 1);
const lessons = await Promise.all(lessonFiles().map(async ({ slug }) => ({ slug, ...(await questionsOf(slug)) })));

/** A key that could be found by chance in another exercise: 0, 1, 32. */
const isPlain = (key: number) => Number.isInteger(key) && Math.abs(key) < 100;

/** Whether all that is asked in one stands in the other, as its key or in what it gives. */
function answers(one: SettledExercise, other: SettledExercise): boolean {
  const asked = other.blanks.map(({ key }) => key).filter((key) => !isPlain(key));
  const known = one.blanks.map(({ key }) => key);
  return asked.length > 0 && asked.every((key) => known.some((its) => Math.abs(its - key) < 1e-9));
}

test.each(lessons)('$slug', ({ exercises }) => {
  const renewable = Object.entries(exercises).filter(([, { renewable }]) => renewable);
  const drawn = renewable.map(([id, exercise]) => ({ id, settled: seeds.map((seed) => exercise.settle(seed)) }));
  const given = drawn.flatMap((one) =>
    drawn
      .filter((other) => other !== one)
      .flatMap((other) => {
        const often = seeds.filter((_, k) => {
          const [its, others] = [one.settled[k], other.settled[k]] as [SettledExercise, SettledExercise];
          return its.face.ask === others.face.ask || answers(its, others);
        });
        return often.length > 1 ? [`${one.id} answers ${other.id} for ${often.length} of ${seeds.length} seeds`] : [];
      }),
  );
  expect(given).toEqual([]);
});

test('every exercise draws from the stream of its own id', () => {
  for (const { exercises } of lessons)
    for (const [id, { stream }] of Object.entries(exercises)) expect(stream).toBe(id);
});
