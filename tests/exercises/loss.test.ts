/** Lesson 6's questions against numbers from elsewhere, and against what its page says before they are asked. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exercises, prompts } from '../../src/exercises/loss/index.ts';
import { ledgerTotals, numbers, scoreSlopes } from '../../src/exercises/loss/numbers.ts';
import { textNumber } from '../../src/questions/text-numbers.ts';
import { worked } from '../engine/oracles.ts';

const lesson = readFileSync('content/lessons/02-how-networks-learn/06-loss.mdx', 'utf8');
const right = (id: keyof typeof exercises) => exercises[id].settle(0).right.map(Number);
const facts = (name: string) => worked(name) as Record<string, number>;

describe('the keys are the published numbers', () => {
  test('cross-entropy of 0.9 for yes', () =>
    expect(right('x6-6')[0]).toBeCloseTo(facts('bce')['y=1,p=0.9'] as number, 9));

  test('cross-entropy of three scores', () => {
    const powers = [1.8, 0.7, -0.4].map(Math.exp);
    const share = (powers[0] as number) / powers.reduce((sum, its) => sum + its);
    expect(right('x6-7')[0]).toBeCloseTo(share, 12);
    expect(right('x6-7')[1]).toBeCloseTo(-Math.log(share), 12);
  });

  test('scores of a thousand', () => {
    const { p1000 } = worked('softmax_shift') as { p1000: number[] };
    expect(right('x6-11')[0]).toBeCloseTo(-Math.log(p1000[2] as number), 9);
  });

  test('three ways to add up errors', () => {
    expect(right('x6-5').map((value) => value.toFixed(9))).toEqual(['0.380000000', '0.126666667', '0.190000000']);
  });

  test('an untrained network of ten classes', () =>
    expect(Number(prompts['p6-4'].settle().right[0])).toBeCloseTo(
      facts('ce_initial_10_classes')['minus_ln_0p1'] as number,
      9,
    ));

  test('two classifiers without a mistake', () => {
    const { lossA, lossB } = facts('acc_vs_loss');
    expect(textNumber('loss of a half and a little', numbers).value).toBeCloseTo(lossA as number, 12);
    expect(textNumber('loss of nearly all', numbers).value).toBeCloseTo(lossB as number, 12);
    expect(prompts['p6-3'].settle().right).toEqual(['1']);
  });
});

test('a score that is not of the right class pushes the loss up when it rises', () => {
  const slope = scoreSlopes()[0] as number;
  expect(slope).toBeCloseTo((worked('tiny_softmax_4_3_3').p as number[])[0] as number, 9);
  expect(prompts['p6-6'].settle().right).toEqual(['up']);
});

test('errors of four lines are those of arithmetic', () => {
  const points = [
    [1, 2],
    [2, 3],
    [3, 5],
  ] as const;
  for (const [id, w, b] of [
    ['x6-1', 1.2, 0.5],
    ['x6-2', 2.2, -0.8],
    ['x6-3', 1, 1.3],
    ['x6-4', -0.5, 4.6],
  ] as const) {
    const errors = points.map(([x, y]) => w * x + b - y);
    const mean = errors.reduce((sum, its) => sum + its ** 2, 0) / 3;
    // Only the lines that are the reader's.
    const keys = right(id);
    for (const [k, value] of [...errors, mean].slice(4 - keys.length).entries()) expect(keys[k]).toBeCloseTo(value, 12);
  }
});

test('more right answers with a larger loss: the ledger, as its prediction comes out', () => {
  const { first, last } = ledgerTotals();
  expect(last.right).toBeGreaterThan(first.right);
  expect(prompts['p6-5'].settle().right).toEqual(['up']);
});

describe('a line that is to beat the number', () => {
  const judge = (...answer: string[]) => exercises['x6-13'].settle(0).judge(answer);
  test.each([
    ['1.5', '0.35'],
    ['1.5', '0.3333'],
    ['1,45', '0.4'],
  ])('is right with w = %s and b = %s', (w, b) => expect(judge(w, b).state).toBe('right'));
  test.each([
    ['1', '3', /above all three/],
    ['1', '-2', /below all three/],
    ['1', '1', /0\.3333/],
  ])('is not with w = %s and b = %s', (w, b, say) => {
    const verdict = judge(w, b);
    expect(verdict.state).toBe('wrong');
    expect(verdict.say).toMatch(say);
  });
});

describe('shares with more right answers and a larger loss', () => {
  const judge = (...answer: string[]) => exercises['x6-14'].settle(0).judge(answer);
  test.each([[['0.01', '0.6', '0.6']], [['0.5', '0.5', '0.05']]])('%j', (answer) =>
    expect(judge(...answer).state).toBe('right'),
  );
  test.each([
    [['0.9', '0.6', '0.6'], /More are right/],
    [['0.2', '0.4', '0.4'], /loss is larger/],
    [['0', '0.6', '0.6'], /between 0 and 1/],
  ] as const)('not %j', (answer, say) => {
    expect(judge(...answer).state).toBe('wrong');
    expect(judge(...answer).say).toMatch(say);
  });
});

/**
 * What says the outcome of a question, in words. None of it may stand on the page where a reader has not yet answered: before it
 * is asked, or outside of what waits for the answer.
 */
const tellings: readonly [id: string, says: RegExp][] = [
  ['p6-1', /four times|quadruple/i],
  ['p6-2', /times as hard" \/>|lies flat/],
  ['p6-3', /loss of a half|asks how far/],
  ['p6-4', /ln 10|untrained ten|one tenth/],
  ['p6-5', /"(last|first) loss"|loss (rose|is (worse|larger))|sure mistake|longest bar|id="x6-14"/],
  ['p6-6', /Only the right class has one|in the measure of their shares|delta\[0\]|moves? all scores/],
  ['x6-10', /sparse_categorical/],
];
/** The text of the lesson as it stands open: without frontmatter, and without what a prompt reveals. */
const open = lesson.replace(/^---[\s\S]*?\n---\n/, '').replaceAll(/<Reveal prompt="[^"]+">[\s\S]*?<\/Reveal>/g, '');

test.each(tellings)('nothing that stands open gives %s away', (_, says) => expect(open).not.toMatch(says));

test('what the frontmatter shows before the lesson gives no outcome away', () => {
  const shown = lesson.match(/^---[\s\S]*?misconceptions:/)?.[0] ?? '';
  expect(shown.length).toBeGreaterThan(300);
  for (const [, says] of tellings) expect(shown).not.toMatch(says);
});
