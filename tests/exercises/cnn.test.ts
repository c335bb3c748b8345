/** Lesson 15's questions against numbers from elsewhere, and against what its figures show. */
import { describe, expect, test } from 'vitest';
import { exercises, prompts } from '../../src/exercises/cnn/index.ts';
import { numbers } from '../../src/exercises/cnn/numbers.ts';
import { plainText } from '../../src/notation/rich.ts';
import { textNumber } from '../../src/questions/text-numbers.ts';
import { expectClose, worked } from '../engine/oracles.ts';

const right = (id: keyof typeof exercises) => exercises[id].settle(0).right.map(Number);
const outcome = (id: keyof typeof prompts) => Number(prompts[id].settle().right[0]);
const judge = (id: keyof typeof exercises, ...answer: string[]) => exercises[id].settle(0).judge(answer);

describe('the keys are the published numbers', () => {
  test('the parameters of a dense layer in place of the first convolution', () =>
    expect(right('x15-8')).toEqual([worked('conv_params').dense_equiv_first]));
  test('sizes of maps', () => expect([right('x15-5'), right('x15-6')]).toEqual([[24], [14]]));
  test('the small network of the lab', () => expect(right('x15-7')).toEqual([80, 1168, 784, 7850]));
});

describe('by hand', () => {
  test('a window, row by row', () => {
    // 1 · 2 − 2 + 0 = 0; 0 + 1 + 0 = 1; 2 + 0 − 1 = 1; with the bias 1 that is 3. The first three are given.
    expect(right('x15-2')).toEqual([3, 3]);
    // 0 − 6 + 0; 0 + 2 − 1; −6 + 0 + 2; with the bias 2 that is −7.
    expect(right('x15-3')).toEqual([-6, 1, -4, -7, 0]);
  });
  test('pooling', () => expect(right('x15-4')).toEqual([3, 5, 6, 7]));
  test('a shared weight', () => expectClose(right('x15-11'), [0.5 * 1 - 2 + 0, 0.5 * 2 - 0 + 2 * 3]));
  test('what a number sees', () => expect(right('x15-12')).toEqual([5 + 1 + 2 * 2]));
});

describe('a filter for level edges', () => {
  const typed = (...rows: readonly number[]) => judge('x15-9', ...rows.map(String));
  test.each([[[-1, -1, -1, 0, 0, 0, 1, 1, 1]], [[0, -1, 0, 0, 0, 0, 0, 1, 0]], [[-2, -1, -3, 0, 0, 0, 2, 1, 3]]])(
    '%j is one',
    (rows) => expect(typed(...rows).state).toBe('right'),
  );
  test.each([
    [[0, 0, 0, 0, 0, 0, 0, 0, 0], /zeros/],
    [[1, 1, 1, 0, 0, 0, -1, -1, -1], /bright above dark/],
    [[-1, 0, 1, -1, 0, 1, -1, 0, 1], /upright edge as well/],
    [[0, 0, 0, 0, 1, 0, 0, 0, 0], /add up to 0/],
  ])('%j is not', (rows, said) => {
    const { state, say } = typed(...rows);
    expect(state).toBe('wrong');
    expect(plainText(say)).toMatch(said);
  });
});

describe('the predictions come out as the figures show', () => {
  test.each([
    ['p15-1', 0],
    ['p15-2', 0],
    ['p15-3', 4],
    ['p15-4', 3],
    ['p15-5', 1],
    ['p15-7', 0],
  ] as const)('%s: %i', (id, its) => expect(outcome(id)).toBe(its));
  test('fewer parameters where pooling drops what is left over', () =>
    expect(prompts['p15-6'].settle().right).toEqual(['down']));
  test('less than half at four pixels', () => expect(outcome('p15-8')).toBeCloseTo(46.1, 0));
});

test('the text’s shares are of the published counts', () => {
  const { d1, total } = worked('conv_params');
  expect(textNumber('dense share', numbers).value).toBeCloseTo(d1 / total, 12);
  expect(textNumber('tutorial parameters', numbers).value).toBe(total);
});
