/** Means over batches and rates over time, gathered while a run trains. */
import type { BatchResult, CurvePoint } from '../protocol/messages.ts';
import type { Metrics } from '../protocol/metrics.ts';
import type { Seconds } from '../protocol/time-left.ts';
import { createPace } from './pace.ts';

/** About so many points make a curve; with few updates a point is still the mean over several batches. */
const mostCurvePoints = 150;
const leastBatches = 8;

/** Steps of an epoch after which a point of the curve is complete: evenly spread, the last at the epoch's end. */
export function pointSteps(stepsPerEpoch: number, epochs: number): number[] {
  const least = Math.max(leastBatches, (stepsPerEpoch * epochs) / mostCurvePoints);
  const points = Math.max(1, Math.floor(stepsPerEpoch / least));
  return Array.from({ length: points }, (_, k) => Math.round(((k + 1) * stepsPerEpoch) / points));
}

/** Mean over images of what batches report. */
export interface Mean {
  add: (batch: BatchResult) => void;
  /** The mean since the last call. */
  take: () => Metrics;
}

export function createMean(): Mean {
  let loss = 0;
  let right = 0;
  let count = 0;
  return {
    add(batch) {
      loss += batch.loss * batch.count;
      right += batch.accuracy * batch.count;
      count += batch.count;
    },
    take() {
      const mean = { loss: loss / count, accuracy: right / count, count };
      loss = right = count = 0;
      return mean;
    },
  };
}

export interface Progress {
  readonly epoch: number;
  readonly step: number;
  /** The newest batch by itself, before its update. */
  readonly batch: BatchResult;
  readonly examplesPerSecond: number;
  /** What the updates that are left will take; undefined until that can be said. */
  readonly left: Seconds | undefined;
  readonly points: readonly CurvePoint[];
}

/** Gathers curve points and speed, and passes them on a few times a second instead of at every update. */
export interface ProgressMeter {
  /** @param milliseconds the update took */
  add: (epoch: number, step: number, batch: BatchResult, milliseconds: number) => void;
  /** Passes on what has been gathered. */
  flush: () => void;
  /** The run waits for the reader after this update: passes on what has been gathered, and measures the pace anew. */
  held: () => void;
  /** Time spent in updates, before a resumed run was interrupted too, in s. */
  seconds: () => number;
}

/** Time between two reports, in ms of training. */
const reportEvery = 200;

/** @param secondsBefore of a resumed run: what it had spent when it was interrupted */
export function createProgressMeter(
  stepsPerEpoch: number,
  epochs: number,
  report: (progress: Progress) => void,
  secondsBefore = 0,
): ProgressMeter {
  const closes = new Set(pointSteps(stepsPerEpoch, epochs));
  const mean = createMean();
  const pace = createPace();
  let points: CurvePoint[] = [];
  let newest: { epoch: number; step: number; batch: BatchResult } | undefined;
  let examples = 0;
  let total = 0;
  let reported = 0;

  function pass(): void {
    if (!newest) return;
    const left = pace.of((epochs - newest.epoch + 1) * stepsPerEpoch - newest.step);
    report({ ...newest, examplesPerSecond: (1000 * examples) / total, left, points });
    newest = undefined;
    points = [];
    reported = total;
  }

  return {
    add(epoch, step, batch, milliseconds) {
      newest = { epoch, step, batch };
      total += milliseconds;
      pace.add(milliseconds);
      examples += batch.count;
      mean.add(batch);
      if (closes.has(step)) {
        const { loss, accuracy } = mean.take();
        points.push({ epoch: epoch - 1 + step / stepsPerEpoch, loss, accuracy });
      }
      if (total - reported >= reportEvery) pass();
    },
    flush: pass,
    held() {
      pace.restart();
      pass();
    },
    seconds: () => secondsBefore + total / 1000,
  };
}
