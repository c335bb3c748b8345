/** Performs the events of a plan. Going back is never inverse arithmetic: a past value is read from the record. */
import type { Activation } from '../math/activations.ts';
import type { Loss } from '../math/losses.ts';
import { activationTable, kindTable, lossTable, type Operands } from './events.ts';
import type { Plan } from './plan.ts';

/**
 * Performs all events of an update, in order, on `state` and writes the value of event e to `values[e]`.
 * @returns how many events have a finite value: `plan.count`, or the index of the first event that has none, where it stops.
 */
export function execute(plan: Plan, state: Float64Array, values: Float64Array): number {
  const { count, kinds, layers, writes, reads, readStarts, outputs } = plan;
  const operands = {
    state,
    reads,
    start: 0,
    end: 0,
    activation: activationTable[0] as Activation,
    loss: lossTable[plan.loss] as Loss,
    outputs,
  } satisfies Operands;
  for (let e = 0; e < count; e++) {
    operands.start = readStarts[e] as number;
    operands.end = readStarts[e + 1] as number;
    operands.activation = activationTable[plan.activations[layers[e] as number] as number] as Activation;
    const value = (kindTable[kinds[e] as number] as (typeof kindTable)[number]).evaluate(operands);
    values[e] = value;
    if (value - value !== 0) return e;
    state[writes[e] as number] = value;
  }
  return count;
}
