/** The parameters of a network as one flat row: weights, bias and slope of layer 1, then of layer 2 … */
import { type Experiment, layerSizes } from './experiment.ts';

export interface ParameterBlock {
  readonly quantity: 'weights' | 'bias' | 'slope';
  /** Counted from 1. */
  readonly layer: number;
  readonly shape: readonly number[];
  /** Where the block begins in the row. */
  readonly offset: number;
  readonly size: number;
  /** False for what is frozen: its gradient is computed, but it stays as it is. */
  readonly learned: boolean;
}

/** The blocks of an experiment's parameters, in order and without gaps. A slope exists only in layers of prelu. */
export function parameterBlocks({ network, training }: Pick<Experiment, 'network' | 'training'>): ParameterBlock[] {
  const sizes = layerSizes(network);
  const blocks: ParameterBlock[] = [];
  let offset = 0;
  const add = (quantity: ParameterBlock['quantity'], layer: number, ...shape: number[]) => {
    const size = shape.reduce((product, n) => product * n, 1);
    const learned = !(quantity === 'bias' && training.freeze?.includes('bias'));
    blocks.push({ quantity, layer, shape, offset, size, learned });
    offset += size;
  };
  for (const [k, { units, activation }] of network.layers.entries()) {
    add('weights', k + 1, units, sizes[k] as number);
    add('bias', k + 1, units);
    if (activation === 'prelu') add('slope', k + 1);
  }
  return blocks;
}

/** How many numbers the blocks hold together. */
export const totalSize = (blocks: readonly ParameterBlock[]) => blocks.reduce((total, { size }) => total + size, 0);

/** Parameters of a dense layer: for each unit one weight from each sender, and a bias. */
export const denseParameters = (senders: number, units: number) => (senders + 1) * units;
