/** Lesson 13's questions against numbers from elsewhere, and against what its figures show. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exercises, prompts } from '../../src/exercises/evaluation/index.ts';
import { numbers } from '../../src/exercises/evaluation/numbers.ts';
import { pipeline } from '../../src/exercises/evaluation/pipeline.ts';
import { plainText } from '../../src/notation/rich.ts';
import { textNumber } from '../../src/questions/text-numbers.ts';
import { expectClose, worked } from '../engine/oracles.ts';

const lesson = readFileSync('content/lessons/03-real-data/13-evaluation.mdx', 'utf8');
const right = (id: keyof typeof exercises) => exercises[id].settle(0).right.map(Number);
const outcome = (id: keyof typeof prompts) => Number(prompts[id].settle().right[0]);
const judge = (id: keyof typeof exercises, ...answer: string[]) => exercises[id].settle(0).judge(answer);
/** Recall and precision of the first digit, 3, from the matrix as it is written. */
const ratesOf = (ask: string) => {
  const [threes, fives, eights] = [...ask.matchAll(/the [358]s (\d+), (\d+), (\d+)/g)].map((row) =>
    row.slice(1).map(Number),
  ) as number[][];
  const sum = (counts: (number | undefined)[]) => counts.reduce<number>((all, count = 0) => all + count, 0);
  const hits = threes?.[0] as number;
  return [hits / sum(threes ?? []), hits / sum([hits, fives?.[0], eights?.[0]])];
};
const value = (name: string) => textNumber(name, numbers).value;

describe('the keys are the published numbers', () => {
  test('the slice that loses an image', () => {
    const { missing_index, test_written } = worked('seed002_slice');
    expect(right('x13-4')).toEqual([missing_index, test_written]);
  });

  test('shares that are rounded before the largest is taken', () => {
    const [its] = worked('argmax_round_bug');
    expect(right('x13-5')).toEqual([its.buggy]);
    expect(plainText(judge('x13-5', String(its.argmax)).say)).toMatch(/rounds first/);
  });

  test('class weights of 95 and 5', () => {
    const { w_major, w_minor } = worked('imbalance_95_5');
    expectClose(right('x13-6'), [w_major, w_minor]);
  });
});

describe('the matrix behind the report', () => {
  const cells = (matrix: readonly (readonly number[])[]) => matrix.flat().map(String);
  const published = worked('iris_seed003').cm as number[][];

  test('is the published one', () => expect(judge('x13-1', ...cells(published)).state).toBe('right'));

  test('transposed, it is told apart', () => {
    const turned = published.map((_, j) => published.map((row) => row[j] as number));
    const { state, say } = judge('x13-1', ...cells(turned));
    expect(state).toBe('wrong');
    expect(plainText(say)).toMatch(/exchanged/);
  });

  test.each([
    [[11, 0, 0, 1, 12, 0, 0, 0, 6], /row sums are right/],
    [[10, 0, 0, 0, 12, 1, 0, 0, 6], /add up to 10, 13, 6/],
    [[1, 0, 0, 0, 1, 0, 0, 0, 1], /look like shares/],
    [[11, 0, 0, 0, 12, 1, 0, 0, -6], /below 0/],
  ])('%j is not', (values, said) => {
    const { state, say } = judge('x13-1', ...values.map(String));
    expect(state).toBe('wrong');
    expect(plainText(say)).toMatch(said);
  });

  test('no other matrix of such rows has this report', () => {
    let found = 0;
    for (let a = 0; a <= 13; a++)
      for (let b = 0; a + b <= 13; b++)
        if (judge('x13-1', ...[11, 0, 0, a, b, 13 - a - b, 0, 0, 6].map(String)).state === 'right') found += 1;
    expect(found).toBe(1);
  });
});

describe('a threshold', () => {
  test.each([['0.1'], ['0,1'], ['0.11']])('%s is right', (typed) => expect(judge('x13-14', typed).state).toBe('right'));
  test.each([
    ['0.5', /Too many are missed/],
    ['0.02', /Too many healthy/],
    ['1.5', /from 0 to 1/],
  ])('%s is not', (typed, said) => {
    const { state, say } = judge('x13-14', typed);
    expect(state).toBe('wrong');
    expect(plainText(say)).toMatch(said);
  });
});

test('the rates of three digits are those of arithmetic', () => {
  // All rates of the first matrix are given; of the second F1 is asked, of the third all.
  const f1 = (hits: number, row: number, column: number) => (2 * hits) / (row + column);
  expectClose(right('x13-11'), [f1(12, 25, 16)]);
  expectClose(right('x13-12'), [21 / 25, 21 / 39, f1(21, 25, 39)]);
});

test('a rate that comes out exactly is written with =, any other with ≈', () => {
  expect(exercises['x13-13'].settle(0).solution).toEqual(['24 ∕ (24 + 16) = 0.6.']);
  expect(exercises['x13-10'].settle(0).solution.map((text) => /[=≈]/.exec(plainText(text))?.[0])).toEqual([
    '=',
    '=',
    '≈',
  ]);
});

test('averages of a report are those of arithmetic, as shares or in per cent', () => {
  expectClose(right('x13-2'), [40.2 / 50]);
  expectClose(right('x13-3'), [2.2 / 3]);
  expect([judge('x13-2', '80.4 %').state, judge('x13-3', '73.33 %').state]).toEqual(['right', 'right']);
});

test('the part of the way from (1, 2) to (5, 4), and what is said of other readings', () => {
  expectClose(right('x13-7'), [2, 2.5]);
  const said = (...answer: string[]) => judge('x13-7', ...answer).lines?.map((its) => plainText(its?.say ?? ''));
  const twice = (text: RegExp) => [expect.stringMatching(text), expect.stringMatching(text)];
  expect(said('1.25', '2.25')).toEqual(twice(/adds the part itself/));
  expect(said('2.5', '2')).toEqual(twice(/changed places/));
});

test('the plain mean of recall and precision is no F1, whatever numbers are drawn', () => {
  for (let seed = 0; seed < 60; seed++)
    for (const [id, given] of [
      ['x13-11', []],
      ['x13-12', [0, 1]],
    ] as const) {
      const { right: key, judge: say, ...rest } = exercises[id].settle(seed);
      const f1 = Number(key.at(-1));
      // recall and precision are given in one of the two exercises, and asked in the other.
      const [recall, precision] =
        given.length === 0 ? ratesOf(plainText(rest.face.ask)) : given.map((k) => Number(key[k]));
      const plain = String(((recall as number) + (precision as number)) / 2);
      expect(Math.abs(Number(plain) - f1) / f1, `${id}, seed ${seed}`).toBeGreaterThan(0.01);
      const told = say([...key.slice(0, -1), plain]);
      expect(plainText(told.lines?.at(-1)?.say ?? told.say), `${id}, seed ${seed}`).toMatch(/plain mean of the two/);
    }
});

test.each([
  ['24/400', /divides by all mails/],
  ['24', /how many were found/],
  ['2/3', /let through with those stopped/],
])('of the recall of spam, %s is told apart by what it divides by', (typed, said) =>
  expect(plainText(judge('x13-13', typed).say)).toMatch(said),
);

describe('the predictions come out as the oracles say', () => {
  test('always healthy', () => expect(prompts['p13-1'].settle().right).toEqual(['2']));
  test('sorted irises in three folds', () => expect(outcome('p13-2')).toBe(0));
  test('a tie of 67 and 44,611 parameters', () => expect(prompts['p13-4'].settle().right).toEqual(['same']));
  test('a lower threshold lowers the precision', () => expect(prompts['p13-6'].settle().right).toEqual(['down']));
  test('a scaler of all cards touches eighteen numbers', () => expect(outcome('p13-7')).toBe(18));

  test('a hundred splits scatter as those of a logistic regression do, within four points', () => {
    const { min, max, mean } = worked('iris_100_splits');
    for (const [name, published] of [
      ['worst split', min],
      ['best split', max],
      ['mean split', mean],
    ] as const)
      expect(Math.abs(value(name) - published), name).toBeLessThan(0.04);
    expect(outcome('p13-3')).toBeCloseTo(100 * (value('best split') - value('worst split')), 9);
  });

  test('what was chosen on the test costs many times as much later', () =>
    expect(outcome('p13-5')).toBeCloseTo(value('tuned later') / value('tuned test'), 9));
});

describe('the text', () => {
  test('asks for what a figure shows by a press before it shows the figure', () => {
    for (const [id, figure] of [
      ['p13-1', '<Screening'],
      ['p13-6', '<Screening'],
      ['p13-4', '<IrisSplit'],
      ['p13-3', '<IrisSplit'],
    ] as const)
      expect(lesson.indexOf(`<Prompt id="${id}"`), id).toBeLessThan(lesson.indexOf(figure));
  });

  test('says no outcome before it has been asked', () => {
    for (const [id, said] of [
      ['p13-1', '<Misconception id="M43"'],
      ['p13-2', 'shuffled mean'],
      ['p13-3', 'worst split'],
      ['p13-4', 'large right'],
      ['p13-5', 'tuned later'],
      ['p13-6', 'quarter precision'],
      ['p13-7', 'scaler test'],
    ] as const) {
      const [asked, reveal, told] = [`<Prompt id="${id}"`, `<Reveal prompt="${id}">`, said].map((part) =>
        lesson.indexOf(part),
      );
      expect(asked, id).toBeGreaterThan(0);
      expect(reveal, id).toBeGreaterThan(asked as number);
      expect(told, id).toBeGreaterThan(reveal as number);
    }
  });

  test('tells of the unit at one half what makes the machine without a sensor look better', () =>
    expect(value('plain accuracy')).toBeLessThan(worked('imbalance_95_5').acc_always_major));

  test('says of precision that it need not fall with the threshold, as it does not here', () => {
    expect(value('quarter precision')).toBeGreaterThan(value('plain precision'));
    expect(value('low precision')).toBeLessThan(value('plain precision'));
  });

  test('tells of leaks that spoil the report and not the unit', () => {
    for (const leak of ['scaler', 'twin'] as const) {
      expect(value(`${leak} test`)).toBeLessThan(value('honest test'));
      expect(value(`${leak} later`)).toBeLessThan(value('honest later'));
    }
  });

  test('asks how many of all numbers are touched, and lets nobody say more than there are', () => {
    const input = prompts['p13-7'].settle().face.input;
    const there = pipeline('scaler').filter(({ side }) => side === 'learning').length;
    expect(input).toMatchObject({ kind: 'size', max: there });
  });

  test('tells of a choice by validation cards that kept its word', () =>
    expect(value('honest later')).toBeLessThanOrEqual(value('honest test')));
});
