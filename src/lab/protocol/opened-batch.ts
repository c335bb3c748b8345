/** One batch as an update sees it, and what the update makes of it: computed by the worker with the code that trains. */
import type { Place } from './place.ts';

export interface OpenedBatch {
  /** The update follows this moment of the run. */
  readonly after: Place;
  /** Number of the update in the whole run, counted from 1. */
  readonly update: number;
  /** The images by their place among all, in the order of the batch. */
  readonly indices: readonly number[];
  /** What they are trained towards. */
  readonly labels: Uint8Array;
  /** Shape (n, 10), as the update sees them: where units drop out, without them. */
  readonly probabilities: Float32Array;
  readonly layers: readonly OpenedLayer[];
  readonly parts: readonly ParameterPart[];
  /** What all gradients were multiplied by, so that their norm is not above the bound; missing where it was not. */
  readonly clipped?: number;
  readonly weight: FollowedWeight;
}

/** A layer with weights. */
export interface OpenedLayer {
  readonly name: string;
  /** Of all its weights and biases. */
  readonly gradient: { readonly meanAbsolute: number; readonly norm: number };
  /** Its units, or maps. */
  readonly units: number;
  /** How many of them answer 0 to every image of the batch; undefined where the activation cannot keep a unit at 0. */
  readonly silent?: number;
}

/** The weights of a layer, or its biases. */
export interface ParameterPart {
  readonly layer: string;
  /** Of a dense layer (inputs, units), of a convolution (height, width, channels, maps), of biases (units). */
  readonly shape: readonly number[];
}

/** One weight or bias: the index of its part, and its number in it, row by row. */
export interface WeightPlace {
  readonly part: number;
  readonly index: number;
}

/** What the update does to one weight. All numbers are the float32 numbers that training computes with. */
export interface FollowedWeight extends WeightPlace {
  readonly before: number;
  readonly after: number;
  /** Slope of the batch's mean loss. */
  readonly slope: number;
  /** What the optimizer gets: the slope, and what penalties add, clipped. */
  readonly gradient: number;
  /** What the optimizer remembers of it, before the update and after it. */
  readonly remembered: readonly { readonly before: number; readonly after: number }[];
}
