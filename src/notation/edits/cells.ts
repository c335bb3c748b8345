/**
 * What can be changed of a cell: w.g.j.i the weight of input i in gate g of unit j, u.g.j.k of the state of unit k, b.g.j the bias
 * (a recurrent cell has the one gate 0), x.t.i an input of step t, counted from 1, y.j a target.
 */
import { type CellsSpec, gateNames, gatesOf, type LstmSpec, type RecurrentSpec } from '../../engine/cells/cells.ts';
import type { Cell } from '../../engine/trace/layout.ts';
import { type EditPlace, editRules, indicesOf, targetBy } from '../../player/edit-places.ts';
import { cellQuantities } from '../cells.ts';
import { placesOfCells } from '../cells-places.ts';

const prefixes = { inputWeight: 'w', recurrentWeight: 'u', gateBias: 'b', input: 'x' } as const;

function placesOf(spec: CellsSpec): EditPlace[] {
  const place = placesOfCells(spec);
  const named = (quantity: keyof typeof prefixes | 'y', index: readonly number[]) => {
    const cell: Cell = { quantity, index };
    return cellQuantities[quantity].words(place(cell)).replace(/^the /, '');
  };
  const inGate = (g: number): readonly string[] => (spec.kind === 'lstm' ? ['gates', gateNames[g] as string] : []);
  const parameters = gatesOf(spec).flatMap((gate, g) =>
    (['inputWeight', 'recurrentWeight', 'gateBias'] as const).flatMap((quantity) => {
      const key = prefixes[quantity];
      return indicesOf(gate[key]).map((index) => ({
        target: [key, g, ...index].join('.'),
        path: [...inGate(g), key, ...index],
        name: named(quantity, [g, ...index]),
      }));
    }),
  );
  const inputs = indicesOf(spec.inputs).map(([t = 0, i = 0]) => ({
    target: `x.${t + 1}.${i}`,
    path: ['inputs', t, i],
    name: named('input', [t + 1, i]),
  }));
  const targets = spec.target.map((_, j) => ({ target: `y.${j}`, path: ['target', j], name: named('y', [0, j]) }));
  return [...inputs, ...parameters, ...targets];
}

const targetOf = (cell: Cell) => (cell.quantity === 'y' ? `y.${cell.index[1]}` : targetBy(prefixes)(cell));

export const recurrentEdits = editRules<RecurrentSpec>(placesOf, targetOf);
export const lstmEdits = editRules<LstmSpec>(placesOf, targetOf);
