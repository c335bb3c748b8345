/** The formula of an event, and the act behind it for other numbers. Both come from the kind's own entry (kinds/). */
import type { Pattern } from '../pattern.ts';
import type { KindOfEvent, Operands } from './kinds/operands.ts';
import type { TraceEvent } from './record.ts';
import type { Run } from './start-run.ts';

export type { Pattern };

/** The act of an event as a formula: number k stands for the k-th number the event read. */
export interface EventFormula {
  readonly pattern: Pattern;
  /** Where the act has cases: what decides for this one. */
  readonly because?: string;
}

type Asked = Pick<TraceEvent, 'kind' | 'layer'>;
type Performer = Pick<Run, 'arithmetic'>;

/** The kind's entry, with the functions of the event's layer and of the run. */
function actOf({ arithmetic: { kinds, activations, loss, outputs } }: Performer, { kind, layer }: Asked) {
  const act = kinds[kind];
  if (act === undefined) throw new RangeError(`this run has no event of kind ${kind}`);
  return { act: act as KindOfEvent, activation: activations[layer], loss, outputs };
}

/** The formula of an event of a run. */
export function formulaOf(run: Performer, event: Asked & Pick<TraceEvent, 'readValues'>): EventFormula {
  const { act, ...functions } = actOf(run, event);
  const { formula } = act;
  if (typeof formula !== 'function') return { pattern: formula };
  const given = formula({ reads: event.readValues, count: event.readValues.length, ...functions });
  return 'pattern' in given ? given : { pattern: given };
}

/** The number that the act of an event gives for other numbers read. */
export function evaluateEvent(run: Performer, event: Asked, readValues: readonly number[]): number {
  const { act, ...functions } = actOf(run, event);
  const reads = Int32Array.from(readValues, (_, k) => k);
  const operands = { state: Float64Array.from(readValues), reads, start: 0, end: reads.length, ...functions };
  return act.evaluate(operands as Operands);
}
