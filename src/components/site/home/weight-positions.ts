/** What the home page's figure shows for each position of its weight: the engine's numbers, computed when the site is built. */
import type { Experiment } from '../../../engine/experiment.ts';
import { formatNumber } from '../../../notation/format.ts';
import { type EditTarget, readTarget, withEdits } from '../../../player/edit.ts';
import { readCell } from '../../../player/read-cell.ts';
import { strokeWidth } from '../../kit/diagram/scales.ts';

/** The network with its weight at one value; texts as they are shown. */
export interface WeightPosition {
  readonly weight: string;
  readonly output: string;
  readonly loss: string;
  /** How high the loss stands in the plot, in per cent from its top. */
  readonly top: number;
  /** How wide the weight's line is. */
  readonly width: number;
}

export interface WeightPositions {
  readonly positions: readonly WeightPosition[];
  /** The position that has the experiment's own weight. */
  readonly start: number;
}

/** From −10, where the output is less than it should be, to 4, where it is as wrong as it can be; in tenths. */
const [least, most, steps] = [-100, 40, 10];

/** @param output the cell of the output that the weight leads to */
export function weightPositions(experiment: Experiment, target: EditTarget, output: string): WeightPositions {
  const weights = Array.from({ length: most - least + 1 }, (_, k) => (least + k) / steps);
  const losses = weights.map((value) => readCell(withEdits(experiment, [{ target, value }]), 'loss'));
  const highest = Math.max(...losses);
  return {
    start: weights.indexOf(readTarget(experiment, target) ?? Number.NaN),
    positions: weights.map((value, k) => ({
      weight: formatNumber(value),
      output: formatNumber(readCell(withEdits(experiment, [{ target, value }]), output)),
      loss: formatNumber(losses[k] as number),
      top: Math.round(1000 * (1 - (losses[k] as number) / highest)) / 10,
      width: strokeWidth(value),
    })),
  };
}

/** Positions as a text short enough for an attribute, and back. */
export const writePositions = (positions: readonly WeightPosition[]) =>
  positions.map(({ weight, output, loss, top, width }) => [weight, output, loss, top, width].join()).join(';');
