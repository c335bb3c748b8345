/**
 * Where a network's numbers stand. Weights stand input by input: those from one sender to two neighbouring units are a pair. A layer's
 * pairs are equal blocks; what stands beside its units is always 0, and nothing reads it.
 */
import type { ParameterBlock } from '../parameters.ts';
import type { LayerShape, Shape } from './shape.ts';
import { ceil } from './wasm/encode.ts';

export interface LayerLayout extends LayerShape {
  readonly inputs: number;
  /** Blocks of pairs of units, and pairs of a block: so many sums are added up at the same time. */
  readonly blocks: number;
  readonly size: number;
  readonly pairs: number;
  /** Bytes of a row: a number for each unit. */
  readonly row: number;
  /** Addresses of the parameters. A slope stands alone in a pair. */
  readonly weights: number;
  readonly bias: number;
  readonly slope: number;
  /** Bytes from the first mask of an example to those of this layer: one of the rows that forward.ts names, of which it has several. */
  readonly mask: number;
}

export interface Layout {
  readonly layers: readonly LayerLayout[];
  /** Address of the first parameter; what else is known of each stands so many bytes behind it, row by row. */
  readonly parameters: number;
  /** Bytes of a row: a number for each parameter. First the parameters, then each row of the optimizer's memory. */
  readonly row: number;
  /** Bytes from a parameter to the sum of its gradients, and to its mask of ones, where not all are learned. */
  readonly sums: number;
  readonly learned: number;
  /** Addresses of the learned sums in the order of parameters.ts, where they are clipped: whole numbers of four bytes. */
  readonly order: number;
  /** Bytes of an example's masks: a row for each layer. */
  readonly masks: number;
}

/** So many pairs of units fit into a processor's registers, more or less. */
const fewPairs = 8;
/** Networks of more weights, without those of the inputs, are written in loops. */
const fewWeights = 2000;

/** So many turns of a loop are written one after the other. */
export const fewTurns = ({ layers }: Shape) =>
  layers.reduce((total, { units }, k) => total + units * (layers[k - 1]?.units ?? 0), 0) > fewWeights ? 4 : 16;

export function layOut({ inputs, layers: its, training }: Shape, allocate: (bytes: number) => number): Layout {
  const parameters = allocate(0);
  let [senders, end, masks] = [inputs, parameters, 0];
  const take = (bytes: number) => {
    end += bytes;
    return end - bytes;
  };
  const layers = its.map((layer): LayerLayout => {
    const { units, activation } = layer;
    const blocks = ceil(units / (2 * fewPairs));
    const size = ceil(units / (2 * blocks));
    const pairs = blocks * size;
    const row = 16 * pairs;
    const [weights, bias, slope] = [take(senders * row), take(row), take(activation === 'prelu' ? 16 : 0)];
    const laid = { ...layer, inputs: senders, blocks, size, pairs, row, weights, bias, slope, mask: masks };
    masks += row;
    senders = units;
    return laid;
  });
  const row = end - parameters;
  const kept = 1 + (training?.memory.length ?? 0);
  allocate((kept + 2) * row);
  return {
    layers,
    parameters,
    row,
    sums: kept * row,
    learned: (kept + 1) * row,
    order: allocate(4 * (training?.learned ?? 0)),
    masks,
  };
}

/** For each parameter, in the order of parameters.ts, its place in memory: a number of numbers. */
export const placesOf = ({ layers }: Layout, blocks: readonly ParameterBlock[]): number[] =>
  blocks.flatMap(({ quantity, layer, size }) => {
    const { inputs, row, weights, bias, slope } = layers[layer - 1] as LayerLayout;
    const addressOf = (k: number) => {
      if (quantity === 'bias') return bias + 8 * k;
      if (quantity === 'slope') return slope;
      return weights + (k % inputs) * row + 8 * Math.floor(k / inputs);
    };
    return Array.from({ length: size }, (_, k) => addressOf(k) / 8);
  });
