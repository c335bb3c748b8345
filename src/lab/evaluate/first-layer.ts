/** The weights of the first layer as images: one for each unit, as large as the image it looks at. */
import type { Tensor } from '../session/tensors.ts';

export interface UnitWeights {
  /** Pixels on a side: 28, or 3 for a filter. */
  readonly side: number;
  /** Shape (side, side), row by row. */
  readonly weights: Float32Array;
  /** The classes this unit speaks most for and against, where its output goes to the ten of them directly. */
  readonly vote?: { readonly mostFor: number; readonly mostAgainst: number };
}

/**
 * One image per unit (or per filter) of the first layer.
 * @param tensors of the model, in the order of its file: kernel, bias, kernel …; the first kernel has shape (784, units) or
 *   (3, 3, 1, filters)
 */
export function firstLayer(tensors: readonly Pick<Tensor, 'shape' | 'values'>[]): UnitWeights[] {
  const kernel = tensors[0]!;
  const units = kernel.shape.at(-1)!;
  const inputs = kernel.values.length / units;
  const isDirect = tensors.length === 4 && kernel.shape.length === 2;
  return Array.from({ length: units }, (_, j) => ({
    side: Math.sqrt(inputs),
    weights: Float32Array.from({ length: inputs }, (_, i) => kernel.values[i * units + j]!),
    ...(isDirect ? { vote: voteOf(tensors[2]!, j) } : {}),
  }));
}

/** @param kernel shape (units, 10) */
function voteOf({ shape, values }: Pick<Tensor, 'shape' | 'values'>, unit: number) {
  const classes = shape.at(-1)!;
  const row = [...values.subarray(unit * classes, (unit + 1) * classes)];
  return { mostFor: row.indexOf(Math.max(...row)), mostAgainst: row.indexOf(Math.min(...row)) };
}

/** The largest size of a weight: the end of the scale. */
export function largestWeight(units: readonly UnitWeights[]): number {
  return units.reduce((most, { weights }) => weights.reduce((m, weight) => Math.max(m, Math.abs(weight)), most), 0);
}

/**
 * Dark orange, grey, light blue: lightness grows with the weight, so that the sign is seen without the hue too. Between
 * grey and the ends in a straight line.
 */
const negativeColour = [92, 38, 0] as const;
const zeroColour = [128, 128, 128] as const;
const positiveColour = [208, 232, 255] as const;

/** Weights as opaque pixels, four bytes each; ±`largest` has the full colour. */
export function weightPixels(weights: Float32Array, largest: number): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(4 * weights.length).fill(255);
  for (const [i, weight] of weights.entries()) {
    const share = largest === 0 ? 0 : Math.min(1, Math.abs(weight) / largest);
    const end = weight < 0 ? negativeColour : positiveColour;
    zeroColour.forEach((grey, c) => {
      rgba[4 * i + c] = grey + share * (end[c]! - grey);
    });
  }
  return rgba;
}

/** From −`largest` to +`largest` in equal steps: the scale as a picture. */
export function scaleWeights(largest: number, steps = 65): Float32Array {
  return Float32Array.from({ length: steps }, (_, k) => largest * ((2 * k) / (steps - 1) - 1));
}
