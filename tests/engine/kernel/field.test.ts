/** Answers to many examples at once: with the kernel the bits of the plain path. */
import { expect, test } from 'vitest';
import type { Experiment, LayerSpec } from '../../../src/engine/experiment.ts';
import { forwardToOutputs } from '../../../src/engine/forward-many.ts';
import { createAnswering } from '../../../src/engine/kernel/answers.ts';
import { hosted } from '../../../src/engine/kernel/kernels.ts';
import { prepareAnswering } from '../../../src/engine/kernel/on-use.ts';
import { answeringShape } from '../../../src/engine/kernel/shape.ts';
import { type WebAssemblyApi, webAssembly } from '../../../src/engine/kernel/wasm/host.ts';
import { activationNames } from '../../../src/engine/math/activations.ts';
import { createRng } from '../../../src/engine/math/rng.ts';
import { createWorkspace, startState } from '../../../src/engine/workspace.ts';
import { firstDifference } from './compare.ts';
import { drawn } from './drawn.ts';

const api = webAssembly() as WebAssemblyApi;
const workspaceOf = (experiment: Experiment) => createWorkspace(experiment, startState(experiment));

/** Columns of inputs: a row of numbers for each input. */
function columnsOf(inputs: number, count: number, seed: number): Float64Array[] {
  const rng = createRng(seed, 'data');
  const edges = [0, -0, 5e-324, 1e300, -1e300];
  const number = () => (rng.integer(12) === 0 ? (edges[rng.integer(edges.length)] as number) : 3 * rng.normal());
  return Array.from({ length: inputs }, () => Float64Array.from({ length: count }, number));
}

async function differences(experiment: Experiment, columns: readonly Float64Array[]): Promise<string[]> {
  const workspace = workspaceOf(experiment);
  // Nothing has been prepared: this is the plain path.
  const theirs = forwardToOutputs(workspace, columns);
  const ours = createAnswering(...(await hosted(api, answeringShape(workspace), workspace))).answer(workspace, columns);
  const rows = ({ answers, z, logSumExp }: typeof theirs) => [...answers.flat(), ...z, logSumExp];
  expect(rows(ours)).toHaveLength(rows(theirs).length);
  return rows(ours).flatMap((row, k) => {
    const at = firstDifference(row, rows(theirs)[k] as Float64Array);
    return at === undefined ? [] : [`row ${k}, example ${at}: ${row[at]} for ${rows(theirs)[k]?.[at]}`];
  });
}

test('of networks of every kind, with z, shares and logarithms', async () => {
  for (let k = 0; k < 60; k++) {
    const experiment = drawn(k);
    expect(await differences(experiment, columnsOf(experiment.network.inputs, 37 + 5 * k, k)), `${k}`).toEqual([]);
  }
});

test.each(activationNames)('of %s where z is as large as numbers are, and where it is none', async (activation) => {
  const row = [1e200, 1, -1];
  const layer: LayerSpec = { units: 2, activation, weights: [row, row.map((w) => -w)], bias: [0, 0] };
  const experiment: Experiment = {
    network: { inputs: 3, layers: [layer] },
    data: { inputs: [[0, 0, 0]], targets: [[0, 0]] },
    training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 0 } },
  };
  const first = Float64Array.of(0, 1e100, 1e200, -1e200, 1e200, 0, 0, -1e100, 1);
  const second = Float64Array.of(0, 1, 0, 0, Number.NEGATIVE_INFINITY, 800, -800, 40, Number.NaN);
  expect(await differences(experiment, [first, second, new Float64Array(9)])).toEqual([]);
});

test('whoever looks at a network gets it without knowing', async () => {
  const workspace = workspaceOf(drawn(2));
  const columns = columnsOf(workspace.layers[0]?.inputs as number, 500, 1);
  const before = forwardToOutputs(workspace, columns);
  expect(await prepareAnswering(workspace)).toBe(true);
  const again = workspaceOf(drawn(2));
  // The plain path would ask the activations themselves.
  const layers = again.layers.map((layer) => ({
    ...layer,
    activation: layer.activation && { ...layer.activation, f: () => Number.NaN },
  }));
  expect(forwardToOutputs({ ...again, layers }, columns)).toEqual(before);
});
