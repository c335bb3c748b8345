/**
 * Where every number of a run lives. The whole state of an update is one flat array of float64 slots: parameters first
 * (they survive the update), then what was given, then everything that is computed. A cell is the name of a slot, such
 * as `weights[2][0][1]`, the weight of layer 2 into unit 0 from unit 1. Figures, tables, links and tests speak of cells.
 */
import type { IndexName, Quantity } from './quantities.ts';

export { cellName } from './cell-name.ts';
export type { IndexName, Quantity };

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

/**
 * The block whose prefix is the first numbers of a cell's index, and whose shape the others count in. At most two tell blocks
 * apart: an example and a layer, one of them, a node, a time.
 */
function blockWith(layout: Layout, { quantity, index }: Cell, prefixLength: number): Block | undefined {
  const block = layout.block(quantity, ...index.slice(0, prefixLength));
  return block?.shape.length === index.length - prefixLength ? block : undefined;
}

/** The slot of a cell, or −1 where the layout has no such cell. */
export function slotOf(layout: Layout, cell: Cell): number {
  const block = [0, 1, 2]
    .map((prefixLength) => blockWith(layout, cell, prefixLength))
    .find((found) => found !== undefined);
  if (block === undefined) return -1;
  let slot = 0;
  for (const [dimension, length] of block.shape.entries()) {
    const at = cell.index[block.prefix.length + dimension] as number;
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
