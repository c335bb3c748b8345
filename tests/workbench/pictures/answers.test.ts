/** Every pixel of a picture is a forward pass of the engine at the place where it stands. */
import { describe, expect, test } from 'vitest';
import { createTrainer } from '../../../src/engine/train.ts';
import { startState } from '../../../src/engine/workspace.ts';
import { createAnswers } from '../../../src/workbench/pictures/answers.ts';
import { columnsOf } from '../../../src/workbench/pictures/columns.ts';
import { affordable, inputPlane, placeOf } from '../../../src/workbench/pictures/input-plane.ts';
import { hiddenAnswers } from '../../../src/workbench/pictures/plane/hidden-plane.ts';
import { trained } from './subject.ts';

describe.each(['small', 'wide', 'wave', 'iris'] as const)('%s', (of) => {
  const { experiment, prepared, parameters, plane, grid } = trained(of);
  const state = startState(experiment);
  state.set(parameters);
  const { predict } = createTrainer(experiment, state);

  test('the field is what the network predicts at each place, bit for bit', () => {
    const outputs = grid.answers.at(-1) as Float64Array[];
    for (let k = 0; k < plane.size ** plane.axes.length; k++) {
      const raw = [...plane.others];
      for (const [which, axis] of plane.axes.entries()) raw[axis] = placeOf(plane, k)[which] as number;
      expect(outputs.map((output) => output[k])).toEqual([...predict(Float64Array.from(prepared.featuresOf(raw)))]);
    }
  });

  test('the columns beside the field are the answers of every unit: as many as the network has', () => {
    const sizes = [experiment.network.inputs, ...experiment.network.layers.map(({ units }) => units)];
    expect(grid.answers.map((layer) => layer.length)).toEqual(sizes);
  });

  test('a forward pass for pictures alone is that of the session', () =>
    expect(createAnswers(experiment)(parameters, plane.columns)).toEqual(grid.answers));
});

test('the places of a plane run from the top left, and the examples lie between its edges', () => {
  const { prepared, plane } = trained('small');
  const [[left, right], [low, high]] = plane.ranges as [[number, number], [number, number]];
  const [x, y] = placeOf(plane, 0) as [number, number];
  expect(x - left).toBeLessThan((right - left) / plane.size);
  expect(high - y).toBeLessThan((high - low) / plane.size);
  for (const [a, b] of prepared.raw as [number, number][]) {
    expect(left < a && a < right && low < b && b < high).toBe(true);
  }
});

test('raw inputs that no axis shows stand at the mean of the training examples', () => {
  const { prepared } = trained('iris', 1);
  const { others } = inputPlane(prepared, [2, 3], 4);
  const { training } = prepared.split;
  for (const [i, mean] of others.entries()) {
    const sum = training.reduce((total, n) => total + (prepared.raw[n]?.[i] as number), 0);
    expect(mean).toBeCloseTo(sum / training.length, 9);
  }
});

test('an input that is the same for all examples still has a plane', () => {
  const data = {
    raw: [[1, 2]],
    split: { training: [0], validation: [], test: [] },
    featuresOf: (raw: readonly number[]) => raw,
  };
  const { ranges } = inputPlane(data, [0, 1], 4);
  expect(ranges).toEqual([
    [0, 2],
    [1, 3],
  ]);
});

test('the hidden plane holds each example where both units answer it, and what the layers behind say of a place is what the network says of an example there', () => {
  const { experiment, prepared, parameters, session } = trained('iris');
  const answers = session.outputs(parameters, columnsOf(prepared.inputs));
  const size = 200;
  const hidden = hiddenAnswers(experiment, parameters, answers, 2, size);
  const [across, up] = answers[2] as [Float64Array, Float64Array];
  expect(hidden.examples).toEqual([across, up]);
  const [[left, right], [low, high]] = hidden.ranges;
  for (let n = 0; n < prepared.inputs.length; n += 10) {
    const column = Math.floor(((across[n] as number) - left) / ((right - left) / size));
    const row = Math.floor((high - (up[n] as number)) / ((high - low) / size));
    const there = (hidden.answers.at(-1) as Float64Array[]).map((output) => output[row * size + column] as number);
    const own = (answers.at(-1) as Float64Array[]).map((output) => output[n] as number);
    for (const [k, value] of own.entries()) expect(there[k]).toBeCloseTo(value, 1);
  }
});

test('a small network is asked at all places that are wanted, a large one at fewer, and none at next to none', () => {
  expect([9, 105, 800].map((parameters) => affordable(parameters, 50))).toEqual([50, 50, 50]);
  expect(affordable(5_000, 50)).toBe(20);
  expect(affordable(100_000, 50)).toBe(10);
});
