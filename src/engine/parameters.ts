/** The parameters of a network as one flat row: weights, bias and slope of layer 1, then of layer 2 … */
import { type Experiment, layerSizes } from './experiment.ts';

export interface ParameterBlock {
  /** `point` are the numbers that a descent walks on; the others belong to a layer. */
  readonly quantity: 'weights' | 'bias' | 'slope' | 'point';
  /** Counted from 1; 0 for `point`. */
  readonly layer: number;
  readonly shape: readonly number[];
  /** Where the block begins in the row. */
  readonly offset: number;
  readonly size: number;
  /** False for what is frozen: its gradient is computed, but it stays as it is. */
  readonly learned: boolean;
  /** Where only some of its numbers are learned: which. */
  readonly only?: ReadonlySet<number>;
}

/** What tells a block's numbers from those of other layers. */
export const prefixOf = ({ layer }: Pick<ParameterBlock, 'layer'>): readonly number[] => (layer === 0 ? [] : [layer]);

/** Whether number k of a block is learned. */
export const isLearned = ({ learned, only }: ParameterBlock, k: number) => learned && (only?.has(k) ?? true);

/** A parameter by the name that addresses and files give it: `w.2.0.1`, `b.1.0`. Undefined where the text is not one. */
export function parseParameter(name: string) {
  const match = /^(?:w\.(\d{1,2})\.(\d{1,4})\.(\d{1,4})|b\.(\d{1,2})\.(\d{1,4}))$/.exec(name);
  if (match === null) return undefined;
  const [, l, j, i, biasLayer, biasUnit] = match;
  return l === undefined
    ? ({ quantity: 'bias', index: [Number(biasLayer), Number(biasUnit)] } as const)
    : ({ quantity: 'weights', index: [Number(l), Number(j), Number(i)] } as const);
}

/** The numbers of a block, counted in it, that these names mean. */
function placesIn(
  { quantity, layer, shape }: Pick<ParameterBlock, 'quantity' | 'layer' | 'shape'>,
  names: readonly string[],
) {
  const places = names.map(parseParameter).flatMap((parameter) => {
    if (parameter?.quantity !== quantity || parameter.index[0] !== layer) return [];
    const [, j = 0, i] = parameter.index;
    return [i === undefined ? j : j * (shape[1] ?? 1) + i];
  });
  return new Set(places);
}

/** Where not all numbers of a block are learned: those that are. */
function onlyOf(
  { only, freeze = [] }: Experiment['training'],
  block: Pick<ParameterBlock, 'quantity' | 'layer' | 'shape' | 'size'>,
): ReadonlySet<number> | undefined {
  if (only !== undefined) return placesIn(block, only);
  const frozen = placesIn(block, freeze);
  if (frozen.size === 0) return undefined;
  return new Set(Array.from({ length: block.size }, (_, k) => k).filter((k) => !frozen.has(k)));
}

/** The blocks of an experiment's parameters, in order and without gaps. A slope exists only in layers of prelu. */
export function parameterBlocks({ network, training }: Pick<Experiment, 'network' | 'training'>): ParameterBlock[] {
  const sizes = layerSizes(network);
  const blocks: ParameterBlock[] = [];
  let offset = 0;
  const add = (quantity: ParameterBlock['quantity'], layer: number, ...shape: number[]) => {
    const size = shape.reduce((product, n) => product * n, 1);
    const only = onlyOf(training, { quantity, layer, shape, size });
    const learned =
      !(quantity === 'bias' && training.freeze?.includes('bias')) && (only === undefined || only.size > 0);
    blocks.push({ quantity, layer, shape, offset, size, learned, ...(only && { only }) });
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

/** Begin and end, begin and end … of what is learned, neighbours together. */
export function learnedRanges(blocks: readonly ParameterBlock[]): number[] {
  const ranges: number[] = [];
  const add = (first: number, end: number) => {
    if (ranges.at(-1) === first) ranges.pop();
    else ranges.push(first);
    ranges.push(end);
  };
  for (const { offset, size, learned, only } of blocks) {
    if (!learned) continue;
    if (only === undefined) add(offset, offset + size);
    else for (const k of [...only].sort((one, other) => one - other)) add(offset + k, offset + k + 1);
  }
  return ranges;
}
