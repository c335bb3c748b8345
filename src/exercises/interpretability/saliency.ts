/** Maps of an image: what each pixel does to the score of a class, by slopes and by covering pixels. */
import { initialWeights } from '../../engine/initialization.ts';
import { biasPart, type Layer, type Layers, outputOf, pathsThrough, type Reader, readerOf } from './reader.ts';

/** How many pixels a patch that is covered has on a side. */
export const patch = 2;
/** How many patches an image of so many pixels has in a row. */
export const patchesAcross = (pixels: number) => Math.sqrt(pixels) / patch;

/** The slopes that the first units have put together: the sum of their paths. A network without hidden units has one path a pixel. */
export function slopesAfter(reader: Reader, image: readonly number[], of: number, units: number): number[] {
  const reading = reader.read(image);
  if (reading.hidden === undefined) return [...(outputOf(reader.layers).weights[of] ?? [])];
  const sums = image.map(() => 0);
  for (let unit = 0; unit < units; unit++)
    for (const [k, path] of pathsThrough(reader, reading, unit, of).entries()) sums[k] = (sums[k] as number) + path;
  return sums;
}

/** By how much the score falls when a patch is covered with black; for the patches before `covered`, row by row, shape (pixels). */
export function occlusionAfter(reader: Reader, image: readonly number[], of: number, covered: number): number[] {
  const side = Math.sqrt(image.length);
  const patchOf = (k: number) => (side / patch) * Math.floor(k / side / patch) + Math.floor((k % side) / patch);
  const whole = reader.read(image).scores[of] as number;
  const falls = Array.from({ length: covered }, (_, p) => {
    const without = image.map((value, k) => (patchOf(k) === p ? 0 : value));
    return whole - (reader.read(without).scores[of] as number);
  });
  return image.map((_, k) => falls[patchOf(k)] ?? 0);
}

/** The parts of a score: what the pixels have, slope times pixel, and what the biases have. */
export interface Parts {
  readonly pixels: number;
  readonly biases: number;
  readonly score: number;
}
export function partsOf(reader: Reader, image: readonly number[], of: number): Parts {
  const reading = reader.read(image);
  const slopes = slopesAfter(reader, image, of, reading.hidden?.z.length ?? 0);
  return {
    pixels: image.reduce((sum, x, k) => sum + x * (slopes[k] as number), 0),
    biases: biasPart(reader, reading, of),
    score: reading.scores[of] as number,
  };
}

/** Which layers of a network are replaced by random weights. */
export const randomised = ['trained', 'output-random', 'all-random'] as const;
export type Randomised = (typeof randomised)[number];
const randomSeed = 7;

/** The same network with random weights in some layers, drawn as before a training; its biases there are 0. */
export function withRandom(layers: Layers, what: Randomised): Layers {
  if (what === 'trained') return layers;
  const drawn = layers.map((layer, l): Layer => {
    const isOutput = l === layers.length - 1;
    if (what === 'output-random' && !isOutput) return layer;
    const [units, inputs] = [layer.bias.length, layer.weights[0]?.length ?? 0];
    return {
      weights: initialWeights({ kind: 'xavier-uniform' }, randomSeed, l + 1, inputs, units),
      bias: layer.bias.map(() => 0),
    };
  });
  return drawn as unknown as Layers;
}

/** How alike two maps are: the correlation of their numbers, 1 for the same picture and 0 for pictures that share nothing. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  for (const [k, value] of a.entries()) {
    const [da, db] = [value - meanA, (b[k] as number) - meanB];
    both += da * db;
    ofA += da * da;
    ofB += db * db;
  }
  return ofA === 0 || ofB === 0 ? 0 : both / Math.sqrt(ofA * ofB);
}

/** The size of each number: where a map is strong, whatever its sign. */
export const sizesOf = (map: readonly number[]) => map.map(Math.abs);

export const readerWith = (layers: Layers, what: Randomised) => readerOf(withRandom(layers, what));

/** A network to be explained, and images of the ten digits for it. */
export interface Source {
  readonly digits: readonly (readonly number[])[];
  /** How many units its hidden layer has. */
  readonly units: number;
  /** The network with these weights. */
  reader(what: Randomised): Reader;
}

export function sourceOf(layers: Layers, digits: Source['digits']): Source {
  const readers = new Map<Randomised, Reader>();
  return {
    digits,
    units: layers[0].bias.length,
    reader(what) {
      const reader = readers.get(what) ?? readerWith(layers, what);
      readers.set(what, reader);
      return reader;
    },
  };
}
