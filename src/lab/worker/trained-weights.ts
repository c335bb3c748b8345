/** All weights of a network, and how they are changed: in arrays here, in TensorFlow.js's memory in kernels/weights-in-memory.ts. */
import type { Tensor, TensorInfo, Variable } from '@tensorflow/tfjs-core';
import type { LabSettings } from '../protocol/settings.ts';
import type { Core } from './backend.ts';
import { createKerasOptimizer } from './keras-optimizer.ts';
import { addL1, clipNorm } from './penalised.ts';

export interface TrainedWeights {
  /** Weights, biases included. */
  readonly count: number;
  /** What the optimizer remembers, in numbers for each weight. */
  readonly slotCount: number;
  /**
   * Changes all weights once.
   * @param gradients of the variables, in their order; changed themselves
   * @param step update of the whole run, counted from 1
   * @returns whether all weights are finite
   */
  update: (gradients: readonly TensorInfo[], step: number) => Promise<boolean>;
  /** The weights, then the optimizer's slots: (1 + slotCount) · count numbers. */
  numbers: () => Float32Array;
  /** Takes weights, and slots where there are some. */
  set: (numbers: Float32Array) => void;
  dispose: () => void;
}

export interface WeightSettings extends Pick<LabSettings, 'optimizer' | 'l2' | 'l1' | 'clip'> {
  /** Learning rate of an update; the optimizer's own in all of them if it is left out. */
  readonly rateAt?: (step: number) => number;
}

/** In arrays of JavaScript, with the rules of keras-optimizer.ts: for every backend. */
export function weightsInArrays(
  tf: Core,
  variables: readonly Variable[],
  start: Float32Array,
  { optimizer: kind, l2, l1, clip, rateAt }: WeightSettings,
): TrainedWeights {
  const values = start.slice();
  const optimizer = createKerasOptimizer(values.length, kind, rateAt);
  const joined = new Float32Array(values.length);
  const parts = partsOf(variables);

  function pass(): void {
    tf.tidy(() => {
      for (const [v, { from, to, shape }] of parts.entries()) {
        // Not a copy: a backend that keeps the array itself sees no change of it before the next pass.
        variables[v]!.assign(tf.tensor(values.subarray(from, to), shape));
      }
    });
  }
  /** One array, overwritten by the next call, of what has a tensor per variable. */
  async function join(tensors: readonly Tensor[]): Promise<Float32Array> {
    for (const [v, data] of (await Promise.all(tensors.map((tensor) => tensor.data()))).entries()) {
      joined.set(data, parts[v]!.from);
    }
    return joined;
  }
  /** Adds the gradients of l2 · Σ w² and l1 · Σ |w| over the kernels. */
  function addDecay(gradient: Float32Array): void {
    for (const { from, to } of parts.filter(({ shape }) => shape.length > 1)) {
      if (l2 > 0) for (let k = from; k < to; k++) gradient[k] = gradient[k]! + 2 * l2 * values[k]!;
      if (l1 > 0) addL1(gradient.subarray(from, to), values.subarray(from, to), l1);
    }
  }
  function areFinite(): boolean {
    let sum = 0;
    for (let k = 0; k < values.length; k++) sum += values[k]!;
    return Number.isFinite(sum);
  }

  pass();
  return {
    count: values.length,
    slotCount: optimizer.slots.length,
    async update(gradients, step) {
      const gradient = await join(gradients as readonly Tensor[]);
      if (l2 > 0 || l1 > 0) addDecay(gradient);
      if (clip > 0) clipNorm([gradient], clip);
      optimizer.update(values, gradient, step);
      pass();
      return areFinite();
    },
    numbers: () => concat([values, ...optimizer.slots]),
    set(numbers) {
      for (const [k, array] of [values, ...optimizer.slots].entries()) {
        const part = numbers.subarray(k * values.length, (k + 1) * values.length);
        if (part.length > 0) array.set(part);
      }
      pass();
    },
    dispose() {},
  };
}

/** Where the weights of each variable stand among all. */
export function partsOf(variables: readonly Variable[]) {
  let to = 0;
  return variables.map(({ size, shape }) => {
    to += size;
    return { from: to - size, to, shape };
  });
}

export function concat(arrays: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const array of arrays) {
    joined.set(array, start);
    start += array.length;
  }
  return joined;
}
