/** Names where two hidden units span a plane: their activations are its coordinates h₁ and h₂, the output is a. */
import type { NetworkSpec } from '../engine/experiment.ts';
import type { Cell } from '../engine/trace/layout.ts';
import { type Label, type Names, namesOf } from './names.ts';

export function planeNamesOf(network: NetworkSpec): Names {
  const names = namesOf(network);
  const isOutput = ({ index }: Cell, layer = index[1]) => layer === network.layers.length;
  const label = (cell: Cell): Label => {
    const { quantity, index } = cell;
    const hidden = quantity === 'a' && index[1] === 1 ? { base: 'h', sub: String((index[2] ?? 0) + 1) } : undefined;
    const output =
      (quantity === 'a' || quantity === 'z') && isOutput(cell)
        ? { base: quantity }
        : quantity === 'bias' && isOutput(cell, index[0])
          ? { base: 'b' }
          : undefined;
    if (quantity === 'product') {
      const [example = 0, layer = 1, unit = 0, from = 0] = index;
      const weight = names.label({ quantity: 'weights', index: [layer, unit, from] });
      return { ...weight, times: label({ quantity: 'a', index: [example, layer - 1, from] }) };
    }
    return hidden ?? output ?? names.label(cell);
  };
  const words = (cell: Cell) => names.words(cell).replace(/ of o1$/, ' of the output');
  return { ...names, label, words };
}
