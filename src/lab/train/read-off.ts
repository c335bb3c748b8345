/** The values of the curves at one place, in words. */
import type { CurvePoint, EpochRow } from '../protocol/messages.ts';
import { percent } from '../protocol/words.ts';

/**
 * "Epoch 2.4: training loss 0.412, accuracy 87.1 % over the latest batches. Validation after epoch 2: loss 0.398, accuracy
 * 88.0 %." The point of the training curve is the nearest one, a mean since the point before it; at the end of an epoch the
 * mean over the whole of it, as it stands in tables, is said as well. The epoch that was measured last before the point
 * counts for validation.
 */
export function readOff(points: readonly CurvePoint[], epochs: readonly EpochRow[], at: number): string {
  const nearest = points.reduce<CurvePoint | undefined>(
    (best, point) => (best && Math.abs(best.epoch - at) <= Math.abs(point.epoch - at) ? best : point),
    undefined,
  );
  if (!nearest) return '';
  const row = epochs.findLast(({ epoch }) => epoch <= nearest.epoch + 1e-9);
  const whole = row && nearest.epoch - row.epoch < 1e-9 ? row.training : undefined;
  const training = `Epoch ${Number(nearest.epoch.toFixed(1))}: training ${trainingValues(nearest, whole)}.`;
  if (!row?.validation) return training;
  return `${training} Validation after epoch ${row.epoch}: ${values(row.validation)}.`;
}

/** The two means and what they are taken over; one of them where they are the same. */
function trainingValues(point: CurvePoint, whole: EpochRow['training'] | undefined): string {
  const latest = `${values(point)} over the latest batches`;
  if (!whole) return latest;
  const all = `${values(whole)} over the whole epoch`;
  return values(whole) === values(point) ? all : `${latest}; ${all}`;
}

function values({ loss, accuracy }: { readonly loss: number; readonly accuracy: number }): string {
  return `loss ${loss.toFixed(3)}, accuracy ${percent(accuracy)}`;
}
