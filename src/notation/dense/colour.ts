/** The colour of a network's number where only its cell is known, as in the text of a lesson. For the build only. */
import { at } from '../../engine/trace/dense-names.ts';
import type { Cell } from '../../engine/trace/layout.ts';
import type { SymbolColour } from '../colours.ts';
import { entryOf, type Named } from '../vocabulary.ts';
import { allDenseQuantities } from './dense.ts';

const table: Readonly<Record<string, Named<never>>> = allDenseQuantities;

export function colourOfDense(cell: Cell): SymbolColour {
  const { colour } = entryOf(table, cell.quantity);
  // What it depends on is the layer alone: x of the inputs is no a.
  return typeof colour === 'function' ? colour({ l: at(cell, 'layer') } as never) : colour;
}
