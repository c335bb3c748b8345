/**
 * Where a network's numbers stand. Weights stand input by input: those from one sender to two neighbouring units are a pair. A layer's
 * pairs are equal blocks; what stands beside its units is always 0, and nothing reads it.
 */
import type { ParameterBlock } from '../parameters.ts';
import type { Scope } from './postfix.ts';
import type { LayerShape, Shape } from './shape.ts';
import { ceil } from './wasm/encode.ts';
import { at, loadTwice, type Place } from './wasm/instructions.ts';
import { allocate } from './wasm/writer.ts';

/** Numbers of each unit; `sent` is what dropout leaves of a, g is ∂E/∂a, and ln Σ e^z is the layer's. */
const rowNames = ['z', 'a', 'sent', 'g', 'delta', 'logSumExp'] as const;

/** Where the rows of these names begin. */
export type Rows = Readonly<Record<(typeof rowNames)[number], Place>>;

export interface LayerLayout extends LayerShape {
  readonly inputs: number;
  /** Whether dropout sets some of its activations to 0. */
  readonly dropped: boolean;
  /** Blocks of pairs of units, and pairs of a block: so many sums are added up at the same time. */
  readonly blocks: number;
  readonly size: number;
  readonly pairs: number;
  /** Bytes of a row: a number for each unit. */
  readonly row: number;
  readonly rows: Rows;
  /** What formulas say of a pair of units, with the place of the first. */
  readonly its: Scope;
  /** Addresses of the parameters, and of what is behind them. A slope stands alone in a pair. */
  readonly weights: number;
  readonly bias: number;
  readonly slope: number;
  readonly end: number;
}

export interface Layout {
  readonly layers: readonly LayerLayout[];
  readonly top: LayerLayout;
  /** Address of the first parameter; what else is known of each stands so many bytes behind it, row by row. */
  readonly parameters: number;
  /** Bytes of a row: a number for each parameter. First the parameters, then each row of the optimizer's memory. */
  readonly row: number;
  /** Bytes from a parameter to the sum of its gradients, and to a 1, where not all are learned and it is. */
  readonly sums: number;
  readonly learned: number;
  /** Addresses of the learned sums in the order of parameters.ts, where they are clipped. */
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

/**
 * @param example where the targets of the one at hand stand
 * @param masks where its masks stand
 * @param more what else formulas say of units
 */
export function layOut({ inputs, layers: shapes, training }: Shape, example: Place, masks: Place, more: Scope): Layout {
  let drawn = 0;
  const shaped = shapes.map((layer, k) => {
    const dropped = training?.dropped?.[k] ?? false;
    const blocks = ceil(layer.units / (2 * fewPairs));
    const size = ceil(layer.units / (2 * blocks));
    const row = 16 * blocks * size;
    const rows = Object.fromEntries(rowNames.map((name) => [name, at(allocate(row))])) as Rows;
    drawn += row;
    return { ...layer, dropped, blocks, size, pairs: blocks * size, row, rows, mask: at(masks, drawn - row) };
  });
  const parameters = allocate(0);
  const layers = shaped.map((layer, k): LayerLayout => {
    const senders = shaped[k - 1]?.units ?? inputs;
    const [weights, bias] = [allocate(senders * layer.row), allocate(layer.row)];
    const slope = allocate(layer.activation === 'prelu' ? 16 : 0);
    const its = { ...layer.rows, ...more, mask: layer.mask, bias: at(bias), slope: loadTwice(at(slope)), y: example };
    return { ...layer, inputs: senders, weights, bias, slope, end: allocate(0), its };
  });
  const row = allocate(0) - parameters;
  const kept = 1 + (training?.memory.length ?? 0);
  allocate((kept + 1) * row);
  return {
    layers,
    top: layers.at(-1) as LayerLayout,
    parameters,
    row,
    sums: kept * row,
    learned: (kept + 1) * row,
    order: allocate(8 * (training?.learned ?? 0)),
    masks: drawn,
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
