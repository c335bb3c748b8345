/** The kinds of questions, each on numbers made up for the test. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRng } from '../../src/engine/math/rng.ts';
import { drawNumber, exercise, prompt } from '../../src/questions/index.ts';
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
    [' 2.019 ', 'right'],
    ['2.021', 'wrong'],
    ['+2e0', 'right'],
    ['−2', 'wrong'],
    ['abc', 'unreadable'],
    ['', 'unreadable'],
    ['Infinity', 'unreadable'],
    ['2,0', 'right'],
    ['2,01', 'right'],
    ['2,000', 'unreadable'],
    ['4/2', 'right'],
    ['2 ∕ 1', 'right'],
    ['2/0', 'unreadable'],
    ['1/2/3', 'unreadable'],
    ['200 %', 'right'],
    ['%', 'unreadable'],
  ])('typed as %j is %s', (text, state) => expect(judgeNumber(text, blank).state).toBe(state));

  test.each([
    ['4', 'You doubled it.'],
    ['-2', 'The size is right. Look at the sign again.'],
    ['20', 'The digits are right. Count the decimal places again.'],
    ['2.05', 'Close, but not yet. Did you round on the way?'],
    ['77', 'Not yet. A hint may help.'],
    ['abc', '“abc” is not a number; expected one as in 0.25, −2 or 1.5e-7.'],
    ['2,125', '“2,125” could be 2125 or 2.125; type it without the comma, or with a point.'],
    ['1*2', '“1\\*2” is not a number; expected one as in 0.25, −2 or 1.5e-7.'],
  ])('typed as %j is answered with “%s”', (text, say) => expect(judgeNumber(text, blank).say).toBe(say));

  const count: Blank = { key: 9375, tolerance: 'count', mistakes: [{ value: 1875, say: 'One epoch.' }] };
  test.each([
    ['9,375', 'Right.'],
    [' 9375 ', 'Right.'],
    ['1,875', 'One epoch.'],
    ['9374', 'Close, but a count is exact. Is one thing left out, or counted twice?'],
    ['93750', 'The digits are right. Count the zeros again.'],
    ['9 375', 'Right.'],
    ['9\u00a0375', 'Right.'],
    ['9\u202f375', 'Right.'],
    ['9,37', 'A count is a whole number, as in 32 or 1,234.'],
    ['93.75', 'A count is a whole number, as in 32 or 1,234.'],
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
    const at = (value: number) => toldApart({ ...blank, mistakes: [{ value, say: '' }] });
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
    expect(verdict.say).toBe('1 of 2 right. Not yet. A hint may help.');
    expect(verdict.lines?.map((line) => line?.state)).toEqual([undefined, 'right', 'wrong']);
  });

  test('that are still empty are no mistake', () =>
    expect(settled.judge(['2', ' '])).toMatchObject({ state: 'unreadable', say: '1 of 2 right. Go on.' }));
});

describe('a choice', () => {
  const option = (text: string, right: boolean) => ({ text, right, say: `About ${text}.` });
  const many = exercise({
    ...common,
    kind: 'choose',
    many: true,
    ask: 'Which?',
    options: [option('a', true), option('b', false), option('c', true)],
  }).settle(0);

  test.each([
    [['0', '2'], 'right', 'Right.'],
    [['0'], 'wrong', 'What is chosen is right, but it is not all. About c.'],
    [['0', '1', '2'], 'wrong', 'About b.'],
    [[], 'unreadable', 'Choose what applies.'],
  ])('of %j is %s', (answer, state, say) => expect(many.judge(answer)).toEqual({ state, say }));

  test('of one among several must have one that is right', () => {
    const wrong = exercise({
      ...common,
      kind: 'choose',
      ask: 'Which?',
      options: [option('a', true), option('b', true)],
    });
    expect(() => wrong.settle(0)).toThrow(/2 options are right, expected one/);
  });
});

describe('an order', () => {
  const settled = exercise({
    ...common,
    kind: 'order',
    ask: 'Sort.',
    items: [{ text: 'a' }, { text: 'b', after: [] }, { text: 'c', after: [0, 1] }],
  }).settle(0);
  const letters = settled.face.input.kind === 'order' ? settled.face.input.items : [];
  const named = (...texts: string[]) => texts.map((text) => letters.find((item) => item.text === text)?.value ?? '');

  test('is not shown in the order that is right', () =>
    expect(letters.map(({ text }) => text)).toEqual(['c', 'b', 'a']));

  test('is right whenever each line follows those it needs', () => {
    expect(settled.judge(named('a', 'b', 'c')).state).toBe('right');
    expect(settled.judge(named('b', 'a', 'c')).state).toBe('right');
  });

  test('that is wrong is answered with the line that comes too early', () =>
    expect(settled.judge(named('a', 'c', 'b'))).toEqual({ state: 'wrong', say: '“c” needs “b” before it.' }));
});

describe('a construction', () => {
  const settled = exercise({
    ...common,
    kind: 'construct',
    ask: 'Make the sum 10.',
    fields: [
      { label: 'p', start: 0 },
      { label: 'q', start: 0 },
    ],
    check: ([p = 0, q = 0]) => ({ ok: p + q === 10, say: `The sum is ${p + q}.` }),
    diagnose: [{ when: ([p = 0, q = 0]) => p * q === 10, say: 'That is the product.', example: [2, 5] }],
    example: [4, 6],
  }).settle(0);

  test('is judged by what it does: any numbers that do it are right', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -99, max: 99 }),
        (p) => settled.judge([String(p), String(10 - p)]).state === 'right',
      ),
    ));

  test('of whole numbers reads them as lessons write them', () => {
    const plan = exercise({
      ...common,
      kind: 'construct',
      ask: 'Take 5,000 images.',
      fields: [{ label: 'images', whole: true }],
      check: ([images]) => ({ ok: images === 5000, say: `There are ${images}.` }),
      example: [5000],
    }).settle(0);
    for (const typed of ['5000', '5,000', '5 000']) expect(plan.judge([typed]).state).toBe('right');
    expect(plan.judge(['1,000']).say).toBe('There are 1000.');
    expect(plan.judge(['']).say).toBe('images: Nothing is typed yet; expected a whole number, as in 32 or 1,234.');
  });

  test('that does something else hears what it does', () => {
    expect(settled.judge(['2', '5']).say).toBe('That is the product. The sum is 7.');
    expect(settled.judge(['1', '1']).say).toBe('The sum is 2.');
  });

  test('with a field that is no number hears which', () =>
    expect(settled.judge(['4', 'six'])).toEqual({
      state: 'unreadable',
      say: expect.stringContaining('q: “six” is not a number'),
    }));
});

describe('a key', () => {
  const keyOf = (answer: number) => exercise({ ...common, kind: 'number', ask: 'q', key: () => answer }).settle(0);

  test('is said as the lesson shows it, and with “about” where that is rounded', () => {
    expect(keyOf(39 / 255).words([String(39 / 255)])).toBe('about 0.1529');
    expect(keyOf(-0.5).words(['-0.5'])).toBe('−0.5');
    expect(keyOf(25450).words(['25450'])).toBe('25450');
  });

  test('leaves what a reader typed as it was typed', () => expect(keyOf(39 / 255).words(['0.153'])).toBe('0.153'));
});

describe('predictions', () => {
  test('of a size are right within a factor and hear how far they are off', () => {
    const settled = prompt({
      kind: 'size',
      ask: 'How many?',
      why: 'So.',
      min: 1,
      max: 1000,
      unit: 'times',
      outcome: () => 100,
    }).settle();
    expect(settled.judge(['200']).state).toBe('right');
    expect(settled.judge(['50']).state).toBe('right');
    expect(settled.judge(['10'])).toEqual({ state: 'wrong', say: 'Your guess is 10 times too small.' });
    expect(settled.judge(['500']).say).toBe('Your guess is 5 times too large.');
    expect(settled.words(['100'])).toBe('100 times');
  });

  test('of a size outside their slider are refused', () =>
    expect(() => prompt({ kind: 'size', ask: 'Q', why: 'So.', min: 1, max: 10, outcome: () => 11 }).settle()).toThrow(
      /not between/,
    ));

  test('of an order take the order that comes out', () => {
    const settled = prompt({
      kind: 'order',
      ask: 'Q',
      why: 'So.',
      items: ['x', 'y', 'z'],
      outcome: () => [2, 0, 1],
    }).settle();
    expect(settled.words(settled.right)).toBe('z, then x, then y');
  });

  const plane = { x: { label: 'x', min: 0, max: 1, step: 0.1 }, y: { label: 'y', min: 0, max: 1, step: 0.1 } };

  test('of a place are right within a distance', () => {
    const settled = prompt({
      kind: 'place',
      ask: 'Q',
      why: 'So.',
      plane,
      within: 0.1,
      outcome: () => [0.5, 0.5],
    }).settle();
    expect(settled.judge(['0.55', '0.5']).state).toBe('right');
    expect(settled.judge(['0.5', '0.9']).say).toBe('It lands 0.4 away from there.');
    expect(settled.judge(['', '1']).state).toBe('unreadable');
  });

  test('of a curve are right when they are near on average and hear where they are furthest off', () => {
    const settled = prompt({
      kind: 'draw',
      ask: 'Q',
      why: 'So.',
      plane,
      xs: [0, 1],
      within: 0.1,
      outcome: (x) => x,
    }).settle();
    expect(settled.judge(['0.1', '1']).state).toBe('right');
    expect(settled.judge(['0', '0.4']).say).toBe('Your curve is furthest off at x = 1: too low.');
  });
});
