/** One run from the first update to the test score. Everything it needs is handed in; it knows no worker and no page. */
import { gather, type ShardedImages } from './batch.ts';
import type { RunControl } from './control.ts';
import { LabError } from './faults.ts';
import type { RunImages } from './images.ts';
import type { Shard } from './manifest.ts';
import { createMean, createProgressMeter, type Progress, type ProgressMeter } from './meter.ts';
import type { Model, ModelFiles } from './model.ts';
import { epochOrder, range, trainingRanges } from './order.ts';
import type { Activity, EpochRow } from './protocol.ts';
import { type Scores, scores } from './scores.ts';
import { CLASSES, type LabSettings, split, stepsPerEpoch } from './settings.ts';
import { fingerprint } from './weights.ts';

/** Images predicted at once when a whole part is measured. */
const CHUNK = 1000;

export interface RunReport {
  activity: (activity: Activity) => void;
  progress: (progress: Progress) => void;
  epoch: (row: EpochRow) => void;
}

export interface RunParts {
  readonly settings: LabSettings;
  readonly model: Model;
  /** The shards of the run, training and test. */
  readonly shards: readonly Shard[];
  readonly images: RunImages;
  /** Indices of the sample images; they are in the first test shard. */
  readonly samples: readonly number[];
  readonly control: RunControl;
  readonly report: RunReport;
}

export interface RunResult {
  readonly test: Scores;
  readonly trainingSeconds: number;
  readonly fingerprint: string;
  readonly model: ModelFiles;
}

/**
 * Trains all epochs, measures after each, and at the end measures once on the test images.
 * @throws LabError `diverged` when the loss is not finite; the control's reason when the run is stopped
 */
export async function runTraining(parts: RunParts): Promise<RunResult> {
  const { settings, model, shards, report } = parts;
  const { training, validation } = split(settings.images);
  const trainShards = shards.filter(({ part }) => part === 'train');
  const testShards = shards.filter(({ part }) => part === 'test');
  const meter = createProgressMeter(stepsPerEpoch(settings), settings.epochs, report.progress);

  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    const trained = await trainEpoch(parts, trainShards, epoch, meter);
    if (epoch === settings.epochs) meter.flush();
    report.activity('validating');
    const measured = await measure(parts, trainShards, range(training, training + validation));
    const samples = await predict(parts, testShards.slice(0, 1), parts.samples);
    report.epoch({ epoch, training: trained, validation: measured, samples: rows(samples.probabilities) });
  }

  report.activity('testing');
  const testCount = testShards.reduce((sum, { count }) => sum + count, 0);
  const test = await measure(parts, testShards, range(0, testCount));
  const files = await model.files();
  return { test, trainingSeconds: meter.seconds(), fingerprint: fingerprint(files.weights), model: files };
}

/** One epoch; the mean over its batches. In the first one it may have to wait for the next shard. */
async function trainEpoch(
  parts: RunParts,
  shards: readonly Shard[],
  epoch: number,
  meter: ProgressMeter,
): Promise<Scores> {
  const { settings, model, control } = parts;
  const ranges = trainingRanges(shards, split(settings.images).training);
  const order = epochOrder(settings.seed, epoch, ranges);
  const mean = createMean();
  const arrived: ShardedImages[] = [];
  for (let start = 0; start < order.length; start += settings.batchSize) {
    const indices = order.slice(start, start + settings.batchSize);
    // In the first epoch the order never looks ahead of the shard it is in; later all of them are here.
    const needed = epoch === 1 ? start + indices.length : ranges.at(-1)!.to;
    const missing = ranges.slice(arrived.length).filter(({ from }) => from < needed);
    for (const _ of missing) arrived.push(await arrival(parts, shards[arrived.length]!));
    if (missing.length > 0) parts.report.activity('training');
    await control.go();
    const begun = performance.now();
    const batch = gather(arrived, indices);
    const result = { ...(await model.train(batch)), count: indices.length };
    const step = start / settings.batchSize + 1;
    if (!Number.isFinite(result.loss)) throw new LabError({ kind: 'diverged', step, epoch });
    mean.add(result);
    meter.add(epoch, step, result, performance.now() - begun);
  }
  return mean.take();
}

/** Scores on the images with the given indices. */
async function measure(parts: RunParts, shards: readonly Shard[], indices: readonly number[]): Promise<Scores> {
  const { probabilities, labels } = await predict(parts, shards, indices);
  return scores(probabilities, labels);
}

async function predict(parts: RunParts, shards: readonly Shard[], indices: readonly number[]) {
  const probabilities = new Float32Array(indices.length * CLASSES);
  const labels = new Uint8Array(indices.length);
  const arrived: ShardedImages[] = [];
  for (const shard of shards) arrived.push(await arrival(parts, shard));
  for (let start = 0; start < indices.length; start += CHUNK) {
    await parts.control.go();
    const batch = gather(arrived, indices.slice(start, start + CHUNK));
    probabilities.set(await parts.model.predict(batch.pixels), start * CLASSES);
    labels.set(batch.labels, start);
  }
  return { probabilities, labels };
}

async function arrival({ images, report }: RunParts, shard: Shard): Promise<ShardedImages> {
  const promise = images.of(shard);
  // Said only when it is true: a shard that is here resolves before the next task.
  const waiting = setTimeout(() => report.activity('waiting'), 0);
  try {
    return { from: shard.from, images: await promise };
  } finally {
    clearTimeout(waiting);
  }
}

function rows(probabilities: Float32Array): number[][] {
  return Array.from({ length: probabilities.length / CLASSES }, (_, n) => [
    ...probabilities.subarray(n * CLASSES, (n + 1) * CLASSES),
  ]);
}
