/** The values of the curves at one place, in words. */
import type { CurvePoint, EpochRow } from '../protocol.ts';
import { percent } from '../words.ts';

/**
 * "Epoch 2.4: training loss 0.412, accuracy 87.1 %. Validation after epoch 2: loss 0.398, accuracy 88.0 %." The point of
 * the training curve is the nearest one; the epoch that was measured last before it counts for validation.
 */
export function readOff(points: readonly CurvePoint[], epochs: readonly EpochRow[], at: number): string {
  const nearest = points.reduce<CurvePoint | undefined>(
    (best, point) => (best && Math.abs(best.epoch - at) <= Math.abs(point.epoch - at) ? best : point),
    undefined,
  );
  if (!nearest) return '';
  const training = `Epoch ${Number(nearest.epoch.toFixed(1))}: training ${values(nearest)}.`;
  const row = epochs.findLast(({ epoch }) => epoch <= nearest.epoch + 1e-9);
  if (!row?.validation) return training;
  return `${training} Validation after epoch ${row.epoch}: ${values(row.validation)}.`;
}

function values({ loss, accuracy }: { readonly loss: number; readonly accuracy: number }): string {
  return `loss ${loss.toFixed(3)}, accuracy ${percent(accuracy)}`;
}
