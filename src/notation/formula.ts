/** A formula with one of its numbers opened into what made it. */
import type { Cell } from '../engine/trace/layout.ts';
import { type TraceEvent, type UpdateRecord, writerOf } from '../engine/trace/record.ts';
import type { Formula, Notation, Token } from './notation.ts';

/**
 * A weight's gradient with its delta opened once: ∂E/∂a × f′(z) × activation, as one line of three factors. The product is
 * the same: δ was computed as the product of the first two. Undefined where the delta was not made from two factors.
 */
export function openedGradient(notation: Notation, record: UpdateRecord, event: TraceEvent): Formula | undefined {
  if (event.kind !== 'weightGradient') return undefined;
  const delta = writerOf(record, event.reads[0] as Cell);
  if (delta?.kind !== 'delta') return undefined;
  const factors = delta.reads.map((cell, k) => notation.term(cell, delta.readValues[k] as number));
  factors.push(notation.term(event.reads[1] as Cell, event.readValues[1] as number));
  return {
    result: notation.term(event.write, event.value),
    relation: '=',
    tokens: factors.flatMap((factor, k): Token[] => (k === 0 ? [factor] : [{ text: ' × ' }, factor])),
  };
}

/**
 * What arrives by a single path, as the product that the path was: a sum of one number says nothing. Undefined where several arrive,
 * and where what arrives was not made from two factors.
 */
export function openedArrival(notation: Notation, record: UpdateRecord, event: TraceEvent): Formula | undefined {
  const [path, another] = event.reads;
  if (event.kind !== 'gather' || path === undefined || another !== undefined) return undefined;
  const made = writerOf(record, path);
  if (made?.kind !== 'path') return undefined;
  return { ...notation.formula(made), result: notation.term(event.write, event.value) };
}
