/** What may be said of a number that a known mistake gives: as a fact, as a possibility, or as what that number would be. */
import { expect, test } from 'vitest';
import { blanks, type Line } from '../../src/questions/kinds/blanks.ts';
import { either } from '../../src/questions/reading-words.ts';
import { hasPlainWay, numbersIn, readsAs, said } from '../../src/questions/readings.ts';

test.each([
  [0.429, 0.42857, true],
  [0.428, 0.42857, true],
  [0.43, 0.42857, false],
  [0.4286, 0.42857, true],
  [0.4288, 0.42857, false],
  [0.0334, 0.033333, false],
  [0.0334, 0.03345, true],
  [-0.429, 0.42857, false],
  [0.42857143, 0.4285714999, true],
  [2.25, 2.25, true],
  [0, 0, true],
  [0, 0.0001, false],
  [63530, 63520, false],
])('%s reads as %s: %s', (value, other, isIt) => expect(readsAs(value, other)).toBe(isIt));

test('the numbers of a text are its own, with their signs, and not those of its symbols', () => {
  expect(
    numbersIn('$w_1$ = 1.5, $w_{12}$ = −0.5 of 784-80-10, 60,000 images, h2 ½, points (2, 5), 1 ∕ 3 · −2, 0.1, 2'),
  ).toEqual([1.5, -0.5, 784, 80, 10, 60000, 0.5, 2, 5, 1, 3, -2, 0.1, 2]);
});

const plain = (value: number, mistake = value) =>
  hasPlainWay(value, mistake, [0.62246], { inputs: [1.5, -0.5, 0.8175], elsewhere: [0.9131] });
test('one slip at the right number, or one act on numbers at hand, is a plain way', () => {
  // Slips at the right number; numbers at hand, their product, sum, difference; the number of another line; a third.
  for (const value of [-0.622, 0.378, 0.311, 6.22, 1.5, 0.5, -0.75, 1, 2, -3, 1.226, 0.913, -0.9131, 0.333])
    expect(plain(value), String(value)).toBe(true);
  for (const value of [0.617, 0.123, 4.56]) expect(plain(value), String(value)).toBe(false);
});

test('an act that is the mistake itself is no other way, unless the number is a short one', () => {
  expect(plain(1.226, 1.2258)).toBe(true);
  const its = 1.5 * 0.817574476;
  expect(hasPlainWay(1.2264, its, [0.6], { inputs: [1.5, 0.817574476], elsewhere: [] })).toBe(false);
  expect(hasPlainWay(-0.75, -0.75, [0.6], { inputs: [1.5, -0.5], elsewhere: [] })).toBe(true);
});

const evidence = { value: 0.4256, mistake: 0.42555, isPlain: false, isAsAsked: false };
test.each([
  ['You doubled it. Halve it.', evidence, 'You doubled it. Halve it.'],
  ['You doubled it. Halve it.', { ...evidence, isPlain: true }, 'Perhaps you doubled it. Halve it.'],
  [
    'You doubled it. Halve it.',
    { ...evidence, value: 0.426, isPlain: false, isAsAsked: false },
    'You doubled it. Halve it.',
  ],
  ['That is the sum.', { value: 0.047, mistake: 0.0474, isPlain: false, isAsAsked: true }, 'That would be the sum.'],
  ['You doubled it.', { ...evidence, value: 0.4262 }, 'Perhaps you doubled it.'],
  ['You doubled it.', { value: 0.33, mistake: 1 / 3, isPlain: false, isAsAsked: false }, 'Perhaps you doubled it.'],
  ['You doubled it.', { value: 0, mistake: 0, isPlain: false, isAsAsked: false }, 'Perhaps you doubled it.'],
  ['That is the sum.', { ...evidence, isPlain: true }, 'That is the sum.'],
  ['That is the sum.', { ...evidence, value: 0.4262 }, 'That is nearly the sum.'],
  [
    'Those are the weights.',
    { value: 24, mistake: 24, isPlain: false, isAsAsked: false },
    'Those would be the weights.',
  ],
  ['Multiply first.', { value: 0, mistake: 0, isPlain: true, isAsAsked: false }, 'Multiply first.'],
])('“%s” of %j is said as “%s”', (say, its, spoken) => expect(said(say, its)).toBe(spoken));

test('one digit carried wrong, or rounding, is a plain way to a number', () => {
  const isPlain = (value: number, key: number) => hasPlainWay(value, value, [key]);
  for (const [value, key] of [
    [50_880, 50_890],
    [63_600, 63_610],
    [0.575, 0.675],
    [804, 805],
    [1.84, 1.8432],
  ] as const)
    expect(isPlain(value, key), `${value} of ${key}`).toBe(true);
  expect(isPlain(50_816, 50_890)).toBe(false);
  expect(isPlain(0.585, 0.675)).toBe(false);
});

test('of two mistakes neither is the one', () => {
  expect(either('Perhaps you left out the bias.', 'Perhaps you took the other weight.')).toBe(
    'Perhaps you left out the bias. Or perhaps you took the other weight.',
  );
});

test('what was done is no fact while a line before is empty, or of a number that stands in the text', () => {
  const line = (key: number, mistake: number): Line => ({
    ...{ text: '', missing: true, shown: String(key), key, tolerance: { rel: 0.005 } },
    mistakes: [{ value: mistake, say: 'You left out the bias.' }],
  });
  const judge = blanks('With the weight 0.437:', [line(3.1415, 9), line(2.7182, 0.1234), line(5, 0.437)]).judge;
  const saidOf = (...answer: string[]) => judge(answer).lines?.map((each) => each?.say);
  expect(saidOf('3.1415', '0.1234', '1')?.[1]).toBe('You left out the bias.');
  expect(saidOf('', '0.1234', '1')?.[1]).toBe('Perhaps you left out the bias.');
  expect(saidOf('3.1415', '2.7182', '0.437')?.[2]).toBe('Perhaps you left out the bias.');
});
