/** k-fold cross-validation: each part of the images is scored once, by a network that was trained on the others. */
import { createRng } from '../../engine/math/rng.ts';
import { LabError } from '../protocol/faults.ts';
import { type Metrics, metricsOf } from '../protocol/metrics.ts';
import type { FoldProgress } from '../protocol/requests.ts';
import { type LabSettings, split } from '../protocol/settings.ts';
import type { TensorFlow } from './backend.ts';
import { roomFor } from './batch.ts';
import type { RunControl } from './control.ts';
import { earlyStopping } from './early-stopping.ts';
import { type ImageRange, numbersBetween } from './image-order.ts';
import { createModel, type Model } from './model.ts';
import type { Pool } from './pool.ts';
import { predictPlaces } from './predicting.ts';

/** The parts, one after the other; the first ones have one image more where it does not come out even (scikit-learn's KFold). */
export function foldRanges(images: number, folds: number): ImageRange[] {
  const least = Math.floor(images / folds);
  const larger = images % folds;
  const start = (fold: number) => fold * least + Math.min(fold, larger);
  return numbersBetween(0, folds).map((fold) => ({ from: start(fold), to: start(fold + 1) }));
}

export interface FoldParts {
  readonly library: TensorFlow;
  readonly settings: LabSettings;
  readonly folds: number;
  readonly pool: Pool;
  readonly control: RunControl;
  readonly onProgress: (progress: FoldProgress) => void;
}

/**
 * Scores of every fold. Where runs stop early, so do these: the last images of those that a fold is not scored on only measure. All networks begin with the same weights; what differs is what they are shown.
 * @throws RangeError for fewer than two folds or more folds than images; LabError `diverged`
 */
export async function crossValidate(parts: FoldParts): Promise<Metrics[]> {
  const { library, settings, folds, onProgress } = parts;
  if (!(Number.isInteger(folds) && folds >= 2 && folds <= settings.images)) {
    throw new RangeError(`${folds} is no number of folds for ${settings.images} images`);
  }
  const found: Metrics[] = [];
  for (const { from, to } of foldRanges(settings.images, folds)) {
    const model = createModel(library.tf, library.layers, settings);
    try {
      const others = [...numbersBetween(0, from), ...numbersBetween(to, settings.images)];
      const kept = settings.patience > 0 ? Math.max(1, split({ ...settings, images: others.length }).validation) : 0;
      const training = others.slice(0, others.length - kept);
      const stopping = earlyStopping(settings);
      for (let epoch = 0; !stopping.endsAfter(epoch); ) {
        epoch += 1;
        onProgress({ fold: found.length + 1, epoch, scores: [...found] });
        await trainEpoch(parts, model, training, epoch);
        if (kept === 0) continue;
        const { loss } = await scored(parts, model, others.slice(-kept));
        stopping.measured(epoch, loss, model.state);
      }
      if (stopping.best) model.restore(stopping.best.state);
      found.push(await scored(parts, model, numbersBetween(from, to)));
    } finally {
      model.dispose();
    }
  }
  return found;
}

async function scored({ pool, control }: FoldParts, model: Model, places: readonly number[]): Promise<Metrics> {
  const { probabilities, labels } = await predictPlaces({ model, control, onProgress() {} }, pool, places);
  return metricsOf(probabilities, labels);
}

async function trainEpoch({ settings, pool, control }: FoldParts, model: Model, places: number[], epoch: number) {
  const order = createRng(settings.seed, 'shuffle', epoch).shuffle(places);
  const room = roomFor(Math.min(settings.batchSize, order.length));
  for (let start = 0; start < order.length; start += settings.batchSize) {
    const batch = await pool.batch(order.slice(start, start + settings.batchSize), room);
    await control.go();
    const { loss } = await model.train(batch);
    const step = start / settings.batchSize + 1;
    if (!Number.isFinite(loss)) throw new LabError({ kind: 'diverged', step, epoch });
  }
}
