/** A run of each of the other subjects, whose every number takes part in the fingerprints of runs.ts. */
import type { DescentSpec } from '../../src/engine/descent/descent.ts';
import { createRng } from '../../src/engine/math/rng.ts';
import { type OptimizerName, optimizerNames } from '../../src/engine/optimizers.ts';
import type { AnyExperiment } from '../../src/engine/subjects.ts';

/** By name; `nudge` changes the first number of each by so much. */
export function subjects(nudge: number): Readonly<Record<string, AnyExperiment>> {
  return {
    'a convolution': { kind: 'convolution', spec: convolution(nudge) },
    'a recurrent cell': { kind: 'recurrent', spec: { kind: 'recurrent', ...gate(0.25 + nudge), ...sequence } },
    'an LSTM': {
      kind: 'lstm',
      spec: {
        kind: 'lstm',
        gates: { i: gate(0.5 + nudge), f: gate(-0.75), g: gate(1.25), o: gate(0.35) },
        ...sequence,
      },
    },
    ...Object.fromEntries(
      optimizerNames.map((kind) => [`a descent by ${kind}`, { kind: 'descent', spec: descent(kind, nudge) }] as const),
    ),
  };
}

/** Two functions of one and two numbers, by turns. */
const descent = (kind: OptimizerName, nudge: number): DescentSpec => ({
  kind: 'descent',
  function:
    optimizerNames.indexOf(kind) % 2 === 0
      ? { kind: 'two-valleys' }
      : {
          kind: 'line-fit',
          points: [
            [1, 2],
            [2, 3],
            [3, 5],
          ],
        },
  start: optimizerNames.indexOf(kind) % 2 === 0 ? [0.7 + nudge] : [0.3 + nudge, 0.1],
  optimizer: { kind, learningRate: 0.03 },
  clipNorm: 0.5,
});

/** The parameters of two units with one input. */
const gate = (first: number) => ({
  w: [[first], [-0.25]],
  u: [
    [0.1, 0.75],
    [0.3, -0.9],
  ],
  b: [0.6, -0.2],
});

const sequence = { inputs: [[0.5], [-1.5], [2], [0.1], [-0.3]], target: [0.4, -0.1] };

function convolution(nudge: number) {
  const rng = createRng(3, 'data');
  const square = (side: number) =>
    Array.from({ length: side }, () => Array.from({ length: side }, () => rng.normal() + nudge));
  return {
    kind: 'convolution',
    image: [square(6), square(6)],
    filters: [
      [square(3), square(3)],
      [square(3), square(3)],
    ],
    bias: [0.1, -0.2],
    padding: 1,
    activation: 'leaky-relu',
    slope: 0.1,
    pool: { size: 2 },
    output: { weights: Array.from({ length: 18 }, () => rng.normal()), bias: 0.5, target: 1 },
  } as const;
}
