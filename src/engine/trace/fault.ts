/** Why a run ended: the first number of it that is not finite. */
import type { EventKind } from './events.ts';
import { type Cell, cellName } from './layout.ts';
import { eventAt, type UpdateRecord } from './record.ts';

/** What a non-finite number is: beyond the largest float64 (about 1.8 · 10³⁰⁸), below the lowest, or no number (0/0, ∞ − ∞). */
export type FaultCause = 'too large' | 'too small' | 'undefined';

export interface Fault {
  /** The update it happened in, from 0. */
  readonly update: number;
  /** The event of that update, from 0. */
  readonly event: number;
  readonly kind: EventKind;
  /** The number that has no finite value. */
  readonly cell: Cell;
  readonly cause: FaultCause;
  /** What it was computed from: all of it finite. */
  readonly reads: readonly Cell[];
  readonly readValues: readonly number[];
  /** The number read with the largest magnitude, which as a rule is the culprit. */
  readonly largest: { readonly cell: Cell; readonly value: number };
}

/** Why the run ended in this update, or undefined where it did not. */
export function faultOf(record: UpdateRecord): Fault | undefined {
  if (!record.fault) return undefined;
  const { index, kind, write, value, reads, readValues } = eventAt(record, record.count - 1);
  let k = 0;
  for (const [other, read] of readValues.entries()) if (Math.abs(read) > Math.abs(readValues[k] as number)) k = other;
  return {
    update: record.update,
    event: index,
    kind,
    cell: write,
    cause: Number.isNaN(value) ? 'undefined' : value > 0 ? 'too large' : 'too small',
    reads,
    readValues,
    largest: { cell: reads[k] as Cell, value: readValues[k] as number },
  };
}

const causes: Readonly<Record<FaultCause, string>> = {
  'too large': 'grows beyond the largest number there is (about 1.8e308)',
  'too small': 'falls below the lowest number there is (about -1.8e308)',
  undefined: 'has no value (such as 0/0 or infinity minus infinity)',
};

/** `update 3, z[0][1][0]: the weightedSum grows beyond …; largest number it reads: product[0][1][0][0] = 1.2e308` */
export function describeFault({ update, cell, kind, cause, largest }: Fault): string {
  const culprit = `${cellName(largest.cell)} = ${largest.value}`;
  return `update ${update}, ${cellName(cell)}: the result of ${kind} ${causes[cause]}; the largest number it reads is ${culprit}`;
}
