/** The curves of several runs over their epochs. */
import type { EpochRow } from '../protocol/messages.ts';
import { percent } from '../protocol/words.ts';
import type { TrainedRun } from '../session/session.ts';

export const curveQuantities = {
  'validation accuracy': { part: 'validation', score: 'accuracy' },
  'training accuracy': { part: 'training', score: 'accuracy' },
  'validation loss': { part: 'validation', score: 'loss' },
  'training loss': { part: 'training', score: 'loss' },
} as const;

export type CurveQuantity = keyof typeof curveQuantities;

/** One value per epoch; none for a run without validation images. */
export function valuesOf(
  { epochs }: Pick<TrainedRun, 'epochs'>,
  quantity: CurveQuantity,
): [epoch: number, value: number][] {
  return epochs.flatMap((row) => {
    const value = valueIn(row, quantity);
    return value === undefined ? [] : [[row.epoch, value] as [number, number]];
  });
}

/** The value after an epoch; undefined where it was not measured. */
export function valueAfter(
  { epochs }: Pick<TrainedRun, 'epochs'>,
  quantity: CurveQuantity,
  epoch: number,
): number | undefined {
  const row = epochs.find((one) => one.epoch === epoch);
  return row && valueIn(row, quantity);
}

/** The last epoch after which every run that was measured at all has a value; undefined when none was. */
export function lastShared(runs: readonly Pick<TrainedRun, 'epochs'>[], quantity: CurveQuantity): number | undefined {
  const ends = runs.flatMap((run) => valuesOf(run, quantity).at(-1)?.[0] ?? []);
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/** What a run has to show after an epoch: its value, or where it had ended by then, or that it was never measured. */
export function readingText(run: Pick<TrainedRun, 'epochs'>, quantity: CurveQuantity, epoch: number): string {
  const value = valueAfter(run, quantity, epoch);
  if (value !== undefined) return valueText(value, quantity);
  const end = valuesOf(run, quantity).at(-1);
  if (!end || epoch < end[0]) return 'not measured';
  return `ended after epoch ${end[0]} at ${valueText(end[1], quantity)}`;
}

function valueIn(row: EpochRow, quantity: CurveQuantity): number | undefined {
  const { part, score } = curveQuantities[quantity];
  return row[part]?.[score];
}

/** From 0 to 1 for an accuracy, but no more of it than is used; from 0 to the largest for a loss. */
export function axisRange(values: readonly number[], quantity: CurveQuantity): readonly [number, number] {
  if (curveQuantities[quantity].score === 'loss') return [0, Math.max(0.1, ...values)];
  const lowest = Math.floor(10 * Math.min(1, ...values)) / 10;
  return [Math.min(0.9, lowest), 1];
}

export function valueText(value: number, quantity: CurveQuantity): string {
  return curveQuantities[quantity].score === 'loss' ? value.toFixed(4) : percent(value);
}
