/**
 * What runs of little code have in common: the cells of an example on its way through a network and of its loss, and the events that
 * fill them. The cells and their order are those of a whole run.
 */
import type { Block, Layout, LayoutBuilder, Quantity } from './layout.ts';
import { range } from './range.ts';
import type { EventWriter } from './writer.ts';

/** Where the numbers of a quantity begin. @throws TypeError where the layout has none of it */
export type SlotOf = (quantity: Quantity, ...prefix: number[]) => number;

export const slotsIn =
  (layout: Layout): SlotOf =>
  (quantity, ...prefix) =>
    (layout.block(quantity, ...prefix) as Block).offset;

/** The cells of example n that are given: its inputs and its targets. */
export function addGiven(builder: LayoutBuilder, n: number, inputs: number, outputs: number): void {
  builder.add('a', [n, 0], [inputs]);
  builder.add('y', [n], [outputs]);
}

/** The cells that layer l makes of example n. @param shared whether its units share a whole, as a softmax has them do */
export function addLayer(
  builder: LayoutBuilder,
  [n, l]: readonly [n: number, l: number],
  [units, inputs]: readonly [number, number],
  shared = false,
) {
  builder.add('product', [n, l], [units, inputs]);
  builder.add('z', [n, l], [units]);
  if (shared) {
    builder.add('maximum', [n, l], []);
    builder.add('exponential', [n, l], [units]);
    builder.add('total', [n, l], []);
  }
  builder.add('a', [n, l], [units]);
}

/** The cells of the loss of example n. The loss of a single example is the loss itself. */
export function addLoss(builder: LayoutBuilder, n: number, outputs: number, examples: number): void {
  builder.add('lossTerm', [n], [outputs]);
  if (examples > 1) builder.add('exampleLoss', [n], []);
}

/** The events that fill them. */
export function forwardActs(slot: SlotOf, emit: EventWriter['emit']) {
  return {
    /** Unit j of layer l, which has so many inputs: products and sum, and its activation unless the layer shares a whole. */
    unit(n: number, l: number, inputs: number, j: number, activates = true) {
      const row = j * inputs;
      const [weights, products, sum] = [slot('weights', l) + row, slot('product', n, l) + row, slot('z', n, l) + j];
      for (let i = 0; i < inputs; i++) emit('multiply', l, products + i, [weights + i, slot('a', n, l - 1) + i]);
      emit('weightedSum', l, sum, [...range(products, inputs), slot('bias', l) + j]);
      if (activates) emit('activate', l, slot('a', n, l) + j, [sum]);
    },
    /** The term of each output, if it is one of the activation and the target, and their sum. */
    loss(n: number, last: number, outputs: number, examples: number, term?: (k: number) => void) {
      const [terms, z, a, y] = [slot('lossTerm', n), slot('z', n, last), slot('a', n, last), slot('y', n)];
      for (let k = 0; k < outputs; k++)
        if (term === undefined) emit('lossTerm', 0, terms + k, [z + k, a + k, y + k]);
        else term(k);
      emit('exampleLoss', 0, examples > 1 ? slot('exampleLoss', n) : slot('loss'), range(terms, outputs));
    },
    /** The mean over several examples. */
    meanLoss(examples: number) {
      if (examples < 2) return;
      const losses = range(0, examples).map((n) => slot('exampleLoss', n));
      emit('meanLoss', 0, slot('loss'), losses);
    },
  };
}
