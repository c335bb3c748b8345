/** Batch normalisation of the weighted sums of one unit over the examples of a batch. */
import { sigmoid } from '../../engine/math/activations/smooth.ts';

/** The sums of one unit for four examples in Figure 11.4: those of a unit that has drifted out of its live region. */
export const drifted = [4, 7, 5, 8] as const;

const meanOf = (values: readonly number[]) => values.reduce((sum, its) => sum + its, 0) / values.length;

export interface Normalised {
  readonly mean: number;
  /** The mean of the squared distances from the mean. */
  readonly variance: number;
  readonly values: readonly number[];
}

/** What programs add to the variance, so that nothing is divided by 0: the value of PyTorch. */
export const underRoot = 1e-5;

/** Less the mean, divided by the root of the variance and the tiny number that is added to it. */
export function normalised(values: readonly number[]): Normalised {
  const mean = meanOf(values);
  const variance = meanOf(values.map((its) => (its - mean) * (its - mean)));
  const deviation = Math.sqrt(variance + underRoot);
  return { mean, variance, values: values.map((its) => (its - mean) / deviation) };
}

/** The mean slope of sigmoid at some sums. */
export const meanSlope = (values: readonly number[]) => meanOf(values.map((its) => sigmoid.df(its, sigmoid.f(its))));
