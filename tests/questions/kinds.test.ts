/** Exercises of numbers and lines, each on numbers made up for the test. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRng } from '../../src/engine/math/rng.ts';
import { drawNumber, exercise } from '../../src/questions/index.ts';
import { type Blank, judgeNumber, toldApart } from '../../src/questions/values.ts';

const blank = {
  key: 2,
  tolerance: { rel: 0.01 },
  mistakes: [{ value: 4, say: 'You doubled it.' }],
};
const hints = ['First.', 'Second.'] as const;
const common = { objective: 'o', grade: 'check', hints, solution: ['Done.'] } as const;

describe('a number', () => {
  test.each([
    ['2', 'right'],
    [' 2.000 ', 'right'],
    ['2.001', 'wrong'],
    ['+2e0', 'right'],
    ['−2', 'wrong'],
    ['abc', 'unreadable'],
    ['', 'unreadable'],
    ['Infinity', 'unreadable'],
    ['2,0', 'right'],
    ['2,00', 'right'],
    ['2,000', 'unreadable'],
    ['4/2', 'right'],
    ['2 ∕ 1', 'right'],
    ['2/0', 'unreadable'],
    ['1/2/3', 'unreadable'],
    ['200 %', 'right'],
    ['%', 'unreadable'],
  ])('typed as %j is %s', (text, state) => expect(judgeNumber(text, blank).state).toBe(state));

  test.each([
    ['4', 'Perhaps you doubled it.'],
    ['-2', 'The size is right. Look at the sign again.'],
    ['20', 'The digits are right. Count the decimal places again.'],
    ['2.05', 'Close, but it is another number, which comes out exactly.'],
    ['2.07', 'Not yet. A hint may help.'],
    ['77', 'Not yet. A hint may help.'],
    ['abc', '“abc” is not a number; expected one as in 0.25, −2 or 1.5e-7.'],
    ['2,125', '“2,125” could be 2125 or 2.125; type the one that is meant.'],
    ['1*2', '“1\\*2” is not a number; expected one as in 0.25, −2 or 1.5e-7.'],
  ])('typed as %j is answered with “%s”', (text, say) => expect(judgeNumber(text, blank).say).toBe(say));

  test('has no digits and no sign to praise where next to nothing is right too', () => {
    const tiny: Blank = { key: 4.54e-5, tolerance: { abs: 0.0006 }, mistakes: [] };
    for (const text of ['0.5', '0.05', '-0.0006'])
      expect(judgeNumber(text, tiny).say, text).not.toMatch(/digits are right|size is right/);
    expect(judgeNumber('0', tiny).state).toBe('right');
  });

  const longer: Blank = { key: 0.52497918747894, tolerance: { rel: 0.005 }, mistakes: [] };
  test.each([
    ['0.5', 'That is right to one digit. Give at least three.'],
    ['0.52', 'That is right to two digits. Give at least three.'],
    ['52 %', 'That is right to two digits. Give at least three.'],
    ['5e-1', 'That is right to one digit. Give at least three.'],
    ['0.50', 'Close, but it is another number.'],
    ['0.500', 'Close, but it is another number.'],
    ['50.0 %', 'Close, but it is another number.'],
    ['1/2', 'Close, but it is another number.'],
  ])('is short of digits only by those that were typed: %j is answered with “%s”', (text, say) =>
    expect(judgeNumber(text, longer).say).toBe(say),
  );

  const decimals: Blank = { key: 0.45333333, tolerance: { decimals: 3 }, mistakes: [] };
  test.each([
    ['0.45', 'That is right to 2 decimals. Asked for are 3.'],
    ['0.450', 'Close, but not right to 3 decimals.'],
    ['45.0 %', 'Close, but not right to 3 decimals.'],
    ['9/20', 'Close, but not right to 3 decimals.'],
    ['0.045', 'The digits are right. Count the decimal places again.'],
    ['0.0450', 'Not yet. A hint may help.'],
  ])('is short of decimals only by those that were typed: %j is answered with “%s”', (text, say) =>
    expect(judgeNumber(text, decimals).say).toBe(say),
  );

  test('is cut off only where nothing was typed after it', () => {
    const rising: Blank = { key: 0.952574, tolerance: { decimals: 3 }, mistakes: [] };
    expect(judgeNumber('0.952', rising).say).toMatch(/^So it begins/);
    expect(judgeNumber('0.9520', rising).say).toBe('Close, but not right to 3 decimals.');
  });

  test('counts no decimals of a number of hundreds', () =>
    expect(judgeNumber('2e2', { key: 202.16, tolerance: { decimals: 1 }, mistakes: [] }).say).not.toMatch(
      /whole number/,
    ));

  const count: Blank = { key: 9375, tolerance: 'count', mistakes: [{ value: 1875, say: 'One epoch.' }] };
  test.each([
    ['9,375', 'Right.'],
    [' 9375 ', 'Right.'],
    ['1,875', 'One epoch.'],
    ['9374', 'Close, but it is another number.'],
    ['93750', 'The digits are right. Count the zeros again.'],
    ['9 375', 'Right.'],
    ['9\u00a0375', 'Right.'],
    ['9\u202f375', 'Right.'],
    ['9,37', 'Expected a whole number, as in 32 or 1,234.'],
    ['93.75', 'Expected a whole number, as in 32 or 1,234.'],
    ['9,375,', '“9,375,” is not a number; expected a whole number, as in 32 or 1,234.'],
    ['18750/2', '“18750/2” is not a number; expected a whole number, as in 32 or 1,234.'],
    ['', 'Nothing is typed yet; expected a whole number, as in 32 or 1,234.'],
  ])('that is a count, typed as %j, is answered with “%s”', (text, say) =>
    expect(judgeNumber(text, count).say).toBe(say),
  );

  const share: Blank = { key: 0.1, tolerance: { rel: 0.01 }, mistakes: [], unit: 'share' };
  test.each([
    ['1/10', 'Right.'],
    ['10%', 'Right.'],
    ['10 %', 'Right.'],
    ['0,1', 'Right.'],
    ['10', 'That seems to be meant in per cent. Expected a share from 0 to 1, or a sign for per cent: 25 % is 0.25.'],
  ])('that is a share, typed as %j, is answered with “%s”', (text, say) =>
    expect(judgeNumber(text, share).say).toBe(say),
  );

  const inPercent: Blank = { ...share, key: 10, unit: 'percent' };
  test.each([
    ['10', 'Right.'],
    ['10 %', 'Right.'],
    ['0.1', 'That seems to be the share. Expected per cent: 0.25 is 25 %.'],
  ])('asked for in per cent, typed as %j, is answered with “%s”', (text, say) =>
    expect(judgeNumber(text, inPercent).say).toBe(say),
  );

  test('never makes the judge throw, whatever is typed', () =>
    fc.assert(fc.property(fc.string(), (text) => judgeNumber(text, blank).say !== '')));

  test('is told apart from a mistake only beyond twice the tolerance', () => {
    const at = (value: number) => toldApart({ ...blank, key: 2.00007, mistakes: [{ value, say: '' }] });
    expect(at(2.03)).toBe(false);
    expect(at(2.1)).toBe(true);
    expect(at(Number.NaN)).toBe(false);
  });
});

describe('new numbers', () => {
  const narrow = (max: number) =>
    exercise<number>({
      ...common,
      kind: 'number',
      ask: (n) => `Twice ${n}?`,
      numbers: { base: 3, draw: (random) => drawNumber(random, 0, max, 0) },
      key: (n) => 2 * n,
      diagnose: [{ wrong: (n) => n * n, say: 'You squared it.' }],
    });

  test('leave out those for which a mistake gives the key', () => {
    const seen = Array.from({ length: 60 }, (_, seed) => narrow(9).settle(seed + 1).right[0]);
    expect(seen).not.toContain('0');
    expect(seen).not.toContain('4');
    expect(new Set(seen).size).toBe(8);
  });

  test('are refused where none would do', () =>
    expect(() => narrow(0).settle(1)).toThrow(/keeps the key and the known mistakes apart/));

  test('stay within their bounds', () => {
    const random = createRng(1, 'test');
    const drawn = Array.from({ length: 500 }, () => drawNumber(random, -0.2, 0.3, 1));
    expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual([-0.2, -0.1, 0, 0.1, 0.2, 0.3]);
  });
});

describe('lines to fill in', () => {
  const settled = exercise({
    ...common,
    kind: 'fill',
    ask: 'Go.',
    lines: [
      { text: 'one', key: () => 1 },
      { text: 'two', key: () => 2 },
      { text: 'three', key: () => 3 },
    ],
    missing: 2,
  }).settle(0);

  test('show the given ones and hide the last ones', () =>
    expect(settled.face.input).toEqual({
      kind: 'numbers',
      lines: [{ text: 'one', given: '1' }, { text: 'two' }, { text: 'three' }],
    }));

  test('are judged one by one', () => {
    const verdict = settled.judge(['2', '7']);
    expect(verdict.state).toBe('wrong');
    expect(verdict.say).toBe('1 of 2 right.');
    expect(verdict.lines?.at(-1)?.say).toBe('Not yet. A hint may help.');
    expect(verdict.lines?.map((line) => line?.state)).toEqual([undefined, 'right', 'wrong']);
  });

  test('that are still empty are no mistake', () =>
    expect(settled.judge(['2', ' '])).toMatchObject({ state: 'unreadable', say: '1 of 2 right. Go on.' }));
});
