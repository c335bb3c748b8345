/** Curves of attacks: a network's accuracy at each level, measured one after the other. */

import { applyAttack } from '../protocol/attacks.ts';
import type { DataName } from '../protocol/data-sets.ts';
import { likeliest } from '../protocol/metrics.ts';
import { classCount } from '../protocol/settings.ts';
import { pixelsPerImage } from '../protocol/shard.ts';
import { modelOf, type Network, networkTitle } from '../session/network.ts';
import type { LabSession } from '../session/session.ts';

import { attackSeed, type Family } from './families.ts';

/** Test images per level, unless all are asked for: enough for a standard error of at most 2.3 points. */
export const attackedImages = 500;
/** Images of pure noise. */
const noiseImages = 200;

export interface CurveOf {
  /** What the images show: curves of other data stand in no one plot. */
  readonly data: DataName;
  readonly runId: string;
  readonly runName: string;
  readonly family: string;
  /** Test images per level, the first of the run's. */
  readonly count: number;
  readonly points: readonly { readonly x: number; readonly accuracy: number }[];
  /** What it makes of images that are nothing but noise; only for noise. */
  readonly noise?: NoiseAnswers;
}

export interface NoiseAnswers {
  readonly images: number;
  /** Mean of the largest of the ten probabilities, 0 … 1. */
  readonly meanTop: number;
  /** The class it most often sees, and in what share of the images. */
  readonly digit: number;
  readonly share: number;
}

interface Options {
  /** Test images per level. */
  readonly count: number;
  readonly signal: AbortSignal;
  /** Levels done, of all. */
  readonly onProgress: (done: number, of: number) => void;
}

/** @throws LabError when the worker fails; the signal's reason when it is cancelled */
export async function measureCurve(
  session: Pick<LabSession, 'ask'>,
  run: Network,
  family: Family,
  { count, signal, onProgress }: Options,
): Promise<CurveOf> {
  const model = modelOf(run);
  const points: { x: number; accuracy: number }[] = [];
  for (const { x, attack } of family.levels) {
    const { accuracy } = await session.ask({ kind: 'attack', model, attack, count }, { signal });
    points.push({ x, accuracy });
    onProgress(points.length, family.levels.length);
  }
  const curve = {
    data: run.settings.data,
    runId: run.id,
    runName: networkTitle(run),
    family: family.id,
    count,
    points,
  };
  if (family.id !== 'noise') return curve;
  const blank = new Float32Array(noiseImages * pixelsPerImage);
  const pixels = applyAttack({ kind: 'noise', share: 1, seed: attackSeed }, blank);
  const { probabilities } = await session.ask({ kind: 'predict', model, pixels }, { signal });
  return { ...curve, noise: noiseAnswers(probabilities) };
}

/** @param probabilities of noise images, shape (n, 10) */
export function noiseAnswers(probabilities: Float32Array): NoiseAnswers {
  const images = probabilities.length / classCount;
  const counts = new Array<number>(classCount).fill(0);
  let sum = 0;
  for (let n = 0; n < images; n++) {
    const row = probabilities.subarray(n * classCount, (n + 1) * classCount);
    const digit = likeliest(row);
    counts[digit]! += 1;
    sum += row[digit]!;
  }
  const digit = likeliest(counts);
  return { images, meanTop: sum / images, digit, share: counts[digit]! / images };
}

/** The curves with a new one, which takes the place of an older one of the same network and attack. */
export function withCurve(curves: readonly CurveOf[], curve: CurveOf): CurveOf[] {
  return [...curves.filter(({ runId, family }) => runId !== curve.runId || family !== curve.family), curve];
}
