/** Shape (classes, classes): rows are the true class, columns the predicted one, as in scikit-learn. Entries count. */
export type ConfusionMatrix = readonly (readonly number[])[];

/**
 * @param truth class index of every example
 * @param predicted class index given to every example, in the same order
 * @param classes number of classes, those that do not occur included
 * @throws RangeError if the lists differ in length or hold something other than a class index
 */
export function confusionMatrix(
  truth: readonly number[],
  predicted: readonly number[],
  classes: number,
): ConfusionMatrix {
  if (truth.length !== predicted.length) {
    throw new RangeError(`${truth.length} true classes, but ${predicted.length} predicted ones`);
  }
  const matrix = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  for (const [n, actual] of truth.entries()) {
    const row = matrix[actual];
    const column = predicted[n] as number;
    if (row?.[column] === undefined) {
      throw new RangeError(
        `example ${n}: class ${actual} predicted as ${column}, but the classes are 0 to ${classes - 1}`,
      );
    }
    row[column] = (row[column] as number) + 1;
  }
  return matrix;
}

/** The share of all examples that stand on the diagonal. NaN without examples. */
export function accuracy(matrix: ConfusionMatrix): number {
  let correct = 0;
  let all = 0;
  for (const [actual, row] of matrix.entries()) {
    correct += row[actual] as number;
    for (const count of row) all += count;
  }
  return correct / all;
}
