/** What an event computes with, and the few acts that most kinds are made of. */
import type { Activation } from '../../math/activations.ts';
import type { Loss } from '../../math/losses.ts';
import type { Formula, FormulaContext } from '../../pattern.ts';

export type Pass = 'forward' | 'loss' | 'backward' | 'average' | 'update';

/** The numbers an event reads, in order, and the function of its layer or of the run where one is involved. */
export interface Operands {
  readonly state: Float64Array;
  readonly reads: Int32Array;
  readonly start: number;
  readonly end: number;
  readonly activation: Activation;
  readonly loss: Loss;
  /** Outputs of the network: losses are means or sums over them. */
  readonly outputs: number;
}

/** What the formula of an event may depend on. */
export interface EventContext extends FormulaContext {
  readonly activation?: Activation | undefined;
  readonly loss?: Loss | undefined;
}

/** One kind of event, in one place: the pass it belongs to, what it computes, and the same as a formula. */
export interface KindOfEvent {
  readonly pass: Pass;
  evaluate(operands: Operands): number;
  readonly formula: Formula<EventContext>;
}

/** A formula that the activation or the loss at hand brings. */
export const formulaWith =
  <Part>(part: (context: EventContext) => Part | undefined, formula: (part: Part) => Formula) =>
  (context: EventContext) => {
    const own = part(context);
    if (own === undefined) throw new Error('this event has a function of its own, and none was given');
    const its = formula(own);
    return typeof its === 'function' ? its(context) : its;
  };

/** The k-th number an event reads. */
export const read = ({ state, reads, start }: Operands, k: number) => state[reads[start + k] as number] as number;

/** First value plus the second plus the third …: one fixed order, on every path of the engine. */
export function sum({ state, reads, start, end }: Operands): number {
  let total = state[reads[start] as number] as number;
  for (let k = start + 1; k < end; k++) total += state[reads[k] as number] as number;
  return total;
}

export const product = (o: Operands) => read(o, 0) * read(o, 1);
export const mean = (o: Operands) => sum(o) / (o.end - o.start);
export const quotient = (o: Operands) => read(o, 0) / read(o, 1);
export const difference = (o: Operands) => read(o, 0) - read(o, 1);
