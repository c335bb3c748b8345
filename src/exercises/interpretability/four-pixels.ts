/** The network of four pixels, and what a figure and exercises ask of it: paths, slopes, covered pixels. */
import file from '../../../content/experiments/four-pixels.json' with { type: 'json' };
import { biasPart, type Layers, pathsThrough, readerOf } from './reader.ts';

/** The image: four pixels. */
export const image: readonly number[] = file.data.inputs[0] as readonly number[];
export const fourPixels = file.network.layers.map(({ weights, bias }) => ({ weights, bias })) as unknown as Layers;
export const reader = readerOf(fourPixels);
export const hiddenUnits = fourPixels[0].bias.length;
export const classes = 3;

/** How far a pixel is nudged to check its slope. */
export const nudge = 0.001;

/** From a pixel through a hidden unit to a score: what is multiplied. All counted from 0. */
export interface OnePath {
  readonly pixel: number;
  readonly unit: number;
  /** Of the hidden unit: its z, and the slope of its ReLU. */
  readonly z: number;
  readonly gate: number;
  /** The weights into the unit and on to the score. */
  readonly into: number;
  readonly onward: number;
  readonly product: number;
}

export function onePath(pixel: number, unit: number, of: number, x = image): OnePath {
  const reading = reader.read(x);
  const [hidden, output] = fourPixels as readonly [Layers[0], Layers[0]];
  const z = reading.hidden?.z[unit] as number;
  return {
    ...{ pixel, unit, z },
    gate: z > 0 ? 1 : 0,
    into: hidden.weights[unit]?.[pixel] as number,
    onward: output.weights[of]?.[unit] as number,
    product: pathsThrough(reader, reading, unit, of)[pixel] as number,
  };
}

const scoreOf = (x: readonly number[], of: number) => reader.read(x).scores[of] as number;
const withPixel = (pixel: number, value: number, x = image) => x.map((own, k) => (k === pixel ? value : own));

/** The slope of a score by a pixel, as backpropagation finds it. */
export const slopeOf = (pixel: number, of: number, x = image) => reader.scoreSlopes(x, of)[pixel] as number;
/** The same found by changing the pixel a little, up and down. */
export const nudged = (pixel: number, of: number, x = image) =>
  (scoreOf(withPixel(pixel, (x[pixel] as number) + nudge, x), of) -
    scoreOf(withPixel(pixel, (x[pixel] as number) - nudge, x), of)) /
  (2 * nudge);
/** By how much the score falls when the pixel is made black. */
export const fallWithout = (pixel: number, of: number, x = image) =>
  scoreOf(x, of) - scoreOf(withPixel(pixel, 0, x), of);

export const partOfBiases = (of: number, x = image) => biasPart(reader, reader.read(x), of);
