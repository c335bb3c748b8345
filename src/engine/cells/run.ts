/** The run of an unrolled cell: one update, which is both sweeps. */
import { activations } from '../math/activations.ts';
import { losses } from '../math/losses.ts';
import { at } from '../trace/cell-names.ts';
import { type Cuts, passOf } from '../trace/marks.ts';
import { noBatches, type Run, startRun } from '../trace/start-run.ts';
import { type CellsSpec, cellSizes, gatesOf } from './cells.ts';
import { cellKinds } from './kinds.ts';
import { planCells } from './plan.ts';

/** Pass, step, unit (or input), gate, connection: those from the inputs and those from the state before are apart. */
const cuts: Cuts = {
  address(plan, event, cell) {
    const connection = at(cell, 'from') ?? at(cell, 'via');
    const input = at(cell, 'input');
    return [
      passOf(plan, event),
      at(cell, 'time'),
      input === undefined ? at(cell, 'unit') : `input ${input}`,
      at(cell, 'gate'),
      connection === undefined ? undefined : `${cell.quantity} ${connection}`,
    ];
  },
  lengths: { weight: 5, unit: 3, 'time-step': 2, pass: 1 },
};

/** Starts the run of valid cells. */
export function createCellRun<Spec extends CellsSpec>(spec: Spec, plan = planCells(spec)): Run<Spec> {
  const gates = gatesOf(spec);
  const start = [
    ...gates.flatMap(({ w }) => w.flat()),
    ...gates.flatMap(({ u }) => u.flat()),
    ...gates.flatMap(({ b }) => b),
  ];
  return startRun({
    subject: spec.kind,
    experiment: spec,
    updates: 1,
    batches: noBatches,
    arithmetic: {
      kinds: cellKinds,
      activations: [undefined, activations.sigmoid, activations.tanh],
      loss: losses['half-squared-error'],
      outputs: cellSizes(spec).hidden,
    },
    cuts,
    start: Float64Array.from(start),
    parameters: start.length,
    plan: () => plan,
    given(put) {
      for (const [k, x] of spec.inputs.entries()) put(x, 'input', k + 1);
      put(spec.target, 'y', 0);
    },
  });
}
