/** Where the numbers of a descent stand in its record: the point, its slopes, the value. */
import { parseParameter } from '../parameters.ts';
import { at } from '../trace/cell-names.ts';
import type { Cell } from '../trace/layout.ts';
import { type Cuts, passOf } from '../trace/marks.ts';
import type { Run } from '../trace/start-run.ts';
import type { DescentSpec } from './descent.ts';

/** The cells that a picture of a descent shows. */
export interface Coordinates {
  /** One or two. */
  readonly points: readonly Cell[];
  /** Their gradients, before anything is clipped. */
  readonly gradients: readonly Cell[];
  readonly value: Cell;
}

export function coordinatesOf({ experiment }: Pick<Run<DescentSpec>, 'experiment'>): Coordinates {
  const { function: its, start } = experiment;
  if (its.kind === 'network') return { ...cellsAlong(its.along), value: { quantity: 'loss', index: [] } };
  return {
    points: start.map((_, i) => ({ quantity: 'point', index: [i] })),
    gradients: start.map((_, i) => ({ quantity: 'pointGradient', index: [i] })),
    value: { quantity: 'value', index: [] },
  };
}

/** The cells of the parameters that are walked along, and of their gradients. */
function cellsAlong(along: readonly string[]): { readonly points: Cell[]; readonly gradients: Cell[] } {
  const parameters = along.flatMap((name) => parseParameter(name) ?? []);
  return {
    points: parameters,
    gradients: parameters.map(({ quantity, index }) => ({
      quantity: quantity === 'weights' ? 'weightGradient' : 'biasGradient',
      index,
    })),
  };
}

/** Up to the value of the function, and from there to the next point: coarser than any other part of the address. */
export function untilTheValue(quantity: 'value' | 'loss', { address, lengths }: Cuts): Cuts {
  const one = Object.fromEntries(Object.entries(lengths).map(([size, length]) => [size, length + 1]));
  return {
    address(plan, event, cell) {
      const value = plan.writers[plan.layout.block(quantity)?.offset as number] as number;
      return [event <= value ? 'value' : 'step', ...address(plan, event, cell)];
    },
    lengths: { ...one, point: 1 },
  };
}

/** Of a function that is written down: coordinate by coordinate. */
export const formulaCuts = untilTheValue('value', {
  address: (plan, event, cell) => [passOf(plan, event), at(cell, 'coordinate')],
  lengths: { weight: 2, pass: 1 },
});
