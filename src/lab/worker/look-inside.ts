/** What a network's layers answer, and what a number among the answers was made of: read off the built layers, whatever they are. */
import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import type { LayerAnswer, Term, UnitMade, UnitPlace } from '../protocol/inner.ts';
import type { PixelChange } from '../protocol/inputs.ts';
import { inputCount } from '../protocol/settings.ts';
import { imageSide } from '../protocol/shard.ts';
import type { Core } from './backend.ts';
import type { BuiltLayer } from './built-layers.ts';

export interface Inner {
  /** What every layer answers to images in 0…1, shape (n, 784); without dropout, as when the network predicts. */
  readonly answers: (pixels: Float32Array) => Promise<Float32Array[]>;
  /** What one layer answers, shape (n, its size). */
  readonly answer: (pixels: Float32Array, layer: number) => Promise<Float32Array>;
  /** What a layer's number was made of, for one image. @throws RangeError where there is no such number */
  readonly made: (pixels: Float32Array, unit: UnitPlace) => Promise<UnitMade>;
}

export function createInner(tf: Core, network: Sequential, layers: readonly BuiltLayer[], change: PixelChange): Inner {
  function pass(pixels: Float32Array, last = layers.length - 1): Tensor[] {
    const outputs: Tensor[] = [];
    tf.tidy(() => {
      let x: Tensor = tf.tensor2d(change(pixels), [pixels.length / inputCount, inputCount]);
      for (const layer of network.layers.slice(0, last + 1)) {
        x = layer.apply(x, { training: false }) as Tensor;
        outputs.push(tf.keep(x));
      }
    });
    return outputs;
  }
  const numbers = async (tensor: Tensor) => Float32Array.from(await tensor.data());
  async function answers(pixels: Float32Array): Promise<Float32Array[]> {
    const outputs = pass(pixels);
    const found = await Promise.all(outputs.map(numbers));
    tf.dispose(outputs);
    return found;
  }
  return {
    answers,
    async answer(pixels, layer) {
      const outputs = pass(pixels, layer);
      const found = await numbers(outputs[layer]!);
      tf.dispose(outputs);
      return found;
    },
    async made(pixels, { layer: l, index }) {
      const layer = layers[l];
      const all = await answers(pixels);
      const value = all[l]?.[index];
      if (!layer || value === undefined) throw new RangeError(`the network has no number ${index} in layer ${l}`);
      const given = l === 0 ? change(pixels) : all[l - 1]!;
      const variables = await Promise.all(
        network.layers[l]!.trainableWeights.map((weight) => numbers(weight.read() as Variable)),
      );
      const config = network.layers[l]!.getConfig() as Config;
      return { ...makeOf(tf, { layers, l, given, variables, config, index, value }), source: sourceOf(layers, l) };
    },
  };
}

interface Config {
  readonly strides?: [number, number];
  readonly padding?: 'same' | 'valid';
  readonly poolSize?: [number, number];
  readonly kernelSize?: [number, number];
}

interface Parts {
  readonly layers: readonly BuiltLayer[];
  readonly l: number;
  /** What the layer gets. */
  readonly given: Float32Array;
  readonly variables: readonly Float32Array[];
  readonly config: Config;
  readonly index: number;
  readonly value: number;
}

/** So many terms are told one by one. */
const mostTerms = 9;

function makeOf(tf: Core, parts: Parts): Omit<UnitMade, 'source'> {
  const { layers, l, given, index, value } = parts;
  const { kind, activation } = layers[l]!;
  if (kind === 'Dense' || kind === 'Conv2D') {
    const terms = kind === 'Dense' ? denseTerms(parts) : windowTerms(tf, parts);
    const units = layers[l]!.shape.at(-1)!;
    const bias = parts.variables[1]?.[index % units] ?? 0;
    return summed(terms, bias, activation, value);
  }
  const pooled = /^MaxPooling/.test(kind) ? windowTerms(tf, parts) : undefined;
  const terms = pooled ?? [{ from: index, value: given[index]! }];
  return {
    how: pooled ? 'maximum' : 'one',
    terms,
    rest: { count: 0, sum: 0 },
    bias: 0,
    total: Math.max(...terms.map((term) => term.value)),
    activation,
    value,
  };
}

/** The products are added in float64: its last digits are not those of the float32 number that the layer answers. */
function summed(terms: readonly Term[], bias: number, activation: string | undefined, value: number) {
  const product = ({ value, weight }: Term) => value * weight!;
  const largest = terms.toSorted((a, b) => Math.abs(product(b)) - Math.abs(product(a)));
  const told = largest.slice(0, mostTerms).filter((term) => product(term) !== 0);
  const left = largest.slice(told.length);
  const sumOf = (some: readonly Term[]) => some.reduce((sum, term) => sum + product(term), 0);
  return {
    how: 'sum',
    terms: told,
    rest: { count: left.length, sum: sumOf(left) },
    bias,
    total: sumOf(terms) + bias,
    activation,
    value,
  } as const;
}

function denseTerms({ layers, l, given, variables, index }: Parts): Term[] {
  const units = layers[l]!.shape[0]!;
  return Array.from(given, (value, from) => ({ from, value, weight: variables[0]![from * units + index]! }));
}

/** The numbers of the window that belongs to a place, of a convolution with their weights; places outside are left out. */
function windowTerms(tf: Core, { layers, l, given, variables, config, index }: Parts): Term[] {
  const shape = layers[l]!.shape;
  const [, width = 0, maps = 0] = shape;
  const [map, column, row] = [index % maps, Math.floor(index / maps) % width, Math.floor(index / maps / width)];
  const from = sourceShape(layers, l);
  const [height = 0, across = 0, channels = 0] = from;
  const { poolSize, kernelSize, padding = 'valid' } = config;
  const isPool = poolSize !== undefined;
  const [tall, wide] = (poolSize ?? kernelSize)!;
  const strides = config.strides ?? [1, 1];
  const { padInfo } = tf.backend_util.computeConv2DInfo(
    [1, height, across, channels],
    [tall, wide, channels, maps],
    strides,
    [1, 1],
    padding,
  );
  const terms: Term[] = [];
  for (let r = 0; r < tall; r++) {
    for (let c = 0; c < wide; c++) {
      const [y, x] = [row * strides[0] + r - padInfo.top, column * strides[1] + c - padInfo.left];
      if (y < 0 || x < 0 || y >= height || x >= across) continue;
      for (let k = isPool ? map : 0; k < (isPool ? map + 1 : channels); k++) {
        const at = (y * across + x) * channels + k;
        const term = { from: at, value: given[at]! };
        terms.push(isPool ? term : { ...term, weight: variables[0]![((r * wide + c) * channels + k) * maps + map]! });
      }
    }
  }
  return terms;
}

/** The shape of what a layer gets, as the layer itself has it. */
const sourceShape = (layers: readonly BuiltLayer[], l: number): readonly number[] =>
  l === 0 ? [inputCount] : layers[l - 1]!.shape;

/** Where a layer's numbers come from: behind layers that only put them in another shape. */
function sourceOf(layers: readonly BuiltLayer[], l: number): UnitMade['source'] {
  for (let k = l - 1; k >= 0; k--) {
    const { kind, name, shape } = layers[k]!;
    if (kind !== 'Flatten' && kind !== 'Reshape' && kind !== 'Dropout') return { name, shape };
  }
  return { name: 'image', shape: [imageSide, imageSide, 1] };
}

/** What the layers of a network answered, with what they are. */
export function answersOf(layers: readonly BuiltLayer[], values: readonly Float32Array[]): LayerAnswer[] {
  return layers.map(({ name, kind, activation, shape }, l) => ({ name, kind, activation, shape, values: values[l]! }));
}
