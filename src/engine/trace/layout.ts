/**
 * Where every number of a run lives. The whole state of an update is one flat array of float64 slots: parameters first
 * (they survive the update), then what was given, then everything that is computed. A cell is the name of a slot, such
 * as `weights[2][0][1]`, the weight of layer 2 into unit 0 from unit 1. Figures, tables, links and tests speak of cells.
 */

/** A number that every parameter has one of: `weightStep[2][0][1]`, `biasStep[2][0]`, `slopeStep[2]`, `pointStep[0]`. */
const perParameter = <Name extends string>(name: Name) =>
  ({
    [`weight${name}`]: ['layer', 'unit', 'from'],
    [`bias${name}`]: ['layer', 'unit'],
    [`slope${name}`]: ['layer'],
    [`point${name}`]: ['coordinate'],
  }) as Record<`weight${Name}`, readonly ['layer', 'unit', 'from']> &
    Record<`bias${Name}`, readonly ['layer', 'unit']> &
    Record<`slope${Name}`, readonly ['layer']> &
    Record<`point${Name}`, readonly ['coordinate']>;

/** What the numbers of a cell's index mean, quantity by quantity. Examples are counted within the batch. */
export const quantities = {
  weights: ['layer', 'unit', 'from'],
  bias: ['layer', 'unit'],
  slope: ['layer'],
  point: ['coordinate'],
  ...perParameter('Velocity'),
  ...perParameter('Mean'),
  ...perParameter('Square'),
  beta1Power: [],
  beta2Power: [],
  learningRate: [],
  momentum: [],
  alpha: [],
  beta1: [],
  beta2: [],
  epsilon: [],
  weightDecay: [],
  clipNorm: [],
  l2: [],
  l1: [],
  y: ['example', 'unit'],
  mask: ['example', 'layer', 'unit'],
  a: ['example', 'layer', 'unit'],
  product: ['example', 'layer', 'unit', 'from'],
  z: ['example', 'layer', 'unit'],
  maximum: ['example', 'layer'],
  exponential: ['example', 'layer', 'unit'],
  total: ['example', 'layer'],
  dropped: ['example', 'layer', 'unit'],
  lossTerm: ['example', 'unit'],
  exampleLoss: ['example'],
  loss: [],
  path: ['example', 'layer', 'unit', 'via'],
  droppedGradient: ['example', 'layer', 'unit'],
  activationGradient: ['example', 'layer', 'unit'],
  activationSlope: ['example', 'layer', 'unit'],
  gradientMean: ['example', 'layer'],
  delta: ['example', 'layer', 'unit'],
  slopeTerm: ['example', 'layer', 'unit'],
  exampleWeightGradient: ['example', 'layer', 'unit', 'from'],
  exampleSlopeGradient: ['example', 'layer'],
  ...perParameter('Gradient'),
  squaredNorm: [],
  gradientNorm: [],
  clipScale: [],
  ...perParameter('ClippedGradient'),
  weightL2Gradient: ['layer', 'unit', 'from'],
  weightL1Gradient: ['layer', 'unit', 'from'],
  meanCorrection: [],
  squareCorrection: [],
  decayFactor: [],
  ...perParameter('Lookahead'),
  ...perParameter('CorrectedMean'),
  ...perParameter('CorrectedSquare'),
  ...perParameter('Decayed'),
  ...perParameter('Step'),
  node: ['node'],
  nodeExponent: ['node'],
  nodeSlope: ['node', 'operand'],
  nodePath: ['node', 'operand'],
  nodeGradient: ['node'],
  pixel: ['channel', 'row', 'column'],
  kernel: ['filter', 'channel', 'row', 'column'],
  kernelBias: ['filter'],
  outputWeight: ['k'],
  outputBias: [],
  windowProduct: ['filter', 'row', 'column', 'k'],
  mapSum: ['filter', 'row', 'column'],
  map: ['filter', 'row', 'column'],
  pooled: ['filter', 'row', 'column'],
  outputProduct: ['k'],
  output: [],
  outputGradient: [],
  outputWeightGradient: ['k'],
  outputBiasGradient: [],
  pooledGradient: ['filter', 'row', 'column'],
  poolPath: ['filter', 'row', 'column', 'k'],
  mapGradient: ['filter', 'row', 'column'],
  mapSlope: ['filter', 'row', 'column'],
  mapDelta: ['filter', 'row', 'column'],
  kernelTerm: ['filter', 'row', 'column', 'k'],
  pixelPath: ['filter', 'row', 'column', 'k'],
  kernelGradient: ['filter', 'channel', 'row', 'column'],
  kernelBiasGradient: ['filter'],
  pixelGradient: ['channel', 'row', 'column'],
  inputWeight: ['gate', 'unit', 'from'],
  recurrentWeight: ['gate', 'unit', 'from'],
  gateBias: ['gate', 'unit'],
  input: ['time', 'input'],
  hidden: ['time', 'unit'],
  cellState: ['time', 'unit'],
  inputProduct: ['time', 'gate', 'unit', 'from'],
  recurrentProduct: ['time', 'gate', 'unit', 'from'],
  gateSum: ['time', 'gate', 'unit'],
  gate: ['time', 'gate', 'unit'],
  cellTanh: ['time', 'unit'],
  recurrentPath: ['time', 'unit', 'gate', 'via'],
  hiddenGradient: ['time', 'unit'],
  cellCarry: ['time', 'unit'],
  tanhGradient: ['time', 'unit'],
  tanhSlope: ['time', 'unit'],
  cellPath: ['time', 'unit'],
  cellGradient: ['time', 'unit'],
  gateGradient: ['time', 'gate', 'unit'],
  gateSlope: ['time', 'gate', 'unit'],
  gateDelta: ['time', 'gate', 'unit'],
  inputTerm: ['time', 'gate', 'unit', 'from'],
  recurrentTerm: ['time', 'gate', 'unit', 'from'],
  inputPath: ['time', 'input', 'gate', 'via'],
  inputGradient: ['time', 'input'],
  inputWeightGradient: ['gate', 'unit', 'from'],
  recurrentWeightGradient: ['gate', 'unit', 'from'],
  gateBiasGradient: ['gate', 'unit'],
  coefficient: ['term'],
  exponent: ['term'],
  x: ['term'],
  prediction: ['term'],
  functionTerm: ['term'],
  value: [],
  errorSlope: ['term'],
  functionSlopeTerm: ['coordinate', 'term'],
} as const satisfies Record<string, readonly IndexName[]>;

export type IndexName =
  | ('example' | 'layer' | 'unit' | 'from' | 'via')
  | ('node' | 'operand')
  /** Of a convolution; k counts the numbers of a window, or what flatten puts in a row. */
  | ('channel' | 'filter' | 'row' | 'column' | 'k')
  /** Of cells: time from 1, 0 is before the first input. */
  | ('time' | 'gate' | 'input')
  /** Of a function of one or two numbers. */
  | ('coordinate' | 'term');
/** Index names that tell blocks apart; the others count within a block. */
const prefixNames: readonly IndexName[] = ['example', 'layer', 'node', 'time'];
export type Quantity = keyof typeof quantities;

/** The name of one number: a quantity and the values of its index. */
export interface Cell {
  readonly quantity: Quantity;
  readonly index: readonly number[];
}

/** A run of slots that share a quantity, an example and a layer; row-major over `shape`. */
export interface Block {
  readonly quantity: Quantity;
  readonly prefix: readonly number[];
  readonly shape: readonly number[];
  readonly offset: number;
  readonly size: number;
}

export interface Layout {
  readonly blocks: readonly Block[];
  /** Number of slots. */
  readonly size: number;
  /** The first `parameters` slots are the parameters, in the order of parameters.ts. */
  readonly parameters: number;
  /** The first `persistent` slots are all that an update hands to the next one: parameters, then the optimizer's memory. */
  readonly persistent: number;
  /** The first `given` slots have a value before the first event: those, the constants, inputs, targets and masks. */
  readonly given: number;
  /** The block of a quantity, or undefined where this network has none. */
  block(quantity: Quantity, ...prefix: number[]): Block | undefined;
}

export interface LayoutBuilder {
  add(quantity: Quantity, prefix: readonly number[], shape: readonly number[]): Block;
  /** Everything added so far is a parameter. */
  endOfParameters(): void;
  /** Everything added so far survives an update. */
  endOfPersistent(): void;
  /** Everything added so far has a value before the first event. */
  endOfGiven(): void;
  finish(): Layout;
}

const blockKey = (quantity: Quantity, prefix: readonly number[]) => `${quantity}:${prefix.join()}`;

export function layoutBuilder(): LayoutBuilder {
  const blocks: Block[] = [];
  const byKey = new Map<string, Block>();
  let size = 0;
  let parameters = 0;
  let persistent = 0;
  let given = 0;
  return {
    add(quantity, prefix, shape) {
      const block = { quantity, prefix, shape, offset: size, size: shape.reduce((product, n) => product * n, 1) };
      blocks.push(block);
      byKey.set(blockKey(quantity, prefix), block);
      size += block.size;
      return block;
    },
    endOfParameters() {
      parameters = size;
    },
    endOfPersistent() {
      persistent = size;
    },
    endOfGiven() {
      given = size;
    },
    finish() {
      const block: Layout['block'] = (quantity, ...prefix) => byKey.get(blockKey(quantity, prefix));
      return { blocks, size, parameters, persistent, given, block };
    },
  };
}

/** The slot of a cell, or −1 where the layout has no such cell. */
export function slotOf(layout: Layout, cell: Cell): number {
  const names = quantities[cell.quantity];
  if (names === undefined || cell.index.length !== names.length) return -1;
  const prefixLength = names.filter((name) => prefixNames.includes(name)).length;
  const block = layout.block(cell.quantity, ...cell.index.slice(0, prefixLength));
  if (block === undefined) return -1;
  let slot = 0;
  for (const [dimension, length] of block.shape.entries()) {
    const at = cell.index[prefixLength + dimension] as number;
    if (!Number.isInteger(at) || at < 0 || at >= length) return -1;
    slot = slot * length + at;
  }
  return block.offset + slot;
}

/** The cell that lives in a slot. */
export function cellAt(layout: Layout, slot: number): Cell {
  const { quantity, prefix, shape, offset } = blockAt(layout, slot);
  const index = prefix.slice();
  let rest = slot - offset;
  for (let d = shape.length - 1; d >= 0; d--) {
    const length = shape[d] as number;
    index[prefix.length + d] = rest % length;
    rest = Math.floor(rest / length);
  }
  return { quantity, index };
}

function blockAt({ blocks, size }: Layout, slot: number): Block {
  if (!(slot >= 0 && slot < size)) throw new RangeError(`slot ${slot} is outside 0…${size - 1}`);
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if ((blocks[middle] as Block).offset <= slot) low = middle;
    else high = middle - 1;
  }
  return blocks[low] as Block;
}

/** `weights[2][0][1]` */
export function cellName(cell: Cell): string {
  return cell.quantity + cell.index.map((at) => `[${at}]`).join('');
}

/** The cell of a name, or undefined where the text is not one. */
export function parseCell(name: string): Cell | undefined {
  const match = /^([a-zA-Z][a-zA-Z0-9]*)((?:\[\d{1,6}\])*)$/.exec(name);
  if (match === null || !Object.hasOwn(quantities, match[1] as string)) return undefined;
  const index = [...(match[2] as string).matchAll(/\d+/g)].map(Number);
  const quantity = match[1] as Quantity;
  return index.length === quantities[quantity].length ? { quantity, index } : undefined;
}

/** The value that a cell's index has for one of its names: `at(cell, 'layer')`. Undefined where it has no such name. */
export function at(cell: Cell, name: IndexName): number | undefined {
  const position = (quantities[cell.quantity] as readonly IndexName[]).indexOf(name);
  return position < 0 ? undefined : cell.index[position];
}
