/** Lesson 1's questions against the published gates. Keys and diagnoses in general: questions.test.ts. */
import { describe, expect, test } from 'vitest';
import { computes, smallestMargin, sumsOf, tableOf, unitOn } from '../../src/exercises/networks/single-unit.ts';
import { exercises, prompts } from '../../src/exercises/perceptron/index.ts';
import { worked } from '../engine/oracles.ts';

const judge = (id: keyof typeof exercises, answer: string[]) => exercises[id].settle(0).judge(answer);

describe('gates', () => {
  test('are computed by the published weights', () => {
    expect(computes('or', [0.5, 0.5], -0.5)).toBe(true);
    expect(computes('and', [0.5, 0.5], -1)).toBe(true);
    expect(computes('nand', [-2, -2], 3)).toBe(true);
    expect(computes('and', [0.5, 0.5], -0.5)).toBe(false);
  });

  test('have the published outputs', () => {
    const rows = worked('gate_nand_nielsen') as { x: [number, number]; out: number }[];
    const ours = tableOf([-2, -2], 3);
    for (const { x, out } of rows) expect(ours[2 * x[0] + x[1]]).toBe(out);
    const not = worked('gates_seed002').NOT as { x: [number, number]; sum: number }[];
    const inputs = not.map(({ x }) => x);
    expect(sumsOf(unitOn(inputs, [-1, 1], 0))).toEqual(not.map(({ sum }) => sum));
  });
});

test('what the lamp computes is not said by the exercise below the question for it', () => {
  const { face, words } = prompts['p1-1'].settle();
  const { ask } = exercises['x1-9'].settle(0).face;
  expect(ask).toContain('weights ½, ½ and $θ$ = 1');
  expect([/\bAND\b/.test(ask), ask.includes(words(prompts['p1-1'].settle().right)), face.ask.includes('AND')]).toEqual([
    false,
    false,
    false,
  ]);
});

describe('NOT and NAND', () => {
  test.each([
    ['x1-5', ['-1', '1', '1']],
    ['x1-5', ['-3', '0', '-2']],
    ['x1-6', ['-2', '-2', '3']],
    ['x1-6', ['-0.5', '-0.5', '0.75']],
    ['x1-6', ['-1', '-4', '4.5']],
  ] as const)('%s takes any weights that behave so: %j', (id, answer) =>
    expect(judge(id, [...answer]).state).toBe('right'),
  );

  test('NAND on the line fails at (1, 1) and says so', () =>
    expect(judge('x1-6', ['-0.5', '-0.5', '1']).say).toContain('(1, 1) lies on the line'));
});

test('the widest margin of AND is at ¾, as far as the fixture’s line through (1, 1) is from none', () => {
  expect(judge('x1-8', ['0.75', String(Math.SQRT2 / 4)]).state).toBe('right');
  expect(smallestMargin('and', [0.5, 0.5], -1)).toBe(0);
});
