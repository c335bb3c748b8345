/** Receipts judged: every answer by its own question, and what cannot be judged is said. */
import { beforeAll, describe, expect, test } from 'vitest';
import { createRng } from '../../../src/engine/math/rng.ts';
import { checkReceipt } from '../../../src/teach/receipt/check.ts';
import { writeReceipt } from '../../../src/teach/receipt/code.ts';
import { inPageOrder } from '../../../src/teach/receipt/page-order.ts';
import type { Receipt } from '../../../src/teach/receipt/receipt.ts';
import { tallyOf } from '../../../src/teach/receipt/tally.ts';
import { exerciseSeed } from '../../../src/teach/worksheet/limits.ts';
import { allQuestions, answerTo, type Known, loadQuestions, receiptOf, settled } from './answers.ts';

let questions: readonly Known[];
beforeAll(async () => {
  questions = await allQuestions();
}, 120_000);

const check = async (receipt: Receipt) => (await checkReceipt(receipt, loadQuestions, settled)).answers;

test('every question of every lesson judges its right answer right, and its known mistakes as what they are', async () => {
  const right = await check(receiptOf(questions.map(({ slot, right }) => answerTo(slot, right))));
  expect(right.length).toBe(questions.length);
  expect(right.length).toBeGreaterThan(250);
  expect(right.filter(({ result, says }) => result !== 'right' || says.length > 0).map(({ slot }) => slot)).toEqual([]);
  const wrong = questions.flatMap(({ slot, mistakes: [first] }) => (first ? [answerTo(slot, first.answer)] : []));
  const judged = await check(receiptOf(wrong));
  expect(judged.length).toBeGreaterThan(150);
  expect(judged.filter(({ result }) => result !== 'wrong').map(({ slot }) => slot)).toEqual([]);
  // An exercise says which mistake it is; a prediction may have nothing to say but that it came out otherwise.
  expect(judged.filter(({ place, says }) => place?.kind === 'exercise' && says.length === 0)).toEqual([]);
}, 120_000);

test('the mistake that is said is that of the question, also with other numbers and on a sheet', async () => {
  const exercise = (await loadQuestions('backprop')).exercises['x9-5'];
  for (const [slot, seed] of [
    ['x9-5', 0],
    ['x9-5', 12],
    ['again-x9-5', 3],
    ['sheet-7-3-x9-5', exerciseSeed(7, 3)],
  ] as const) {
    const { mistakes, right } = exercise?.settle(seed) ?? { mistakes: [], right: [] };
    for (const { answer, say } of mistakes) {
      const [judged] = await check(receiptOf([answerTo(slot, answer, { seed })]));
      expect(judged?.result, slot).toBe('wrong');
      expect(judged?.says.join(' ')).toContain(say);
    }
    expect((await check(receiptOf([answerTo(slot, right, { seed })])))[0]?.result).toBe('right');
  }
});

test('a wrong number of no known mistake is said to be so, and nobody is sent to a hint', async () => {
  const [one, many] = await check(
    receiptOf([answerTo('x9-5', ['123.4']), answerTo('x9-2', ['123.4', '123.4', '123.4', '123.4'])]),
  ).then((answers) => answers.toSorted((a, b) => a.answer.length - b.answer.length));
  expect(one).toMatchObject({ result: 'wrong', says: ['No known mistake.'] });
  expect(many?.result).toBe('wrong');
  expect(many?.says.join(' ')).not.toMatch(/hint|Not yet/);
});

test('answers stand in the order of the page: warm-ups first, then as their lesson asks, again and on sheets after', async () => {
  const names = {
    'w8-1': 'Warm-up',
    'x8-4': '',
    'x8-1': '',
    'w9-2': '',
    'p9-1': '',
    'x9-5': '',
    'p9-3': '',
    'x9-2': '',
  };
  const slots = [
    'x9-2',
    'again-x9-5',
    'sheet-7-3-x9-5',
    'p9-3',
    'p9-1',
    'x9-99',
    'x9-5',
    'w9-2',
    'x8-1',
    'x8-4',
    'odd',
  ];
  const answers = await check(receiptOf(slots.map((slot) => answerTo(slot, ['1']))));
  expect(inPageOrder(answers, names).map(({ slot }) => slot)).toEqual([
    ...['x8-4', 'x8-1'],
    ...['w9-2', 'p9-1', 'x9-5', 'p9-3', 'x9-2', 'x9-99', 'again-x9-5', 'sheet-7-3-x9-5'],
    'odd',
  ]);
});

test.each([
  ['a question that there is not', answerTo('x9-99', ['1']), /no question “x9-99”/],
  ['a lesson that there is not', answerTo('x88-1', ['1']), /no question “x88-1”/],
  ['a name that is none', answerTo('constructor', ['1']), /no question “constructor”/],
  ['an inherited name', answerTo('__proto__', ['1']), /no question/],
  ['a seed of a question without new numbers', answerTo('p9-1', ['up'], { seed: 4 }), /no numbers of the seed 4/],
  ['a seed of another sheet', answerTo('sheet-7-3-x9-5', ['1'], { seed: 12 }), /sheet 7, variant 3, has other numbers/],
])('%s is said, what was typed stays, and all others are judged', async (_, bad, why) => {
  const answers = await check(receiptOf([answerTo('x9-5', ['0.5']), bad, answerTo('x9-2', ['0.5'])]));
  expect(answers.filter(({ result }) => result === 'wrong' || result === 'right')).toHaveLength(2);
  const found = answers.find(({ slot }) => slot === bad.slot);
  expect(found).toMatchObject({ result: 'unknown', words: bad.answer[0] });
  expect(found?.says[0]).toMatch(why);
});

test('nothing that stands in place of an answer breaks it', async () => {
  for (const answer of [
    [],
    [''],
    ['', '', ''],
    ['constructor'],
    ['9e999'],
    ['-1'],
    ['NaN', 'NaN'],
    ['x'.repeat(2000)],
  ]) {
    const judged = await check(receiptOf(questions.map(({ slot }) => answerTo(slot, answer))));
    expect(judged.length).toBe(questions.length);
    for (const { words, result } of judged) {
      expect(words).not.toMatch(/NaN.*undefined|undefined/);
      expect(['right', 'wrong', 'unreadable', 'unknown']).toContain(result);
    }
  }
}, 120_000);

test('it adds up: who has seen the outcome does not predict it, and what came after a wrong answer is not at first', async () => {
  const answers = await check(
    receiptOf([
      ...questions
        .filter(({ slot }) => /^[px]9-/.test(slot))
        .slice(0, 6)
        .map(({ slot, right }, k) => answerTo(slot, right, { late: k % 2 === 1 })),
      answerTo('p8-1', [], { shown: true }),
      answerTo('x99-1', ['1']),
    ]),
  );
  const six = answers.filter(({ place }) => place?.lesson === 9);
  const of = (kind: string, late: boolean) =>
    six.filter((each) => each.place?.kind === kind && each.late === late).length;
  expect(tallyOf(answers)).toEqual({
    exercises: {
      right: of('exercise', true) + of('exercise', false),
      of: of('exercise', true) + of('exercise', false),
      first: of('exercise', false),
    },
    predictions: { right: of('prediction', false), of: of('prediction', false) },
    unknown: 1,
  });
});

describe('sixty answers', () => {
  const address = 'https://a-school-with-a-long-name.example.org/lessons/perceptible/teach/receipts/#';
  /** Any sixty, each rightly with all digits or by a mistake, at any time of a school year, after some tries. */
  const some = (seed: number, from = questions) => {
    const rng = createRng(seed, 'receipt', 0);
    const answers = rng
      .shuffle(from)
      .slice(0, 60)
      .map(({ slot, right, mistakes }, k) =>
        answerTo(slot, k % 3 === 0 ? (mistakes[0]?.answer ?? right) : right, {
          seed: slot.startsWith('x') ? k % 7 : 0,
          tries: 1 + (k % 5),
          late: k % 5 > 0,
          at: 29_900_000 - 977 * k,
        }),
      );
    return receiptOf(answers, 'Maximiliane Mustermann');
  };

  test('fit into a link of 2,000 characters, whichever they are', async () => {
    let longest = 0;
    for (let seed = 0; seed < 100; seed++)
      longest = Math.max(longest, (address + (await writeReceipt(some(seed)))).length);
    // The sixty longest, as they are typed.
    const asTyped = (text: string) => (/^-?\d*\.\d+/.test(text) ? Number(text).toPrecision(6) : text);
    const typed = questions.map((each) => ({ ...each, right: each.right.map(asTyped) }));
    const length = ({ right }: Known) => right.join(' ').length;
    const long = typed.sort((a, b) => length(b) - length(a)).slice(0, 60);
    longest = Math.max(longest, (address + (await writeReceipt(some(0, long)))).length);
    expect(longest).toBeLessThanOrEqual(2000);
  });
});
