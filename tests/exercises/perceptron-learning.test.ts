/** Lesson 2's questions against the published traces, and what its page must not tell. Keys and diagnoses in general: questions.test.ts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exercises, prompts } from '../../src/exercises/perceptron-learning/index.ts';
import { epochsOf, fateOf, gatePoints, reversed } from '../../src/exercises/perceptron-learning/train.ts';
import { worked } from '../engine/oracles.ts';

const right = (id: keyof typeof exercises) => exercises[id].settle(0).right.map(Number);
const judge = (id: keyof typeof exercises, answer: readonly string[]) => exercises[id].settle(0).judge(answer);

interface Published {
  readonly converged_epoch: number;
  readonly updates: number;
  readonly w: readonly [number, number];
  readonly b: number;
}
const published = (name: string) => worked(`perceptron_rule_${name}`) as Published;

describe('the published ends', () => {
  test.each(['AND', 'OR', 'NAND'] as const)('%s comes to rest where and when it should', (name) => {
    const { converged_epoch, updates, w, b } = published(name);
    const gateName = name.toLowerCase() as 'and' | 'or' | 'nand';
    expect(fateOf(gatePoints(gateName))).toEqual({ mistakes: updates, cleanEpoch: converged_epoch, end: [...w, b] });
  });

  test('are the keys for AND and NAND', () => {
    const [and, nand] = [published('AND'), published('NAND')];
    expect(right('x2-2')).toEqual([...and.w, and.b]);
    expect(right('x2-3')).toEqual([nand.updates, ...nand.w, nand.b]);
    expect(Number(prompts['p2-2'].settle().right[0])).toBe(and.updates);
  });

  test('of a quarter of the rate are a quarter as large', () => {
    const quarter = worked('perceptron_eta')['0.25'] as Published;
    expect(right('x2-13')).toEqual([...quarter.w, quarter.b, quarter.updates]);
  });

  test('of XOR are none: the state after epoch 3 is that after epoch 2', () => {
    const { w, b } = published('XOR');
    expect(fateOf(gatePoints('xor'))).toBeUndefined();
    const [, , second, third] = epochsOf(gatePoints('xor'), 3);
    expect([second, third]).toEqual([
      [...w, b],
      [...w, b],
    ]);
  });
});

test('the other order ends at another line, after another number of mistakes', () => {
  const [usual, other] = [gatePoints('and'), reversed(gatePoints('and'))].map((points) => fateOf(points));
  expect(other?.end).not.toEqual(usual?.end);
  expect(other?.mistakes).not.toBe(usual?.mistakes);
  expect(judge('x2-5', exercises['x2-5'].settle(0).right).state).toBe('right');
});

test('epochs by hand: the second of AND, and XOR backwards, which ends where it began', () => {
  expect(right('x2-1')).toEqual([2, 1, -1]);
  expect(right('x2-4')).toEqual([0, -1, 0, 0, 0, 0]);
});

test('after a mistake at (1, 1) the sum of (0, 0) rises', () => {
  expect(prompts['p2-1'].settle().right).toEqual(['up']);
});

test('a right answer moves nothing, however narrow it is, at any rate and with any inputs', () => {
  expect(right('x2-14')).toEqual([2, 3]);
  expect(['0', '1', '4'].map((wrong) => judge('x2-14', ['2', '3', wrong]).say)).toEqual([
    expect.stringContaining('multiplied by 0'),
    expect.stringContaining('0.25 again'),
    expect.stringContaining('not how close it was'),
  ]);
});

test('what goes the other way is called by its name', () => {
  expect(judge('x2-10', ['0', '1', '2']).say).toContain('This goes the other way: $w_2$.');
});

describe('a fifth point', () => {
  const hard = (x1: number, x2: number) => judge('x2-6', [String(x1), String(x2), '0']).state;
  /** From the middle of a side of the square up to a tenth before (1, 1). */
  const places = Array.from({ length: 41 }, (_, k) => (50 + k) / 100);

  test('wherever the second hint puts it, makes it hard', () => {
    expect(places.filter((place) => hard(place, 1) !== 'right')).toEqual([]);
  });

  test.each([[['0.75', '1', '0']], [['0,5', '2', '0']], [['-2', '1.25', '1']]])('%j makes it hard', (answer) =>
    expect(judge('x2-6', answer).state).toBe('right'),
  );

  test.each([
    [['2', '2', '1'], 'every line is the same as without it'],
    [['0.9', '0.9', '0'], 'permits more mistakes, but does not force them'],
    [['0.9', '0.9', '0'], '11 mistakes until it comes to rest; the bound is 1683'],
    [['1', '1', '0'], 'the rule goes on for ever'],
    [['0.5', '0.5', '0'], 'mistakes until it comes to rest'],
    [['1', '0.5', '3'], 'The target is 0 or 1'],
  ])('%j does not, and it is said why', (answer, why) => {
    const { state, say } = judge('x2-6', answer as readonly string[]);
    expect([state, say]).toEqual(['wrong', expect.stringContaining(why as string)]);
  });
});

describe('the page does not tell', () => {
  const source = readFileSync('content/lessons/01-one-neuron/02-perceptron-learning.mdx', 'utf8');
  const text = source.replace(/^---[\s\S]*?^---$/m, '').replaceAll(/<Reveal [\s\S]*?<\/Reveal>/g, '');
  /** What comes before the question is asked, and after it: both are there to be read before the answer. */
  test.each([
    ['p2-1', /\(0, 0\)[^.]*rises|sums?[^.]* rise|weights and bias rise/i],
    ['p2-2', /and mistakes|clean epoch|(?<![\w-])11\b|eleven|sixth|epoch 6|1,192/i],
    ['p2-3', /never|again and again|repeat|loop|for ever[^.]*XOR|XOR has no|endless|1,96,epoch|exactly what/i],
  ] as const)('the outcome of %s', (id, phrases) => {
    expect(text).toContain(`<Prompt id="${id}" />`);
    expect(text.match(phrases) ?? []).toEqual([]);
  });

  test('an answer in what a figure opens with', () => {
    // Each begins before its first example: no line has moved, no epoch is over.
    expect(text.match(/<(PerceptronRule|GhostLines)[^>]*>/g)?.filter((figure) => / from=/.test(figure))).toEqual([]);
  });
});
