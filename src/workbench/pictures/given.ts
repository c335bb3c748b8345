/** What the pictures are given: as much of the workbench's data and of a run's history as they draw. */

export const setNames = ['training', 'validation', 'test'] as const;
/** The parts that the examples are split into. */
export type SetName = (typeof setNames)[number];

/** The examples, and how a point of the plane becomes what a network reads. */
export interface PicturedData {
  /** What the network reads of each example. Shape (examples, features). */
  readonly inputs: readonly (readonly number[])[];
  /** Shape (examples, raw inputs): what the plane shows. */
  readonly raw: readonly (readonly number[])[];
  /** Shape (examples, outputs): one-hot, or one column of 0 and 1, or a value. */
  readonly targets: readonly (readonly number[])[];
  readonly task: 'binary' | 'classes' | 'values';
  /** What the raw inputs and the target are called. */
  readonly rawNames: readonly string[];
  readonly targetName: string;
  /** A target as it was given is target · scale + mean. */
  readonly targetScale: { readonly mean: number; readonly scale: number };
  /** What the classes are called; empty where the targets are values. */
  readonly classes: readonly string[];
  /** Positions of examples. */
  readonly split: Readonly<Record<SetName, readonly number[]>>;
  /** From raw inputs to the network's: features, standardised where that was chosen. */
  featuresOf(raw: readonly number[]): readonly number[];
}

/** A curve for each part of the examples that has one: as long as the list of updates, NaN where nothing was measured. */
export type Curves = Readonly<Partial<Record<SetName, ArrayLike<number>>>>;

/** What was measured while a network was trained. */
export interface PicturedHistory {
  /** After so many updates, rising. */
  readonly updates: ArrayLike<number>;
  readonly loss: Curves;
  /** Shares from 0 to 1. */
  readonly accuracy: Curves;
  /** For layer 1, 2 …: the 2-norm of the gradients of its weights and biases. */
  readonly gradientNorms: readonly ArrayLike<number>[];
  /** For layer 1, 2 …: the share of its units that answer 0 to every example; NaN where no unit can die. */
  readonly deadShares: readonly ArrayLike<number>[];
}
