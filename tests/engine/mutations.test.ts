/**
 * Would the oracles notice a mistake? Each of these mistakes is built into the plain second engine, one at a time, and each has
 * to be caught by at least one of PyTorch's experiments or of the published numbers.
 */
import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { type Bug, bugs, trainDouble, type UpdateAnswer } from './double.ts';
import { fourPixels, mazur } from './examples.ts';
import { distance, worked } from './oracles.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

interface Case {
  readonly name: string;
  readonly experiment: Experiment;
  readonly updates: readonly UpdateAnswer[];
}
const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../oracles/experiments.json', import.meta.url), 'utf8'),
);

const numbers = (json: unknown): number[] =>
  typeof json === 'number' ? [json] : Object.values(json as object).flatMap(numbers);
const agrees = (ours: unknown, theirs: unknown) => distance(numbers(ours), numbers(theirs)) <= 1e-9;

/** A relu unit whose z is exactly 0: its slope there is 0, so nothing is learned. */
const kink: Experiment = {
  network: { inputs: 1, layers: [{ units: 1, activation: 'relu', weights: [[1]], bias: [-1] }] },
  data: { inputs: [[1]], targets: [[1]] },
  training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 1 } },
};

/** Every oracle: its name, and whether training with these mistakes still meets it. */
const oracles: readonly (readonly [string, (...mistakes: Bug[]) => boolean])[] = [
  ...cases.map(({ name, experiment, updates }) => {
    const theirs = updates.map(({ loss, layers }) => [loss, layers.map(sorted)]);
    return [
      name,
      (...mistakes: Bug[]) =>
        agrees(
          trainDouble(experiment, 4, ...mistakes).map(({ loss, layers }) => [loss, layers.map(sorted)]),
          theirs,
        ),
    ] as const;
  }),
  [
    'Mazur: 0.291027774 after one update',
    (...mistakes) => agrees(trainDouble(mazur(), 2, ...mistakes)[1]?.loss, worked('mazur').after_weights_only.E_total),
  ],
  [
    'the 4-pixel network',
    (...mistakes) => {
      const answer = trainDouble(fourPixels(), 1, ...mistakes)[0]?.layers.map(({ weights, bias }) => [weights, bias]);
      const { newW1, newb1, newW2, newb2 } = worked('tiny_softmax_4_3_3');
      return agrees(answer, [newW1, newb1, newW2, newb2]);
    },
  ],
  ['relu at its kink', (...mistakes) => agrees(trainDouble(kink, 1, ...mistakes)[0]?.layers[0]?.weights, [[1]])],
];

/** The fields of a layer in one order. */
function sorted(layer: object) {
  return Object.entries(layer)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => value);
}

it('without a mistake every oracle is met', () => {
  expect(oracles.filter(([, meets]) => !meets()).map(([name]) => name)).toEqual([]);
});

it.each(Object.keys(bugs) as Bug[])('catches: %s', (bug) => {
  const catching = oracles.filter(([, meets]) => !meets(bug)).map(([name]) => name);
  expect(catching).not.toEqual([]);
});

it("the engine is not among the mistaken: a mistake's numbers for Mazur's weights differ from ours", () => {
  const right = trainDouble(mazur(), 1)[0]?.layers;
  const [w1, w5] = [right?.[0]?.weightGradient[0]?.[0], right?.[1]?.weightGradient[0]?.[0]];
  const wrong: Record<string, number> = worked('mazur_common_wrong');
  for (const [name, value] of Object.entries(wrong)) {
    const ours = name.startsWith('w1') ? w1 : name.startsWith('w5') ? w5 : undefined;
    if (ours !== undefined) expect(Math.abs((ours as number) - value), name).toBeGreaterThan(1e-6);
  }
});

it.each([
  ['w5: forgot sigma prime', 'no slope of the activation at the output', 1],
  ['w1: only path through o1', 'one path missing', 0],
  ['w1: forgot hidden sigma prime', 'no slope of the activation in hidden layers', 0],
  ['w1: used the already updated w5..w8', 'paths through already updated weights', 0],
  ['w1: transposed weights (w5,w6 instead of w5,w7)', 'paths through transposed weights', 0],
] as const)('explains a well-known wrong answer: %s', (name, bug, layer) => {
  const gradient = trainDouble(mazur(), 1, bug)[0]?.layers[layer]?.weightGradient[0]?.[0];
  expect(gradient).toBeCloseTo(worked('mazur_common_wrong')[name], 11);
});
