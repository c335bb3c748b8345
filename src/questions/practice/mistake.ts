/** A known mistake: its name, and the number that somebody who makes it gets. */
import type { Cell } from '../../engine/trace/layout.ts';
import type { PracticeStep } from './step.ts';

export const mistakeNames = [
  'other-sign',
  'factor-forgotten',
  'factors-added',
  'term-forgotten',
  'bias-forgotten',
  'path-forgotten',
  'term-twice',
  'term-sign',
  'mean-for-sum',
  'sum-for-mean',
  'number-itself',
  'operands-added',
  'upside-down',
  'multiplied',
  'other-result',
  'other-weight',
  'transposed-weight',
  'other-unit',
  'other-layer',
  'other-example',
  'other-number',
  'updated-weight',
  'old-memory',
  'sum-for-activation',
  'slope-forgotten',
  'activation-for-slope',
  'slope-of-sum',
  'slope-at-activation',
  'slope-twice',
  'other-side',
  'function-for-slope',
  'slope-for-function',
  'exponent-sign',
  'maximum-forgotten',
  'share-unfinished',
  'mask-forgotten',
  'mask-unscaled',
  'half-forgotten',
  'two-forgotten',
  'two-too-many',
  'square-forgotten',
  'root-forgotten',
  'mean-forgotten',
  'receiver-for-sender',
  'weight-for-signal',
  'unclipped',
  'penalty-forgotten',
  'penalty-sign',
  'penalty-squared',
  'penalty-doubled',
  'penalty-size',
  'penalty-unweighted',
  'memory-forgotten',
  'share-forgotten',
  'betas-swapped',
  'gradient-subtracted',
  'uncorrected',
  'power-forgotten',
  'times-for-power',
  'epsilon-inside',
  'rate-forgotten',
  'decay-forgotten',
  'step-alone',
  'step-added',
  'step-other-way',
  'sum-for-max',
  'smallest-for-max',
  'times-exponent',
  'exponent-forgotten',
  'exponent-kept',
  'base-ten',
  'own-factor',
  'wrong-gate',
  'other-time',
  'kernel-flipped',
  'window-shifted',
  'padding-ignored',
  'stride-ignored',
] as const;
export type MistakeName = (typeof mistakeNames)[number];

export interface Mistake {
  readonly name: MistakeName;
  readonly value: number;
  /** The numbers it is about, as its sentence names them: the factor that was forgotten; what was taken, then in place of what. */
  readonly cells: readonly Cell[];
}

/** A mistake on its way: name, value, cells. */
export type Made = readonly [name: MistakeName, value: number, ...cells: Cell[]];

/** Mistakes that can be made at a step. */
export type Makes = (step: PracticeStep) => readonly Made[];
