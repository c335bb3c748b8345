/** What a network's layers answer to one image, and what one number among the answers was made of. */

/** A layer's answer. */
export interface LayerAnswer {
  readonly name: string;
  /** TensorFlow.js's name for what it computes: Dense, Conv2D, MaxPooling2D, Flatten … */
  readonly kind: string;
  readonly activation: string | undefined;
  /** (units), or (height, width, maps). */
  readonly shape: readonly number[];
  /** Place by place, the numbers of all maps together. */
  readonly values: Float32Array;
}

/** One number of a layer's answer: the layer's place in the network, and the number's place among its values. */
export interface UnitPlace {
  readonly layer: number;
  readonly index: number;
}

/** One of the numbers that a unit was made of. */
export interface Term {
  /** Its place among the numbers that the layer gets. */
  readonly from: number;
  readonly value: number;
  /** Undefined where nothing is weighted: the largest is taken. */
  readonly weight?: number;
}

/** What made the value of a unit. */
export interface UnitMade {
  readonly how: 'sum' | 'maximum' | 'one';
  /** Of what the layer gets: (units), or (height, width, maps); a picture for the pixels. */
  readonly source: { readonly name: string; readonly shape: readonly number[] };
  /** The largest products first, or all numbers of a window of which the largest is taken. */
  readonly terms: readonly Term[];
  /** The products that are not among the terms. */
  readonly rest: { readonly count: number; readonly sum: number };
  readonly bias: number;
  /** Of the terms, the rest and the bias; of a maximum the largest number. */
  readonly total: number;
  readonly activation: string | undefined;
  /** As the layer answers it. */
  readonly value: number;
}

/** A test image that excites a unit, or a map at one of its places. */
export interface Exciting {
  /** Number among the test images. */
  readonly index: number;
  readonly label: number;
  readonly value: number;
}
