/** Mean and spread of every input, taken from the training examples and used for all others too. */
export interface Standardizer {
  /** Mean of each input. Shape (inputs). */
  readonly mean: readonly number[];
  /** Standard deviation of each input, with N in the denominator; 1 for an input that never changes. Shape (inputs). */
  readonly scale: readonly number[];
}

/**
 * The statistics of training examples (scikit-learn's StandardScaler). Fit on training data only: statistics of test data
 * would tell the network about them.
 * @param inputs shape (examples, inputs), at least one example
 */
export function fitStandardizer(inputs: readonly (readonly number[])[]): Standardizer {
  const columns = (inputs[0] ?? []).map((_, i) => inputs.map((row) => row[i] as number));
  const mean = columns.map(average);
  const scale = columns.map((column, i) => {
    if (column.every((value) => value === column[0])) return 1;
    return Math.sqrt(average(column.map((value) => (value - (mean[i] as number)) * (value - (mean[i] as number)))));
  });
  return { mean, scale };
}

/** (x − mean) / scale for every input. Shape (examples, inputs). */
export function standardize(inputs: readonly (readonly number[])[], { mean, scale }: Standardizer): number[][] {
  return inputs.map((row) => row.map((value, i) => (value - (mean[i] as number)) / (scale[i] as number)));
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
