/** Whether a run that came from a file has the scores that its file says: its network reads the test images once more. */

import { metricsOf } from '../protocol/metrics.ts';
import { percent } from '../protocol/words.ts';
import { FileError } from './file-error.ts';
import { modelOf } from './network.ts';
import type { LabSession, TrainedRun } from './session.ts';

/** Another backend adds in another order: a few images that lie on the edge may be read otherwise. */
const sparedShare = 0.002;
/** And the loss may differ by so much of itself. */
const sparedLoss = 0.02;

/** Under a name of its own: a run of the same id may be on the page, with other weights. */
const nameOf = ({ fingerprint }: TrainedRun) => `file-${fingerprint}`;

/**
 * @throws FileError where they are not those of its weights; a LabError where they cannot be measured
 */
export async function checkScores(
  { ask, remove }: Pick<LabSession, 'ask' | 'remove'>,
  run: TrainedRun,
  file: string,
): Promise<void> {
  const model = { ...modelOf(run), id: nameOf(run) };
  const reply = ask({ kind: 'predict-part', model, part: 'test' });
  const { probabilities, labels } = await reply.finally(() => remove(model.id));
  const found = metricsOf(probabilities, labels);
  const { accuracy, loss, count } = run.test;
  const isTrue =
    count === found.count &&
    Math.abs(accuracy - found.accuracy) <= Math.max(sparedShare, 2 / count) &&
    Math.abs(loss - found.loss) <= sparedLoss * Math.max(1, loss);
  if (isTrue) return;
  throw new FileError({
    what: `The file says that the run reads ${percent(accuracy, 2)} of ${count} test images with a loss of ${loss.toPrecision(4)}. These are not the scores of its weights.`,
    where: `${file}, userDefinedMetadata.test`,
    expected: `${percent(found.accuracy, 2)} of ${found.count}, and a loss of ${found.loss.toPrecision(4)}`,
  });
}
