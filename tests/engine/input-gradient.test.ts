/** Slopes by the inputs: against PyTorch's numbers, and against nudges, whatever the network. */
import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { forward } from '../../src/engine/forward.ts';
import { initialWeights } from '../../src/engine/initialization.ts';
import { inputGradient } from '../../src/engine/input-gradient.ts';
import type { ActivationName } from '../../src/engine/math/activations.ts';
import { createWorkspace, startState } from '../../src/engine/workspace.ts';
import { image, reader } from '../../src/exercises/interpretability/four-pixels.ts';
import { expectClose, worked } from './oracles.ts';

test('the network of four pixels has the published slopes', () => {
  const { saliency_dz1_dx, dL_dx } = worked('tiny_softmax_4_3_3');
  // The published scores are counted from 0.
  expectClose([...reader.scoreSlopes(image, 1)], saliency_dz1_dx);
  // ln p of the target is the loss turned round.
  expectClose(
    [...reader.logSlopes(image, 1)].map((slope) => -slope),
    dL_dx,
  );
});

const x = [0.3, -0.7, 1.1];
const layersOf = (activation: ActivationName): Experiment => ({
  network: {
    inputs: 3,
    layers: (
      [
        [3, 4, activation],
        [4, 5, activation],
        [5, 2, 'linear'],
      ] as const
    ).map(([inputs, units, f], l) => ({
      units,
      activation: f,
      weights: initialWeights({ kind: 'xavier-uniform' }, 5, l + 1, inputs, units),
      bias: Array.from({ length: units }, (_, j) => 0.1 * j),
    })),
  },
  data: { inputs: [], targets: [] },
  training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 0 } },
});

describe.each(['relu', 'tanh', 'sigmoid', 'gelu', 'leaky-relu'] as const)('%s', (activation) => {
  const experiment = layersOf(activation);
  const workspace = createWorkspace(experiment, startState(experiment));
  const at = (to: readonly number[]) => [...forward(workspace, Float64Array.from(to))];

  test('agrees with nudges of each input, for each output', () => {
    const step = 1e-6;
    for (const output of [0, 1]) {
      at(x);
      const slopes = inputGradient(
        workspace,
        [0, 1].map((k) => (k === output ? 1 : 0)),
      );
      const nudges = x.map((_, k) => {
        const by = (sign: number) => at(x.map((own, i) => (i === k ? own + sign * step : own)))[output] as number;
        return (by(1) - by(-1)) / (2 * step);
      });
      expectClose([...slopes], nudges, 1e-7);
    }
  });

  test('a seed for several outputs adds up their slopes', () => {
    at(x);
    const [first, second, both] = [
      [1, 0],
      [0, 1],
      [2, -3],
    ].map((seed) => inputGradient(workspace, seed));
    expectClose(
      [...(both ?? [])],
      x.map((_, k) => 2 * (first?.[k] ?? 0) - 3 * (second?.[k] ?? 0)),
    );
  });
});

test('changes nothing of the network', () => {
  const experiment = layersOf('tanh');
  const workspace = createWorkspace(experiment, startState(experiment));
  forward(workspace, Float64Array.from(x));
  const before = workspace.parameters.slice();
  inputGradient(workspace, [1, 1]);
  expect(workspace.parameters).toEqual(before);
});
