/** What a source is before features and split: raw inputs with their targets. */
import type { LeftOutRow } from './kinds.ts';

interface Inputs {
  /** Shape (examples, raw inputs). */
  readonly raw: readonly (readonly number[])[];
  readonly rawNames: readonly string[];
  /** What a class, or each value, is called. */
  readonly targetNames: readonly string[];
  /** Rows of a table that are no examples. */
  readonly leftOut?: readonly LeftOutRow[];
}

export interface ClassExamples extends Inputs {
  /** Class of every example. */
  readonly labels: readonly number[];
  readonly classes: readonly string[];
}

export interface ValueExamples extends Inputs {
  /** Shape (examples, values). */
  readonly values: readonly (readonly number[])[];
  /** Whether the values have units of their own, and are standardised where the inputs are. */
  readonly ownUnits: boolean;
}

export type Examples = ClassExamples | ValueExamples;
