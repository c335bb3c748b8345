/** What predicted probabilities are worth against the labels. */

export interface Metrics {
  /** Mean cross-entropy −ln p(label), in nats. */
  readonly loss: number;
  /** Share of the images whose likeliest class is the label, 0…1. */
  readonly accuracy: number;
  /** Images measured. */
  readonly count: number;
}

/** Keras's bound for a probability in the loss, so that one impossible class does not make the mean infinite. */
const leastProbability = 1e-7;

/** Cross-entropy −ln p of one image, in nats. @param probability of its label */
export const exampleLoss = (probability: number) => -Math.log(Math.max(probability, leastProbability));

/**
 * @param probabilities row by row, `probabilities[classes n + k]`
 * @param labels one per row
 */
export function metricsOf(probabilities: Float32Array, labels: Uint8Array): Metrics {
  const classes = probabilities.length / labels.length;
  let loss = 0;
  let right = 0;
  labels.forEach((label, n) => {
    const row = probabilities.subarray(n * classes, (n + 1) * classes);
    loss += exampleLoss(row[label]!);
    if (likeliest(row) === label) right++;
  });
  return { loss: loss / labels.length, accuracy: right / labels.length, count: labels.length };
}

/** The index of the largest value, the lowest one if several are equal. */
export function likeliest(values: ArrayLike<number>): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if (values[k]! > values[best]!) best = k;
  return best;
}
