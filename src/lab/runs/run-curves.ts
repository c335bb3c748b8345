/** The curves of several runs over their epochs. */
import type { EpochRow } from '../protocol.ts';
import type { TrainedRun } from '../session.ts';
import { percent } from '../words.ts';

export const QUANTITIES = {
  'validation accuracy': { part: 'validation', score: 'accuracy' },
  'training accuracy': { part: 'training', score: 'accuracy' },
  'validation loss': { part: 'validation', score: 'loss' },
  'training loss': { part: 'training', score: 'loss' },
} as const;

export type Quantity = keyof typeof QUANTITIES;

/** One value per epoch; none for a run without validation images. */
export function valuesOf({ epochs }: Pick<TrainedRun, 'epochs'>, quantity: Quantity): [epoch: number, value: number][] {
  return epochs.flatMap((row) => {
    const value = valueIn(row, quantity);
    return value === undefined ? [] : [[row.epoch, value] as [number, number]];
  });
}

/** The value after an epoch; undefined where it was not measured. */
export function valueAt({ epochs }: Pick<TrainedRun, 'epochs'>, quantity: Quantity, epoch: number): number | undefined {
  const row = epochs.find((one) => one.epoch === epoch);
  return row && valueIn(row, quantity);
}

function valueIn(row: EpochRow, quantity: Quantity): number | undefined {
  const { part, score } = QUANTITIES[quantity];
  return row[part]?.[score];
}

/** From 0 to 1 for an accuracy, but no more of it than is used; from 0 to the largest for a loss. */
export function rangeOf(values: readonly number[], quantity: Quantity): readonly [number, number] {
  if (QUANTITIES[quantity].score === 'loss') return [0, Math.max(0.1, ...values)];
  const lowest = Math.floor(10 * Math.min(1, ...values)) / 10;
  return [Math.min(0.9, lowest), 1];
}

export function valueText(value: number, quantity: Quantity): string {
  return QUANTITIES[quantity].score === 'loss' ? value.toFixed(4) : percent(value);
}
