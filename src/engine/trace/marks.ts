/** Where a reader may stop: after every operation, weight, unit, layer, pass, update … of the subject at hand. */
import type { Granularity } from './granularities.ts';
import { type Cell, cellAt } from './layout.ts';
import type { Plan } from './plan.ts';

export { type Granularity, granularities, stepSizesOf } from './granularities.ts';

type Part = string | number | undefined;

/** Where an event belongs, from coarse to fine, and where each step size cuts that address. */
export interface Cuts {
  /** @param cell what the event writes */
  address(plan: Plan, event: number, cell: Cell): readonly Part[];
  /** How many parts stay the same within one step; a size that is not named is the whole update. */
  readonly lengths: Partial<Readonly<Record<Granularity, number>>>;
}

/** The pass that an event belongs to. */
export const passOf = (plan: Plan, event: number) => plan.passes[plan.kinds[event] as number];

/**
 * The numbers of events after which a step of this granularity is complete, ascending; the last one is `plan.count`.
 * (An epoch ends with an update; which one is for the run to say.)
 */
export function marksOf(plan: Plan, granularity: Granularity, { address, lengths }: Cuts): Int32Array {
  if (granularity === 'operation') return Int32Array.from({ length: plan.count }, (_, e) => e + 1);
  const length = lengths[granularity] ?? 0;
  const addressOf = (event: number) => address(plan, event, cellAt(plan.layout, plan.writes[event] as number));
  const marks: number[] = [];
  let previous = length === 0 ? [] : addressOf(0);
  for (let e = 1; e < plan.count && length > 0; e++) {
    const here = addressOf(e);
    for (let part = 0; part < length; part++) {
      if (here[part] === previous[part]) continue;
      marks.push(e);
      break;
    }
    previous = here;
  }
  return Int32Array.from([...marks, plan.count]);
}
