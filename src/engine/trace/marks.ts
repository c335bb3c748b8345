/** Where a reader may stop: after every operation, weight, unit, layer, pass, update or epoch. */
import type { Granularity } from './granularities.ts';
import { at, cellAt } from './layout.ts';
import type { Plan } from './plan.ts';

export { type Granularity, granularities } from './granularities.ts';

/** Parts of an event's address that must stay the same for two neighbouring events to make one step. */
const keyLengths = { weight: 5, unit: 4, layer: 3, pass: 2, update: 0, epoch: 0 } as const;

/**
 * The numbers of events after which a step of this granularity is complete, ascending; the last one is `plan.count`.
 * (An epoch ends with an update; which one is for the run to say.)
 */
export function marksOf(plan: Plan, granularity: Granularity): Int32Array {
  if (granularity === 'operation') return Int32Array.from({ length: plan.count }, (_, e) => e + 1);
  const length = keyLengths[granularity];
  const marks: number[] = [];
  let previous = length === 0 ? [] : addressOf(plan, 0);
  for (let e = 1; e < plan.count && length > 0; e++) {
    const address = addressOf(plan, e);
    for (let part = 0; part < length; part++) {
      if (address[part] === previous[part]) continue;
      marks.push(e);
      break;
    }
    previous = address;
  }
  return Int32Array.from([...marks, plan.count]);
}

/**
 * Pass, example, layer, unit, connection: from coarse to fine. A batch of one writes its gradients and its loss straight to
 * the cells of the update, which have no example; they belong to example 0.
 */
function addressOf(plan: Plan, event: number): (string | number | undefined)[] {
  const pass = plan.passes[plan.kinds[event] as number];
  const cell = cellAt(plan.layout, plan.writes[event] as number);
  const connection = at(cell, 'from') ?? at(cell, 'via') ?? at(cell, 'operand');
  const bias = connection === undefined && cell.quantity.startsWith('bias') ? 'bias' : connection;
  const example = pass === 'average' || pass === 'update' ? undefined : (at(cell, 'example') ?? 0);
  return [pass, example, plan.layers[event], at(cell, 'unit') ?? at(cell, 'node'), bias];
}
