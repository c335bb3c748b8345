/**
 * What is known of a run besides its weights, as it stands in the model's JSON under `userDefinedMetadata`, where
 * TensorFlow.js keeps what a model's maker wants to say. It is read in read-record.ts.
 */
import type { TrainedRun } from './session.ts';

/** A run without its model. */
export type RunRecord = Omit<TrainedRun, 'model'>;

export const recordVersion = 1;
export const longestName = 60;

/** The record of a run, as it is written. */
export function recordOf({ model: _, ...record }: TrainedRun) {
  return { perceptible: recordVersion, ...record };
}

/** A name without space around it, or undefined where nothing is left of it. */
export function nameOf(value: unknown): string | undefined {
  const name = typeof value === 'string' ? value.trim() : '';
  return name.length > 0 && name.length <= longestName ? name : undefined;
}
