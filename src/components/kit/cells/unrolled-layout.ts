/** Where the numbers of unrolled cells stand: a column for each step, a box for each unit in it, the inputs below. */
import { type CellsSpec, cellSizes } from '../../../engine/cells/cells.ts';
import type { Cell, Quantity } from '../../../engine/trace/layout.ts';

/** Lengths in the pixels of the drawing. `slot` is a number with its letter; `start` the states before the first step. */
export const sizes = { slot: 66, row: 33, gap: 18, start: 60, head: 22, between: 12, box: 6, end: 72 } as const;

/** A number of a step, its gradient, and the letter before it. */
export interface SlotView {
  readonly letter: string;
  readonly cell: Cell;
  readonly gradient: Cell;
  /** What the gradient is of, where it is not of the number: δ. */
  readonly of?: 'δ';
  readonly also: readonly Cell[];
  readonly x: number;
  readonly y: number;
  readonly tone: 'gate' | 'sum' | 'state' | 'hidden';
}

export interface UnitBox {
  readonly time: number;
  readonly unit: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly slots: readonly SlotView[];
}

export const cell = (quantity: Quantity, ...index: number[]): Cell => ({ quantity, index });
export const boxWidth = 2 * sizes.slot + sizes.box;

export function unrolledLayout(spec: CellsSpec) {
  const { hidden, inputs, steps } = cellSizes(spec);
  const rows = spec.kind === 'lstm' ? 3 : 1;
  const height = rows * sizes.row + sizes.box;
  const pitch = boxWidth + sizes.gap;
  const x = (time: number) => sizes.start + (time - 1) * pitch;
  const y = (unit: number) => sizes.head + unit * (height + sizes.between);
  const inputTop = y(hidden) + 16;
  return {
    x,
    inputTop,
    hiddenY: (unit: number) => y(unit) + height - sizes.row / 2,
    width: x(steps) + boxWidth + sizes.end,
    height: inputTop + inputs * sizes.row + 4,
    boxes: Array.from({ length: steps * hidden }, (_, k): UnitBox => {
      const [time, unit] = [1 + Math.floor(k / hidden), k % hidden];
      const at = { x: x(time), y: y(unit) };
      return { time, unit, ...at, height, slots: slotsOf(spec, time, unit, at) };
    }),
  };
}

function slotsOf(spec: CellsSpec, t: number, j: number, at: { x: number; y: number }): SlotView[] {
  const place = (column: number, row: number) => ({
    x: at.x + sizes.box / 2 + column * sizes.slot,
    y: at.y + sizes.box / 2 + row * sizes.row,
  });
  const hidden = (column: number, row: number): SlotView => ({
    letter: 'h',
    tone: 'hidden',
    cell: cell('hidden', t, j),
    gradient: cell('hiddenGradient', t, j),
    also: [],
    ...place(column, row),
  });
  if (spec.kind === 'recurrent')
    return [
      {
        letter: 'z',
        tone: 'sum',
        cell: cell('gateSum', t, 0, j),
        gradient: cell('gateDelta', t, 0, j),
        of: 'δ',
        also: [cell('gateSlope', t, 0, j)],
        ...place(0, 0),
      },
      hidden(1, 0),
    ];
  const gate = (letter: string, g: number, column: number, row: number): SlotView => ({
    letter,
    tone: 'gate',
    cell: cell('gate', t, g, j),
    gradient: cell('gateDelta', t, g, j),
    of: 'δ',
    also: (['gateSum', 'gateGradient', 'gateSlope'] as const).map((quantity) => cell(quantity, t, g, j)),
    ...place(column, row),
  });
  return [
    gate('i', 0, 0, 0),
    gate('f', 1, 1, 0),
    gate('g', 2, 0, 1),
    gate('o', 3, 1, 1),
    {
      letter: 'c',
      tone: 'state',
      cell: cell('cellState', t, j),
      gradient: cell('cellGradient', t, j),
      also: (['cellTanh', 'cellCarry', 'cellPath', 'tanhGradient', 'tanhSlope'] as const).map((q) => cell(q, t, j)),
      ...place(0, 2),
    },
    hidden(1, 2),
  ];
}
