/** The weights where TensorFlow.js has them, changed there: nothing is copied, and the bits are those of keras-optimizer.ts. */
import type { Variable } from '@tensorflow/tfjs-core';
import {
  adagradStart,
  adamBetas,
  adamRate,
  kerasEpsilon,
  momentumFactor,
  rmspropDecay,
} from '../../protocol/keras-constants.ts';
import type { OptimizerKind } from '../../protocol/settings.ts';
import { addL1, clipNorm } from '../penalised.ts';
import { concat, partsOf, type TrainedWeights, type WeightSettings } from '../trained-weights.ts';
import type { OwnKernels } from './own-kernels.ts';

/** Addresses of the numbers of one variable: its weights, their gradient, and its part of each slot. */
interface Place {
  readonly w: number;
  readonly g: number;
  readonly slots: readonly number[];
  readonly count: number;
}

type Rule = (own: OwnKernels, place: Place, eta: number, step: number) => void;

const [beta1, beta2] = adamBetas;

/** Each rule of keras-optimizer.ts, and what its slots hold before the first update. */
const rules: Readonly<Record<OptimizerKind, { readonly rule: Rule; readonly start: readonly number[] }>> = {
  sgd: { start: [], rule: (own, { w, g, count }, eta) => own.sgd(w, g, count, eta) },
  momentum: {
    start: [0],
    rule: (own, { w, g, slots, count }, eta) => own.momentum(w, g, slots[0]!, count, eta, momentumFactor),
  },
  rmsprop: {
    start: [0],
    rule: (own, { w, g, slots, count }, eta) =>
      own.rmsprop(w, g, slots[0]!, count, eta, rmspropDecay, 1 - rmspropDecay, kerasEpsilon),
  },
  adagrad: {
    start: [adagradStart],
    rule: (own, { w, g, slots, count }, eta) => own.rmsprop(w, g, slots[0]!, count, eta, 1, 1, kerasEpsilon),
  },
  adam: {
    start: [0, 0],
    rule: (own, { w, g, slots, count }, eta, step) => {
      const rate = adamRate(eta, step);
      own.adam(w, g, slots[0]!, slots[1]!, count, rate, beta1, 1 - beta1, beta2, 1 - beta2, kerasEpsilon);
    },
  },
};

/** @param start the initial weights of all variables, one after the other */
export function weightsInMemory(
  own: OwnKernels,
  variables: readonly Variable[],
  start: Float32Array,
  { optimizer: { kind, learningRate }, l2, l1, clip, rateAt = () => learningRate }: WeightSettings,
): TrainedWeights {
  const count = start.length;
  const { rule, start: slotStarts } = rules[kind];
  const parts = partsOf(variables);
  const slots = slotStarts.map((value) => {
    const address = own.take(count);
    own.numbers(address, count).fill(value);
    return address;
  });
  const weightsOf = (v: number) => own.numbers(own.at(variables[v]!), variables[v]!.size);

  function set(numbers: Float32Array): void {
    for (const [v, { from, to }] of parts.entries()) weightsOf(v).set(numbers.subarray(from, to));
    if (numbers.length === count) return;
    for (const [s, slot] of slots.entries()) {
      own.numbers(slot, count).set(numbers.subarray((s + 1) * count, (s + 2) * count));
    }
  }

  set(start);
  return {
    count,
    slotCount: slots.length,
    async update(gradients, step) {
      let areFinite = true;
      const gradientOf = (v: number) => own.numbers(own.at(gradients[v]!), variables[v]!.size);
      for (const [v, { from, to, shape }] of parts.entries()) {
        if (l2 > 0 && shape.length > 1) own.addDecay(own.at(gradients[v]!), own.at(variables[v]!), to - from, 2 * l2);
        if (l1 > 0 && shape.length > 1) addL1(gradientOf(v), weightsOf(v), l1);
      }
      if (clip > 0)
        clipNorm(
          variables.map((_, v) => gradientOf(v)),
          clip,
        );
      for (const [v, { from, to }] of parts.entries()) {
        const [w, g] = [own.at(variables[v]!), own.at(gradients[v]!)];
        rule(own, { w, g, slots: slots.map((slot) => slot + 4 * from), count: to - from }, rateAt(step), step);
        areFinite = own.allFinite(w, to - from) === 1 && areFinite;
      }
      return areFinite;
    },
    numbers: () => concat([...variables.map((_, v) => weightsOf(v)), ...slots.map((slot) => own.numbers(slot, count))]),
    set,
    dispose() {
      for (const slot of slots.splice(0)) own.giveBack(slot);
    },
  };
}
