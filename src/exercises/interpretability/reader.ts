/**
 * Networks that are looked into in lesson 16: dense, softmax at the end, with at most one hidden layer of ReLU. What they answer and
 * their slopes are the engine's.
 */
import type { Experiment, LayerSpec } from '../../engine/experiment.ts';
import { forward } from '../../engine/forward.ts';
import { inputGradient } from '../../engine/input-gradient.ts';
import { createWorkspace, startState } from '../../engine/workspace.ts';

export interface Layer {
  /** Shape (units, inputs). */
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

/** The layers of a network, the output last. */
export type Layers = readonly [output: Layer] | readonly [hidden: Layer, output: Layer];

export const outputOf = (layers: Layers): Layer => layers.at(-1) as Layer;
export const hiddenOf = (layers: Layers): Layer | undefined => (layers.length === 2 ? layers[0] : undefined);

/** As the engine takes it. Nothing is trained here, so any training will do. */
export function experimentOfLayers(layers: Layers): Experiment {
  const specs = layers.map(({ weights, bias }, l): LayerSpec => {
    const activation = l === layers.length - 1 ? 'softmax' : 'relu';
    return { units: bias.length, activation, weights, bias };
  });
  return {
    network: { inputs: layers[0].weights[0]?.length ?? 0, layers: specs },
    data: { inputs: [], targets: [] },
    training: { loss: 'categorical-cross-entropy', optimizer: { kind: 'sgd', learningRate: 0 } },
  };
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
  const experiment = experimentOfLayers(layers);
  const workspace = createWorkspace(experiment, startState(experiment));
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
