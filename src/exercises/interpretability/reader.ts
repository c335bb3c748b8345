/**
 * Networks that are looked into in lesson 16: dense, softmax at the end, with at most one hidden layer of ReLU. What they answer and
 * their slopes are the engine's.
 */
import { forward } from '../../engine/forward.ts';
import { inputGradient } from '../../engine/input-gradient.ts';
import { relu } from '../../engine/math/activations/piecewise.ts';
import type { LayerWorkspace } from '../../engine/workspace.ts';

export interface Layer {
  /** Shape (units, inputs). */
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

/** The layers of a network, the output last. */
export type Layers = readonly [output: Layer] | readonly [hidden: Layer, output: Layer];

export const outputOf = (layers: Layers): Layer => layers.at(-1) as Layer;
export const hiddenOf = (layers: Layers): Layer | undefined => (layers.length === 2 ? layers[0] : undefined);

/**
 * As the engine computes with them. Nothing is trained here: what a workspace has for training besides, with every optimizer and
 * activation, is left out of the page.
 */
function workingLayers(layers: Layers): LayerWorkspace[] {
  return layers.map(({ weights, bias }, l) => {
    const [units, inputs] = [bias.length, weights[0]?.length ?? 0];
    const scratch = () => new Float64Array(units);
    const none = new Float64Array(0);
    return {
      ...{ units, inputs },
      activation: l === layers.length - 1 ? undefined : relu,
      weights: Float64Array.from(weights.flat()),
      bias: Float64Array.from(bias),
      z: scratch(),
      a: scratch(),
      activationGradient: scratch(),
      delta: scratch(),
      ...{ slope: none, weightGradient: none, biasGradient: none, slopeGradient: none, dropped: none },
      mask: undefined,
      logSumExp: Number.NaN,
    };
  });
}

/** What a network says of one image. */
export interface Reading {
  /** z and a of the hidden layer; undefined without one. */
  readonly hidden: { readonly z: readonly number[]; readonly a: readonly number[] } | undefined;
  /** z of the outputs: the scores. */
  readonly scores: readonly number[];
  readonly probabilities: readonly number[];
  /** The class with the largest probability, the first of several. */
  readonly best: number;
}

export interface Reader {
  readonly layers: Layers;
  read(image: ArrayLike<number>): Reading;
  /** The slope of a class's score by each pixel. */
  scoreSlopes(image: ArrayLike<number>, of: number): Float64Array;
  /** The slope of ln p of a class by each pixel: the loss turned round. */
  logSlopes(image: ArrayLike<number>, of: number): Float64Array;
}

export function readerOf(layers: Layers): Reader {
  const workspace = { layers: workingLayers(layers) };
  const read = (image: ArrayLike<number>): Reading => {
    const probabilities = [...forward(workspace, Float64Array.from(image))];
    const [first, last] = [workspace.layers[0], workspace.layers.at(-1)];
    return {
      hidden: layers.length === 2 ? { z: [...(first?.z ?? [])], a: [...(first?.a ?? [])] } : undefined,
      scores: [...(last?.z ?? [])],
      probabilities,
      best: probabilities.indexOf(Math.max(...probabilities)),
    };
  };
  return {
    ...{ layers, read },
    scoreSlopes(image, of) {
      const { scores } = read(image);
      return inputGradient(
        workspace,
        scores.map((_, k) => (k === of ? 1 : 0)),
      );
    },
    logSlopes(image, of) {
      const { probabilities } = read(image);
      return inputGradient(
        workspace,
        probabilities.map((p, k) => (k === of ? 1 - p : -p)),
      );
    },
  };
}

/** What one hidden unit adds to the slope of a score by every pixel: a path from each pixel through this unit. */
export function pathsThrough({ layers }: Reader, { hidden }: Reading, unit: number, of: number): number[] {
  const [first, second] = layers;
  const isActive = (hidden?.z[unit] ?? 0) > 0;
  const weight = second?.weights[of]?.[unit] ?? 0;
  return (first.weights[unit] ?? []).map((w) => (isActive ? weight * w : 0));
}

/** What of a score would be there with all pixels at 0, as long as the same units are active. */
export function biasPart({ layers }: Reader, { hidden }: Reading, of: number): number {
  const output = outputOf(layers);
  const first = hiddenOf(layers);
  return (first?.bias ?? []).reduce((sum, b, j) => {
    const isActive = (hidden?.z[j] ?? 0) > 0;
    return isActive ? sum + (output.weights[of]?.[j] as number) * b : sum;
  }, output.bias[of] as number);
}
