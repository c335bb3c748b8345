/** Several lines of one computation: a slip is named where it was made, and what follows from it is not blamed. */
import { expect, test } from 'vitest';
import { blanks, type Line, oneBlank } from '../../src/questions/kinds/blanks.ts';
import {
  carried,
  carriedNear,
  carriedRounding,
  carriedShort,
  mendAbove,
  mendFirst,
} from '../../src/questions/number-words.ts';

const line = (key: number, more: Partial<Line> = {}): Line => ({
  ...{ text: '', missing: true, shown: String(key), key, tolerance: { abs: 0.001 }, mistakes: [] },
  ...more,
});

/** The second line is twice the first. */
const twice = line(6, {
  from: ([first = 0]) => ({ key: 2 * first, mistakes: [{ value: first, say: 'That is the line above again.' }] }),
});
const question = blanks('Twice three?', [line(3), twice]);
const said = (...answer: string[]) => question.judge(answer).lines?.map((each) => [each?.state, each?.say]);

test('what follows from an own slip is wrong, and said to be the slip’s', () => {
  expect(said('4', '8')?.[1]).toEqual(['wrong', carried]);
});

test('a mistake that is made with own numbers is known too', () => {
  expect(said('4', '4')?.[1]).toEqual(['wrong', 'That would be the line above again.']);
});

test('beside a slip a right number that is rounded is carried on as it is, not as it was rounded', () => {
  const product = line(3, { from: ([one = 0, other = 0]) => ({ key: 3 * one * other, mistakes: [] }) });
  const { judge } = blanks('A third, three, and three times both?', [
    line(1 / 3, { tolerance: { abs: 0.01 } }),
    line(3),
    product,
  ]);
  expect(judge(['0.33', '4', '4']).lines?.[2]?.say).toBe(carried);
});

test('what does not depend on a slip is judged by itself', () => {
  const lines = blanks('Twice three, and twice four?', [
    line(3),
    line(4),
    twice,
    line(8, { from: ([, second = 0]) => ({ key: 2 * second, mistakes: [] }) }),
  ]);
  const { lines: judged = [] } = lines.judge(['5', '4', '10', '8.1']);
  expect(judged.map((each) => each?.say)).toEqual([
    'Not yet. A hint may help.',
    'Right.',
    carried,
    'Close, but it is another number, which comes out exactly.',
  ]);
});

test('a slip above that changes less than is asked for is not what is wrong here', () => {
  // Near its lowest point a curve is flat: a place that is off by a little has the same height to three decimals.
  const height = line(-0.2785, {
    tolerance: { decimals: 3 },
    from: ([at = 0]) => ({ key: -0.2785 + (at + 1.28) ** 2 / 9, mistakes: [] }),
  });
  const lowest = blanks('Where is it lowest, and how low?', [line(-1.28, { tolerance: { decimals: 2 } }), height]);
  const saidOf = (...answer: string[]) => lowest.judge(answer).lines?.[1]?.say;
  expect(saidOf('-1.3', '-0.28')).toBe('That is right to 2 decimals. Asked for are 3.');
  expect(saidOf('-2', '-0.28')).toBe(mendFirst);
});

test('what follows from a number that is right, but rounded, is said to come from the rounding, to the end', () => {
  const tight = { tolerance: { abs: 0.0001 } };
  const third = blanks('A third, thrice, and thrice again?', [
    line(1 / 3, { tolerance: { abs: 0.01 } }),
    line(1, { ...tight, from: ([first = 0]) => ({ key: 3 * first, mistakes: [] }) }),
    line(3, { ...tight, from: ([, second = 0]) => ({ key: 3 * second, mistakes: [] }) }),
  ]);
  expect(third.judge(['0.33', '0.99', '2.97']).lines?.map((each) => each?.say)).toEqual([
    'Right.',
    carriedRounding,
    carriedRounding,
  ]);
});

test('of a number that is near enough but no rounding it is not said that it was rounded', () => {
  const rest = line(0.6667, {
    tolerance: { abs: 0.0001 },
    from: ([first = 0]) => ({ key: 1 - first, mistakes: [] }),
  });
  const { judge } = blanks('A third, and what it lacks to 1?', [line(1 / 3, { tolerance: { abs: 0.01 } }), rest]);
  expect(judge(['0.3279', '0.6721']).lines?.map((each) => each?.say)).toEqual(['Right.', carriedNear]);
  expect(judge(['0.33', '0.67']).lines?.map((each) => each?.say)).toEqual(['Right.', carriedRounding]);
});

test('what comes out of a short number exactly is no rounding, however few digits it has', () => {
  const rest = line(0.04743, { tolerance: { rel: 0.005 }, from: ([first = 0]) => ({ key: 1 - first, mistakes: [] }) });
  const both = line(0.04518, {
    tolerance: { rel: 0.005 },
    from: ([first = 0, second = 0]) => ({ key: first * second, mistakes: [] }),
  });
  const { judge } = blanks('σ(3), what it lacks to 1, and their product?', [line(0.95257), rest, both]);
  expect(judge(['0.95', '0.05', '0.0475']).lines?.[2]?.say).toBe(carriedRounding);
});

test('numbers in each other’s boxes are named by the lines they belong to', () => {
  const two = blanks('Go.', [line(5, { text: 'weight:' }), line(8, { text: '$b$ =' })]);
  expect(two.judge(['8', '5']).lines?.map((each) => each?.say)).toEqual([
    'That is the number for “$b$”: these two have changed places.',
    'That is the number for “weight”: these two have changed places.',
  ]);
  expect(two.judge(['8', '8']).lines?.[0]?.say).not.toContain('changed places');
});

test('numbers with their signs turned round are in no other box', () => {
  const opposite = blanks('Go.', [line(5, { text: 'one:' }), line(-5, { text: 'other:' })]);
  expect(opposite.judge(['-5', '5']).lines?.map((each) => each?.say)).toEqual(
    Array(2).fill('The size is right. Look at the sign again.'),
  );
});

test('a line that is right is right, whatever stands above it', () => {
  expect(said('4', '6')?.[1]).toEqual(['right', 'Right.']);
  expect(said('3', '6')).toEqual([
    ['right', 'Right.'],
    ['right', 'Right.'],
  ]);
});

test('nothing is carried from a line that is right, or is rounded', () => {
  expect(said('3.0005', '6.001')?.[1]?.[0]).toBe('right');
  expect(said('3', '8')?.[1]?.[1]).not.toBe(carried);
});

test('of two known mistakes that are near, the nearer one is said, and both where the digits fit both', () => {
  const mistakes = [
    { value: 1.0302, say: 'The second.' },
    { value: 1.03, say: 'The first.' },
  ];
  const { judge } = oneBlank('', { key: 5, tolerance: { abs: 0.01 }, mistakes });
  expect(judge(['1.03']).say).toBe('The first. The second.');
  expect(judge(['1.0302']).say).toBe('The second.');
});

/** A number like 1/3, and a product of it with one that no short number is. */
const third = line(1 / 3, { tolerance: { rel: 0.005 } });
const product = line(1.42316 / 3, {
  tolerance: { rel: 0.005 },
  from: ([first = 0]) => ({ key: 1.42316 * first, mistakes: [] }),
});
const saidOfProduct = (...answer: string[]) => blanks('A third of it?', [third, product]).judge(answer).lines?.[1];

test('what follows from a slip and is rounded to two digits is not told that it does not follow', () => {
  expect(saidOfProduct('0.383', '0.55')?.say).toBe(carriedShort);
});

test('of one digit nothing is said but that a number above is wrong', () => {
  expect(saidOfProduct('0.383', '0.6')?.say).toBe(mendFirst);
});

test('what is far from all that follows is told so', () => {
  expect(saidOfProduct('0.383', '0.913')?.say).toBe(mendAbove);
});

test('a number above that is only short is not called wrong', () => {
  expect(saidOfProduct('0.33', '0.47')?.say).toBe(carriedRounding);
  expect(saidOfProduct('0.33', '0.913')?.say).toBe(mendFirst);
});

test('the digits of an own slip are not right, however near they are to the right ones', () => {
  expect(saidOfProduct('0.336', '0.478')?.say).toBe(carried);
  expect(saidOfProduct('0.3333', '0.476')?.state).toBe('right');
});

test('what follows from numbers that are only short is short too, to the end, and never called a slip', () => {
  // Two products of two digits each, the sum of both, and its half.
  const rel = { tolerance: { rel: 0.005 } };
  const lines = blanks('Half of two products?', [
    line(0.21449, rel),
    line(0.13449, rel),
    line(0.34898, { ...rel, from: ([one = 0, other = 0]) => ({ key: one + other, mistakes: [] }) }),
    line(0.17449, { ...rel, from: ([, , sum = 0]) => ({ key: sum / 2, mistakes: [] }) }),
  ]);
  const [, , sum, half] = lines.judge(['0.21', '0.13', '0.34', '0.17']).lines ?? [];
  expect([sum?.say, half?.say]).toEqual([carriedRounding, carriedRounding]);
  expect(lines.judge(['0.21', '0.13', '0.37', '0.185']).lines?.[3]?.say).toBe(carried);
});
