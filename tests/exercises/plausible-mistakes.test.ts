/**
 * What people type who make a plausible mistake, and what they are told: what is true of their mistake, or honestly nothing.
 * Each row says what was done, what was typed, and what is said in the line where it shows; of the lines, the first that is wrong
 * or, with `line`, that one.
 */
import { describe, expect, test } from 'vitest';
import { lessonFiles, questionsOf } from '../../scripts/lessons/rubric.ts';
import { plainText } from '../../src/notation/rich.ts';
import type { Blank } from '../../src/questions/values.ts';
import { mistakes as earlier } from './mistakes-1-to-5.ts';
import { mistakes as later } from './mistakes-7-to-12.ts';
import { mistakes as beyond } from './mistakes-14-to-17.ts';
import { mistakes as ofEveryLesson } from './mistakes-of-every-lesson.ts';
import { mistakes as ofTwoWays } from './mistakes-of-two-ways.ts';

const exercises = Object.assign(
  {},
  ...(await Promise.all(lessonFiles().map(async ({ slug }) => (await questionsOf(slug)).exercises))),
) as Awaited<ReturnType<typeof questionsOf>>['exercises'];

const mistakes = [...earlier, ...later, ...ofEveryLesson, ...ofTwoWays, ...beyond];

describe('right answers that look rounded', () => {
  test.each([
    ['x5-6', ['0.786', '0.175', '0.039']],
    ['x5-6', ['78.6 %', '0.17538', '0.0391']],
    ['x5-1', ['-1.28', '-0.2785']],
    ['x5-1', ['-1.2785', '-0.27846']],
    ['x3-5', ['3', '3', '0.953', '0.9526']],
    ['x1-8', ['0.75', '0.354']],
    ['x1-4', ['-3/4', '0.750']],
  ] as const)('%s: %j', (id, typed) => expect(exercises[id]?.settle(0).judge(typed).state).toBe('right'));

  const hasDecimals = ({ tolerance }: Blank) => typeof tolerance === 'object' && 'decimals' in tolerance;

  test('what is asked for to so many decimals may be typed to as many, whatever the numbers', () => {
    const asking = Object.entries(exercises).filter(([, exercise]) => exercise.settle(0).blanks.some(hasDecimals));
    expect(asking.length).toBeGreaterThan(4);
    for (const [id, exercise] of asking)
      for (let seed = 0; seed < (exercise.renewable ? 20 : 1); seed++) {
        const settled = exercise.settle(seed);
        const typed = settled.blanks.map(({ key, tolerance }) =>
          typeof tolerance === 'object' && 'decimals' in tolerance ? key.toFixed(tolerance.decimals) : String(key),
        );
        expect(settled.judge(typed).state, `${id}, seed ${seed}: ${typed}`).toBe('right');
      }
  });

  test('who asks for decimals judges by them', () => {
    const asking = Object.entries(exercises).filter(([, exercise]) =>
      / decimals\b/.test(JSON.stringify(exercise.settle(0).face)),
    );
    expect(asking.length).toBeGreaterThan(4);
    for (const [id, exercise] of asking) {
      const { blanks } = exercise.settle(0);
      expect(blanks.length === 0 || blanks.some(hasDecimals), id).toBe(true);
    }
  });
});

test('there are more than 200 of them, in every lesson', () => {
  expect(mistakes.length).toBeGreaterThan(200);
  expect(new Set(mistakes.map(({ id }) => /\d+/.exec(id)?.[0]))).toEqual(
    new Set(Object.keys(exercises).map((id) => /\d+/.exec(id)?.[0])),
  );
});

test.each(mistakes)('$id: $did', ({ id, typed, said, line }) => {
  const exercise = exercises[id]?.settle(0);
  if (exercise === undefined) throw new Error(`there is no exercise ${id}`);
  const { state, say, lines = [] } = exercise.judge(typed);
  expect(state).toBe('wrong');
  const asked = lines.filter(
    (_, k) => exercise.face.input.kind !== 'numbers' || exercise.face.input.lines[k]?.given === undefined,
  );
  const first = asked.find((each) => each !== undefined && each.state !== 'right');
  const text = line === undefined ? (first?.say ?? say) : (asked[line]?.say ?? '');
  expect(plainText(text)).toMatch(said);
});

test('4.8 shows so many digits that it is seen that the outputs differ', () => {
  const { say } = exercises['x4-10']?.settle(0).judge(['0.0001', '0']) ?? {};
  const [one, other] = [...plainText(say ?? '').matchAll(/says (0\.\d+)/g)].map(([, number]) => number);
  expect(one).toMatch(/^0\.\d{4,}/);
  expect(one).not.toBe(other);
});

describe('what is typed consistently by another convention', () => {
  test.each([
    ['9.3, target minus output, step added', 'x9-3', ['0.1668', '0.0236', '0.2118'], 2],
    ['9.4, target minus output, step added', 'x9-4', ['0.2176', '0.1758', '0.0275', '0.1638'], 3],
    ['9.7, Err of the book, step added', 'x9-7', ['0.1312', '-0.2608', '-0.00872', '0.1921'], 3],
  ] as const)('%s: the new weight is right', (_, id, typed, line) => {
    const { lines = [] } = exercises[id]?.settle(0).judge(typed) ?? {};
    expect(lines.filter((each) => each !== undefined)[line]?.state).toBe('right');
  });

  test('is never told that a step was added which was not', () => {
    for (const id of ['x9-2', 'x9-3', 'x9-4', 'x9-6', 'x9-7'])
      for (let seed = 0; seed < 20; seed++) {
        const exercise = exercises[id]?.settle(seed);
        const flipped = exercise?.blanks.map(({ key }) => String(-key)) ?? [];
        // All that comes before the new weight has the other sign, and the step is subtracted as it is said.
        const added = exercise?.blanks.at(-1)?.mistakes[0]?.value ?? Number.NaN;
        const { lines = [] } = exercise?.judge(flipped.with(-1, String(added))) ?? {};
        expect(lines.at(-1)?.say, `${id}, seed ${seed}`).not.toContain('You added the step');
      }
  });

  test('three-digit answers of 9.10 are not right by chance', () => {
    for (const text of ['0.0868422', '0.0868422', '0.0867', '0.086699', '0.0869'])
      expect(exercises['x9-10']?.settle(0).judge([text]).state, text).toBe('wrong');
    for (const text of ['0.0868', '0.0867992', '0,0868', '8.68e-2'])
      expect(exercises['x9-10']?.settle(0).judge([text]).state, text).toBe('right');
  });
});
