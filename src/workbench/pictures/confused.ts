/** Which classes a network takes for which, among the examples of one part. */
import { type ConfusionMatrix, confusionMatrix } from '../../engine/metrics/confusion-matrix.ts';
import { predictedClass } from '../../engine/metrics/predicted-class.ts';
import type { Answers } from './answers.ts';
import type { PicturedData } from './given.ts';

/**
 * @param answers of the network to all examples
 * @param examples positions among them
 */
export function confused(
  answers: Answers,
  { labels, classes }: Pick<PicturedData, 'labels' | 'classes'>,
  examples: readonly number[],
): ConfusionMatrix {
  const outputs = answers.at(-1) as readonly Float64Array[];
  const truth = examples.map((n) => labels[n] as number);
  const said = examples.map((n) => predictedClass(outputs.map((output) => output[n] as number)));
  return confusionMatrix(truth, said, classes.length);
}
