/** Performs the events of a plan. Going back is never inverse arithmetic: a past value is read from the record. */
import type { Activation } from '../math/activations.ts';
import type { Loss } from '../math/losses.ts';
import type { EventKind } from './events.ts';
import type { KindOfEvent, Operands } from './kinds/operands.ts';
import type { Plan } from './plan.ts';

/** What the events of a plan need beside its numbers. */
export interface Arithmetic {
  readonly kinds: Readonly<Partial<Record<EventKind, KindOfEvent>>>;
  /** Per layer 0…L; undefined for the input and for softmax, whose events need no function. */
  readonly activations: readonly (Activation | undefined)[];
  /** Undefined where nothing is learned from examples. */
  readonly loss: Loss | undefined;
  /** Units of the last layer. */
  readonly outputs: number;
}

/**
 * Performs all events of an update, in order, on `state` and writes the value of event e to `values[e]`.
 * @returns how many events have a finite value: `plan.count`, or the index of the first event that has none, where it stops.
 */
export function execute(plan: Plan, arithmetic: Arithmetic, state: Float64Array, values: Float64Array): number {
  const { count, kinds, layers, writes, reads, readStarts } = plan;
  const { activations, outputs } = arithmetic;
  const acts = plan.kindNames.map((name) => arithmetic.kinds[name] as KindOfEvent);
  const operands = {
    state,
    reads,
    start: 0,
    end: 0,
    activation: activations[0] as Activation,
    loss: arithmetic.loss as Loss,
    outputs,
  } satisfies Operands;
  for (let e = 0; e < count; e++) {
    operands.start = readStarts[e] as number;
    operands.end = readStarts[e + 1] as number;
    operands.activation = activations[layers[e] as number] as Activation;
    const value = (acts[kinds[e] as number] as KindOfEvent).evaluate(operands);
    values[e] = value;
    if (value - value !== 0) return e;
    state[writes[e] as number] = value;
  }
  return count;
}
