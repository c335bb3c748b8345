/** Lesson 3's questions against the published numbers, and the count of random starts measured anew. */
import { describe, expect, test } from 'vitest';
import { starts } from '../../src/components/figures/hundred-starts/settings.ts';
import { gate } from '../../src/engine/datasets/gates.ts';
import { randomStart, trainStart } from '../../src/engine/random-starts.ts';
import { network, passOf, reachableTables, sigmoidNetwork } from '../../src/exercises/networks/two-layers.ts';
import { solvedOfHundred } from '../../src/exercises/xor/hundred-starts.ts';
import { exercises, prompts } from '../../src/exercises/xor/index.ts';
import { expectClose, worked } from '../engine/oracles.ts';

const outcome = (training: ReturnType<typeof trainStart>) => {
  let next = training.next();
  while (!next.done) next = training.next();
  return next.value;
};

test('so many of the hundred starts solve XOR as the lesson says', () => {
  const solved = Array.from({ length: starts }, (_, k) => outcome(trainStart(randomStart(k, 2)))).filter(
    ({ solved: ok }) => ok,
  );
  expect(solved).toHaveLength(solvedOfHundred);
});

test('a start is solved exactly when all four outputs are on their target’s side', () => {
  const { labels } = gate('xor');
  for (const k of [0, 1, 2, 3, 4]) {
    const { solved, outputs } = outcome(trainStart(randomStart(k, 2)));
    expect(solved).toBe(outputs.every((output, n) => (output >= 0.5 ? 1 : 0) === labels[n]));
  }
});

test('the same start is the same network, and every start another', () => {
  expect(randomStart(7, 2)).toEqual(randomStart(7, 2));
  const all = Array.from({ length: starts }, (_, k) => JSON.stringify(randomStart(k, 2)));
  expect(new Set(all).size).toBe(starts);
});

test('one neuron computes the published number of truth tables, and not the two that are named', () => {
  const { n, not_sep } = worked('separable_boolean_2var') as { n: number; not_sep: number[][] };
  expect(reachableTables().size).toBe(n);
  for (const table of not_sep) expect(reachableTables().has(table.join(''))).toBe(false);
  expect(prompts['p3-1'].settle().right).toEqual([String(n)]);
});

test.each(['1', '2', '3', '5', '10'])('the sigmoid network with gain %s has the published outputs', (gain) => {
  const rows = worked('xor_gain_k')[gain] as [[number, number], [number, number], number][];
  for (const [x, hidden, output] of rows) expectClose(passOf(sigmoidNetwork(Number(gain)), x).a, [...hidden, output]);
});

test('the ReLU network has the published sums and activations', () => {
  const its = network(
    'relu',
    [
      [1, 1, 0],
      [1, 1, -1],
    ],
    'linear',
    [1, -2, 0],
  );
  for (const { x, z, h, y } of worked('xor_goodfellow_relu') as {
    x: number[];
    z: number[];
    h: number[];
    y: number;
  }[]) {
    const pass = passOf(its, x);
    expect(pass.z.slice(0, 2)).toEqual(z);
    expect(pass.a).toEqual([...h, y]);
  }
});

test('the best linear unit has the published loss, and gives ½ everywhere', () => {
  const [output, loss] = exercises['x3-8'].settle(0).right.map(Number);
  expect(output).toBeCloseTo(0.5, 9);
  expect(loss).toBeCloseTo((worked('xor_linear_best') as { mse: number }).mse, 9);
});

describe('three units that are XOR', () => {
  const judge = (...values: number[]) => exercises['x3-6'].settle(0).judge(values.map(String));

  test('are right with any numbers, as long as h2 is an AND', () => {
    expect(judge(2, 2, -1, 1, 1, -2, 1, -3, -1).state).toBe('right');
    expect(judge(1, -1, -1, 1, 1, -1.5, 1, 1, -1).state).toBe('wrong');
  });

  test('are not those that the figure shows', () => {
    const { state, say } = judge(1, 1, -0.5, -1, -1, 1.5, 1, 1, -1.5);
    expect(state).toBe('wrong');
    expect(say).toMatch(/This h2 is a NAND.+Right for 4 of 4/);
  });

  test('hear which of them says the same for all points', () =>
    expect(judge(1, 1, 0.5, 1, 1, -1.5, 1, -1, -0.5).say).toMatch(/^The unit h1 says the same/));
});

test('of the sets of points one line cuts the two whose shapes do not meet', () =>
  expect(exercises['x3-1'].settle(0).right).toEqual(['1', '4']));

test('the ReLU units to follow give how far apart the inputs are', () => {
  for (let seed = 0; seed < 20; seed++) {
    const { face, right } = exercises['x3-7'].settle(seed);
    const [x1 = 0, x2 = 0] = /Follow \((\d+), (\d+)\)/.exec(face.ask)?.slice(1).map(Number) ?? [];
    expect(Number(right[2])).toBe(Math.abs(x1 - x2));
    expect(right.slice(0, 2)).toContain('0');
  }
});

test('two linear layers collapse into the published one', () => {
  const { W, b } = worked('linear_collapse') as { W: number[][]; b: number[] };
  const expected = W.flatMap((row, j) => [...row, b[j] as number]);
  expect(exercises['x3-9'].settle(0).right.map(Number)).toEqual(expected);
});

test('the worked landing shows to three decimals what it says to be in three decimals', () => {
  const { input } = exercises['x3-3'].settle(0).face;
  const given = input.kind === 'numbers' ? input.lines.map(({ given }) => given) : [];
  expect(given.slice(2)).toEqual(['0.000', '1.000']);
});
