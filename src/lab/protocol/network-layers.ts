/**
 * Every layer of a network, in order: what is built in the worker, and the rows of the table that sums a network up. A leaky ReLU is a
 * layer of its own, as Keras has it.
 */
import { type Block, shapeAfter } from './blocks.ts';
import { classCount, cnnFilters, cnnSide, inputCount, type LabNetwork } from './settings.ts';

export interface NetworkLayer {
  /** Of its own in the network: "conv_1", "output". */
  readonly name: string;
  readonly kind: Block['kind'] | 'leaky' | 'output';
  /** The block it is built from; none for the softmax layer. */
  readonly block?: Block;
  /** Of what it gets, and of its answer: (rows, columns, maps) or (units). */
  readonly from: readonly number[];
  readonly shape: readonly number[];
  /** Weights and biases. */
  readonly parameters: number;
  /** For one image. */
  readonly multiplications: number;
}

const side = Math.sqrt(inputCount);

/** The same network as a list of blocks: the reader goes on from there. */
export function asBlocks(network: LabNetwork): readonly Block[] {
  switch (network.kind) {
    case 'blocks':
      return network.blocks;
    case 'cnn':
      return cnnFilters.flatMap((filters) => [
        { kind: 'conv', filters, size: cnnSide, stride: 1, padding: 'same', activation: 'relu' } as const,
        { kind: 'pool', size: 2, stride: 2, padding: 'valid' } as const,
      ]);
    case 'dense':
      return network.hidden.flatMap(({ units, activation, dropout }): Block[] => [
        { kind: 'dense', units, activation },
        ...(dropout > 0 ? [{ kind: 'dropout', rate: dropout } as const] : []),
      ]);
  }
}

/** The layers of a list of blocks, and the softmax layer behind them. */
export function layersOf(blocks: readonly Block[]): NetworkLayer[] {
  const counts = new Map<string, number>();
  const nameOf = (kind: string) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `${kind}_${count}`;
  };
  const layers: NetworkLayer[] = [];
  let shape: readonly number[] = beginsFlat(blocks) ? [inputCount] : [side, side, 1];
  const add = (layer: Pick<NetworkLayer, 'kind' | 'block'> & { readonly shape: readonly number[] }, name: string) => {
    layers.push({ ...layer, name, from: shape, ...weightsOf(layer, shape) });
    shape = layer.shape;
  };
  const flatten = (block?: Block) =>
    add({ kind: 'flatten', shape: [product(shape)], ...(block && { block }) }, nameOf('flatten'));
  for (const [b, block] of blocks.entries()) {
    if (block.kind === 'dense' && shape.length > 1) flatten();
    if (block.kind === 'flatten') {
      flatten(block);
      continue;
    }
    const after = shapeAfter(blocks.slice(0, b + 1), side);
    const next =
      shape.length > 1 && block.kind !== 'dense'
        ? [after.side, after.side, after.maps]
        : [product([after.side, after.side, after.maps])];
    add({ kind: block.kind, block, shape: next }, nameOf(block.kind));
    if ('activation' in block && block.activation === 'leaky')
      add({ kind: 'leaky', block, shape: next }, nameOf('leaky'));
  }
  if (shape.length > 1) flatten();
  add({ kind: 'output', shape: [classCount] }, 'output');
  return layers;
}

/** Whether the pixels are taken as they come, in a row: a picture is made of them only where a window looks at it. */
export const beginsFlat = ([first]: readonly Block[]) => first === undefined || first.kind === 'dense';

function weightsOf({ kind, block, shape }: Pick<NetworkLayer, 'kind' | 'block' | 'shape'>, from: readonly number[]) {
  const outputs = shape.at(-1)!;
  if (kind === 'conv' && block?.kind === 'conv') {
    const window = block.size * block.size * from.at(-1)!;
    return { parameters: (window + 1) * outputs, multiplications: window * product(shape) };
  }
  if (kind !== 'dense' && kind !== 'output') return { parameters: 0, multiplications: 0 };
  return { parameters: (from[0]! + 1) * outputs, multiplications: from[0]! * outputs };
}

const product = (factors: readonly number[]) => factors.reduce((result, factor) => result * factor, 1);

/** How a layer's parameters are counted, in numbers: "(3 · 3 · 32 + 1) · 64"; empty where there are none. */
export function parametersFormula({ kind, block, from, shape }: NetworkLayer): string {
  if (kind === 'conv' && block?.kind === 'conv')
    return `(${block.size} · ${block.size} · ${from.at(-1)} + 1) · ${block.filters}`;
  return kind === 'dense' || kind === 'output' ? `(${from[0]} + 1) · ${shape[0]}` : '';
}

/** How a layer's shape follows from that of what it gets: "⌈7 / 2⌉ = 4"; empty where it is plain. */
export function shapeFormula({ block, kind, from, shape }: NetworkLayer): string {
  if (kind === 'flatten') return `${from.join(' · ')} = ${shape[0]}`;
  if (kind !== 'conv' && kind !== 'pool') return '';
  const { size, stride, padding } = block as Extract<Block, { readonly kind: 'pool' }>;
  if (padding === 'same') return stride === 1 ? '' : `⌈${from[0]} / ${stride}⌉ = ${shape[0]}`;
  return `⌊(${from[0]} − ${size}) / ${stride}⌋ + 1 = ${shape[0]}`;
}

/** What one image costs: multiplications on the way there, and numbers that are kept until the way back. */
export function costOf(network: LabNetwork): { readonly multiplications: number; readonly numbers: number } {
  const layers = layersOf(asBlocks(network));
  return {
    multiplications: layers.reduce((sum, layer) => sum + layer.multiplications, 0),
    numbers: layers.reduce((sum, layer) => sum + product(layer.shape), inputCount),
  };
}
