/** F11.2: everything drawable when one forward and one backward pass have come so far through a deep network. */
import {
  deepExperiment,
  depth,
  meanSize,
  type NetworkNumbers,
  networkNumbers,
  type StartActivation,
  type StartName,
  zeroShare,
} from '../../../exercises/deep-gradients/starts.ts';
import type { Formula } from '../../../notation/notation.ts';
import { chosen, type Passed, passedOn, recipe } from './formulas.ts';
import { type Histogram, histogram, sizeHistogram } from './histogram.ts';
import * as words from './words.ts';

export interface LayerFrame {
  readonly layer: number;
  /** Undefined before the forward pass has reached it. */
  readonly activations: Side | undefined;
  /** Undefined before the backward pass has. */
  readonly gradients: Side | undefined;
  readonly current: boolean;
}

export interface Side {
  readonly histogram: Histogram;
  /** The mean of the sizes, and the share of exact zeros. */
  readonly size: number;
  readonly zero: number;
}

export interface StartsFrame {
  readonly layers: readonly LayerFrame[];
  readonly activationRange: readonly [from: number, to: number];
  /** The step in numbers: how the weights were made, or how a layer has changed the size of what reached it. */
  readonly formulas: readonly Formula[];
  /** What stands in place of formulas where there are none. */
  readonly standing: string | undefined;
  readonly sentence: string;
}

/** Powers of ten between which sizes of gradients are drawn. */
export const sizeDecades = [-12, 4] as const;
const bins = 32;

/** What tanh can give, and how far the picture goes for ReLU. */
export const rangeOf = (f: StartActivation) => (f === 'tanh' ? ([-1, 1] as const) : ([0, 4] as const));

/** The numbers of all layers, to be computed once for a start and an activation. */
export const numbersOf = (start: StartName, f: StartActivation) => ({
  start,
  ...networkNumbers(deepExperiment(start, f)),
});

export function startsFrame(
  { start, ...numbers }: { readonly start: StartName } & NetworkNumbers,
  step: number,
  f: StartActivation,
): StartsFrame {
  const range = rangeOf(f);
  const layers = numbers.layers.map(({ activations, gradients }, k): LayerFrame => {
    const layer = k + 1;
    const side = (values: readonly number[], its: Histogram): Side => ({
      histogram: its,
      size: meanSize(values),
      zero: zeroShare(values),
    });
    const back = 2 * depth - k;
    return {
      layer,
      activations: step >= layer ? side(activations, histogram(activations, range[0], range[1], bins)) : undefined,
      gradients:
        step >= back ? side(gradients, sizeHistogram(gradients, sizeDecades[0], sizeDecades[1], bins)) : undefined,
      current: step === layer || step === back,
    };
  });
  const passed = passedAt(numbers, step);
  const formulas = passed === undefined ? recipe(start) : passedOn(passed, start, f);
  return {
    ...{ layers, activationRange: range },
    formulas,
    standing: formulas.length > 0 ? undefined : standingAt(step, start),
    sentence: sentenceOf(layers, step, passed),
  };
}

const standingAt = (step: number, start: StartName) => (step === 0 ? chosen(start) : words.nothingComesThrough);

/** What went where in this step; nothing before the first. */
function passedAt({ layers, inputs, output }: NetworkNumbers, step: number): Passed | undefined {
  if (step === 0) return undefined;
  const [side, to, from] =
    step <= depth
      ? (['activations', step, step - 1] as const)
      : (['gradients', 2 * depth + 1 - step, 2 * depth + 2 - step] as const);
  const sizeOf = (layer: number) => meanSize(layers[layer - 1]?.[side] ?? (layer === 0 ? inputs : output));
  return { side, from, to, sizes: [sizeOf(from), sizeOf(to)] };
}

function sentenceOf(layers: readonly LayerFrame[], step: number, passed: Passed | undefined): string {
  if (passed === undefined) return words.weightsAreSetNothing;
  const forwards = step <= depth;
  const layer = layers[forwards ? step - 1 : 2 * depth - step] as LayerFrame;
  const { size, zero } = (forwards ? layer.activations : layer.gradients) as Side;
  const [before, after] = passed.sizes;
  const times = before === 0 ? '' : words.timesThat(after / before, passed.from);
  const zeros = zero === 0 ? '' : words.ofThemAreExactly(100 * zero);
  return forwards
    ? words.forwardsLayerItsActivations(layer.layer, size, times, zeros)
    : words.backwardsLayerTheGradients(layer.layer, size, times, zeros);
}
