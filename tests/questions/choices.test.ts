/** Exercises of choices, orders and constructions, each on numbers made up for the test. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exercise } from '../../src/questions/index.ts';

const hints = ['First.', 'Second.'] as const;
const common = { objective: 'o', grade: 'check', hints, solution: ['Done.'] } as const;

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
    [['0'], 'wrong', 'What you chose belongs to the answer, but something is still missing.'],
    [['0', '1', '2'], 'wrong', 'About b.'],
    [[], 'unreadable', 'Choose what applies.'],
  ])('of %j is %s', (answer, state, say) => expect(many.judge(answer)).toEqual({ state, say }));

  test('of sentences names the right ones in one sentence, and keeps what is no full stop', () => {
    const sentences = exercise({
      ...common,
      kind: 'choose',
      many: true,
      ask: 'Which?',
      options: [option('One is so.', true), option('Two is not.', false), option('And so on …', true)],
    }).settle(0);
    expect(sentences.solution.at(-1)).toBe('So these are right: One is so; And so on ….');
    expect(sentences.words(['1'])).toBe('Two is not');
    expect(sentences.face.input).toMatchObject({ options: ['One is so.', 'Two is not.', 'And so on …'] });
  });

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

  test('is not shown in an order that is right', () =>
    expect(settled.judge(letters.map(({ value }) => value)).state).toBe('wrong'));

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
