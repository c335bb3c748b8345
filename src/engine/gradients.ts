/** What becomes of the gradients before the optimizer sees them, on the plain path: the mean, clipping, penalties. */
import type { TrainingSpec } from './experiment.ts';
import { rootOfSquares } from './math/norm.ts';
import { learnedRanges } from './parameters.ts';
import type { Workspace } from './workspace.ts';

/** Divides sums over a batch by the number of its examples. */
export function divideGradients({ gradient }: Workspace, count: number) {
  for (let k = 0; k < gradient.length; k++) gradient[k] = (gradient[k] as number) / count;
}

/**
 * Scales the gradients of all learned parameters together so that their 2-norm is at most clipNorm.
 * @returns 0, or NaN where the norm is not finite
 */
export function clipGradients({ blocks, gradient }: Workspace, clipNorm: number): number {
  const ranges = learnedRanges(blocks);
  let total: number | undefined;
  for (let r = 0; r < ranges.length; r += 2)
    for (let k = ranges[r] as number; k < (ranges[r + 1] as number); k++) {
      const square = (gradient[k] as number) * (gradient[k] as number);
      total = total === undefined ? square : total + square;
    }
  const learned = () =>
    Array.from({ length: ranges.length / 2 }, (_, r) =>
      Array.from(gradient.subarray(ranges[2 * r] as number, ranges[2 * r + 1] as number)),
    ).flat();
  const norm = rootOfSquares(total as number, learned);
  const scale = norm > clipNorm ? clipNorm / norm : 1;
  for (let r = 0; r < ranges.length; r += 2)
    for (let k = ranges[r] as number; k < (ranges[r + 1] as number); k++) gradient[k] = (gradient[k] as number) * scale;
  return norm * 0;
}

/** Adds λ₂ w, then λ₁ sign(w), to the gradients of the weights. */
export function penaliseGradients({ blocks, gradient, parameters }: Workspace, { l1, l2 }: TrainingSpec) {
  for (const { quantity, offset, size } of blocks) {
    if (quantity !== 'weights') continue;
    for (let k = offset; k < offset + size; k++) {
      const w = parameters[k] as number;
      if (l2 !== undefined) gradient[k] = (gradient[k] as number) + l2 * w;
      if (l1 !== undefined) gradient[k] = (gradient[k] as number) + l1 * Math.sign(w);
    }
  }
}
