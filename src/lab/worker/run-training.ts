/** One run from the first update to the test score. Everything it needs is handed in; it knows no worker and no page. */

import { LabError } from '../protocol/faults.ts';
import { fingerprint } from '../protocol/fingerprint.ts';
import { drawnLabels } from '../protocol/inputs.ts';
import type { Shard } from '../protocol/manifest.ts';
import type { Activity, Checkpoint, EpochRow, Snapshot } from '../protocol/messages.ts';
import { type Metrics, metricsOf } from '../protocol/metrics.ts';
import type { ModelFiles } from '../protocol/model-files.ts';
import type { Place } from '../protocol/place.ts';
import { classCount, type LabSettings, stepsPerEpoch, trainingImages } from '../protocol/settings.ts';
import { roomFor } from './batch.ts';
import type { RunControl } from './control.ts';
import { earlyStopping } from './early-stopping.ts';
import { batchAt, divide, epochOrder, type ImageRange } from './image-order.ts';
import { createMean, createProgressMeter, type Progress, type ProgressMeter } from './meter.ts';
import type { Model } from './model.ts';
import { createPool, type Pool } from './pool.ts';
import type { RunImages } from './run-images.ts';

export interface RunReport {
  activity: (activity: Activity) => void;
  progress: (progress: Progress) => void;
  /** The weights as they are now, and all that the run would go on with; each place of a run comes once. */
  network: (network: Snapshot, state: Float32Array) => void;
  /** An epoch is done and measured; `checkpoint` is what a later run needs to go on from here. */
  epoch: (row: EpochRow, checkpoint: Checkpoint) => void;
}

export interface TrainingParts {
  readonly settings: LabSettings;
  readonly model: Model;
  /** The shards of the run, training and test. */
  readonly shards: readonly Shard[];
  readonly images: RunImages;
  /** The sample images, by their index in the test images; they are in the first test shard. */
  readonly samples: readonly number[];
  readonly control: RunControl;
  readonly report: RunReport;
  /** Goes on after this epoch of an earlier run with the same settings, to the same end. */
  readonly from?: Checkpoint | undefined;
}

export interface RunResult {
  readonly test: Metrics;
  readonly trainingSeconds: number;
  readonly fingerprint: string;
  readonly model: ModelFiles;
  /** The epoch whose network it is, of a run that stops early. */
  readonly best?: number;
}

/**
 * Trains all epochs, or until it stops early, measures after each, and at the end measures once on the test images.
 * @throws LabError `diverged` when the loss is not finite; the control's reason when the run is stopped
 */
export async function runTraining(parts: TrainingParts): Promise<RunResult> {
  const { settings, model, shards, images, control, report, from } = parts;
  const { training, validation, test } = divide(settings);
  const onWait = (isWaiting: boolean) => report.activity(isWaiting ? 'waiting' : 'training');
  const pool = createPool({ shards, images, labels: drawnLabels(settings), onWait });
  const meter = createProgressMeter(stepsPerEpoch(settings), settings.epochs, report.progress, from?.trainingSeconds);
  if (from) model.restore(from.state);
  const show = createShowing(parts, meter);
  const stopping = earlyStopping(settings, from?.best);
  const onRun: OnRun = { ...parts, pool, meter, show };

  try {
    show.at({ epoch: from?.epoch ?? 0, step: 0 });
    show.now();
    for (let epoch = from?.epoch ?? 0; !stopping.endsAfter(epoch); ) {
      epoch += 1;
      report.activity('training');
      const trained = await trainEpoch(onRun, pool.rangesOf(training), epoch);
      meter.flush();
      report.activity('validating');
      const kept = pool.indicesOf(validation);
      const measured = kept.length > 0 ? { validation: await measure(onRun, kept, epoch) } : {};
      // A state of its own: that of the checkpoint is handed over.
      if (measured.validation) stopping.measured(epoch, measured.validation.loss, model.state);
      const samples = await predict(onRun, parts.samples.map(testImage));
      const row = { epoch, training: trained, ...measured, samples: rows(samples.probabilities) };
      show.now();
      const { best } = stopping;
      report.epoch(row, { epoch, trainingSeconds: meter.seconds(), state: model.state(), ...(best && { best }) });
      // After the last one only the test is left.
      if (!stopping.endsAfter(epoch)) control.passed('epoch');
    }

    const { best } = stopping;
    if (best) {
      model.restore(best.state);
      show.at({ epoch: best.epoch, step: 0 });
      show.now();
    }
    report.activity('testing');
    const scored = await measure(onRun, pool.indicesOf(test), settings.epochs);
    const files = await model.files();
    const trainingSeconds = meter.seconds();
    const found = { test: scored, trainingSeconds, fingerprint: fingerprint(files.weights), model: files };
    return best ? { ...found, best: best.epoch } : found;
  } catch (error) {
    // A run that was stopped leaves its network; one that failed leaves what it has shown before.
    if (control.signal.aborted && !(error instanceof LabError)) show.now();
    throw error;
  }
}

/** Shows the weights of a run under way. */
interface Showing {
  /** The run has come so far: its weights are others than before. */
  at: (place: Place) => void;
  /** Between two updates only. What has been shown already is not shown again. */
  now: () => void;
}

function createShowing({ model, report }: TrainingParts, meter: ProgressMeter): Showing {
  let after: Place | undefined;
  let isShown = true;
  return {
    at(place) {
      after = place;
      isShown = false;
    },
    now() {
      if (isShown || !after) return;
      isShown = true;
      const weights = model.weights().buffer;
      const network = { after, trainingSeconds: meter.seconds(), weights, fingerprint: fingerprint(weights) };
      report.network(network, model.state());
    },
  };
}

/** What the parts of a run share. */
interface OnRun extends TrainingParts {
  readonly pool: Pool;
  readonly meter: ProgressMeter;
  readonly show: Showing;
}

/** One epoch; the mean over its batches. */
async function trainEpoch(
  { settings, model, control, pool, meter, show }: OnRun,
  ranges: readonly ImageRange[],
  epoch: number,
): Promise<Metrics> {
  const order = epochOrder(settings.seed, epoch, ranges);
  const mean = createMean();
  const room = roomFor(Math.min(settings.batchSize, order.length));
  for (let start = 0; start < order.length; start += settings.batchSize) {
    const indices = batchAt(order, start / settings.batchSize, settings.batchSize);
    const batch = await pool.batch(indices, room);
    await control.go(show.now);
    const begun = performance.now();
    const step = start / settings.batchSize + 1;
    const result = { ...(await model.train(batch)), count: indices.length };
    if (!Number.isFinite(result.loss)) throw new LabError({ kind: 'diverged', step, epoch });
    const isLast = start + indices.length === order.length;
    show.at(isLast ? { epoch, step: 0 } : { epoch: epoch - 1, step });
    mean.add(result);
    meter.add(epoch, step, result, performance.now() - begun);
    // What the batch has shown is on the page before the run is said to wait.
    if (control.goesTo('batch')) meter.held();
    control.passed('batch');
  }
  return mean.take();
}

/**
 * Scores on the images with the given indices.
 * @throws LabError `diverged` when the last update before has made the network useless
 */
async function measure(parts: OnRun, indices: readonly number[], epoch: number): Promise<Metrics> {
  const { probabilities, labels } = await predict(parts, indices);
  const measured = metricsOf(probabilities, labels);
  const step = stepsPerEpoch(parts.settings);
  if (!Number.isFinite(measured.loss)) throw new LabError({ kind: 'diverged', step, epoch });
  return measured;
}

async function predict({ model, control, pool, show }: OnRun, indices: readonly number[]) {
  const probabilities = new Float32Array(indices.length * classCount);
  const labels = new Uint8Array(indices.length);
  for (let start = 0; start < indices.length; start += model.atOnce) {
    const batch = await pool.batch(indices.slice(start, start + model.atOnce));
    await control.go(show.now);
    probabilities.set(await model.predict(batch.pixels), start * classCount);
    labels.set(batch.labels, start);
  }
  return { probabilities, labels };
}

/** Place among all images of a test image. */
function testImage(index: number): number {
  return trainingImages + index;
}

function rows(probabilities: Float32Array): number[][] {
  return Array.from({ length: probabilities.length / classCount }, (_, n) => [
    ...probabilities.subarray(n * classCount, (n + 1) * classCount),
  ]);
}
