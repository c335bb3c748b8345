/**
 * Where a network's numbers stand. Weights stand input by input: those from one sender to two neighbouring units are a pair. A layer
 * of an odd number of units has one more that is always 0, and that nothing reads.
 */
import type { ParameterBlock } from '../parameters.ts';
import type { MemoryMap } from './memory.ts';
import type { LayerShape, Shape } from './shape.ts';

export interface LayerLayout extends LayerShape {
  readonly inputs: number;
  /** Pairs of units, the last one half empty where their number is odd. */
  readonly pairs: number;
  /** Whether its numbers stand in local variables and its code has no loops. */
  readonly narrow: boolean;
  /** Bytes of a row: a number for each unit. */
  readonly row: number;
  /** Addresses of the parameters. A slope stands alone in a pair. */
  readonly weights: number;
  readonly bias: number;
  readonly slope: number;
  /** Bytes from an example's first mask to that of this layer. */
  readonly mask: number;
}

export interface Layout {
  readonly layers: readonly LayerLayout[];
  /** Address of the first parameter; what else is known of each stands so many bytes behind it, row by row. */
  readonly parameters: number;
  /** Bytes of a row: a number for each parameter. First the parameters, then each row of the optimizer's memory. */
  readonly row: number;
  /** Bytes from a parameter to its gradient, where gradients are added up. */
  readonly gradient: number;
  /** Bytes from a parameter to its mask of ones, where not all are learned. */
  readonly learned: number;
  /** Addresses of the learned gradients in the order of parameters.ts, where they are clipped: whole numbers of four bytes. */
  readonly order: number;
  /** Bytes of an example's masks. */
  readonly masks: number;
}

/** So many pairs of units fit into a processor's registers, more or less. */
export const fewPairs = 8;
/** So many weights may be written out one by one. */
const straightWeights = 2000;

/** @param remembered rows of the optimizer's memory */
export function layOut(shape: Shape, remembered: number, parameters: number, memory: MemoryMap): Layout {
  const sizes = [shape.inputs, ...shape.layers.map(({ units }) => units)];
  const weights = shape.layers.reduce((total, { units }, k) => total + (k === 0 ? 0 : units * (sizes[k] as number)), 0);
  const start = memory.size;
  let [offset, mask] = [0, 0];
  const take = (bytes: number) => {
    offset += bytes;
    return start + offset - bytes;
  };
  const layers = shape.layers.map((layer, k): LayerLayout => {
    const inputs = sizes[k] as number;
    const pairs = Math.floor((layer.units + 1) / 2);
    const row = 16 * pairs;
    mask += layer.dropped ? row : 0;
    return {
      ...layer,
      inputs,
      pairs,
      narrow: pairs <= fewPairs && weights <= straightWeights,
      row,
      weights: take(inputs * row),
      bias: take(row),
      slope: take(layer.activation === 'prelu' ? 16 : 0),
      mask: mask - row,
    };
  });
  const row = offset;
  const rows = 1 + remembered + (shape.summed ? 1 : 0) + (shape.learned === undefined ? 0 : 1);
  memory.allocate(rows * row);
  return {
    layers,
    parameters: start,
    row,
    gradient: (1 + remembered) * row,
    learned: (rows - 1) * row,
    order: shape.clipped ? memory.allocate(4 * (shape.learned ?? parameters)) : 0,
    masks: mask,
  };
}

/** Bytes from the first parameter to each, in the order of parameters.ts. */
export function offsetsOf({ layers, parameters }: Layout, blocks: readonly ParameterBlock[]): Int32Array {
  const offsets = blocks.flatMap(({ quantity, layer, size }) => {
    const { inputs, row, weights, bias, slope } = layers[layer - 1] as LayerLayout;
    const addressOf = (k: number) => {
      if (quantity === 'bias') return bias + 8 * k;
      if (quantity === 'slope') return slope;
      return weights + (k % inputs) * row + 8 * Math.floor(k / inputs);
    };
    return Array.from({ length: size }, (_, k) => addressOf(k) - parameters);
  });
  return Int32Array.from(offsets);
}
