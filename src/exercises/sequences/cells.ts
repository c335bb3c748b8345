/** The cells of lesson 17, and the numbers that their runs end with. */
import gatedJson from '../../../content/experiments/lstm.json' with { type: 'json' };
import threeJson from '../../../content/experiments/three-steps.json' with { type: 'json' };
import type { CellsSpec } from '../../engine/cells/cells.ts';
import { createCellRun } from '../../engine/cells/run.ts';
import { parseCell } from '../../engine/trace/cell-names.ts';
import { valueIn } from '../../engine/trace/record.ts';
import { lstmOf, recurrentOf } from '../../player/experiments.ts';

/** One unit that reads 1, 0, −1. */
export const threeSteps = recurrentOf(threeJson);

/** An LSTM of one unit that reads the same. */
export const gated = lstmOf(gatedJson);

/** The number in a cell when both passes are done, as in `numberOf('hidden[3][0]')`. */
export function numbersOf(spec: CellsSpec): (name: string) => number {
  const record = createCellRun(spec).record(0);
  return (name) => {
    const cell = parseCell(name);
    const value = cell && valueIn(record, cell, record.count);
    if (value === undefined) throw new Error(`there is no number ${name}`);
    return value;
  };
}

/** A recurrent unit with one input and other numbers. */
export const oneUnit = (its: {
  readonly w: number;
  readonly u: number;
  readonly b: number;
  readonly inputs: readonly number[];
  readonly target: number;
}) =>
  ({
    kind: 'recurrent',
    inputs: its.inputs.map((x) => [x]),
    target: [its.target],
    w: [[its.w]],
    u: [[its.u]],
    b: [its.b],
  }) as const;
