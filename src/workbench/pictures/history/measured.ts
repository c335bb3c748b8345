/** What of a history is drawn and said. */

import type { Scale } from '../../../components/kit/plot/scale.ts';
import { formatNumber } from '../../../notation/format.ts';
import { brokenLine } from '../curve-path.ts';
import { type Curves, type Measures, type SetName, setNames } from '../given.ts';

/** The place in the list of the newest measurement that is not after an update; −1 where there is none. */
export function measuredAt(updates: ArrayLike<number>, update: number): number {
  let [low, high] = [0, updates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((updates[middle] as number) <= update) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The parts that have a curve, in the order in which they are named. */
export const drawnSets = (curves: Curves): SetName[] => setNames.filter((name) => curves[name] !== undefined);

/** A curve as a path, broken where nothing was measured. */
export const curvePath = (updates: ArrayLike<number>, values: ArrayLike<number>, x: Scale, y: Scale) =>
  brokenLine(values, (value, k) => [x(updates[k] as number), y(value)]);

/** Where a curve has its marks: about so many, evenly along the axis. */
export function markPlaces(
  updates: ArrayLike<number>,
  values: ArrayLike<number>,
  x: Scale,
  y: Scale,
  count: number,
): (readonly [number, number])[] {
  const last = updates[updates.length - 1] ?? 0;
  const found: (readonly [number, number])[] = [];
  for (let mark = 1; mark <= count; mark++) {
    const k = measuredAt(updates, (last * mark) / count);
    const value = values[k];
    if (value !== undefined && Number.isFinite(value)) found.push([x(updates[k] as number), y(value)]);
  }
  return found;
}

const three = { significant: 3 } as const;

/** What was measured, part by part: “training loss 0.31, 92 % right; validation loss …”. */
export const measuredWords = (measures: Measures): string =>
  Object.entries(measures)
    .map(([set, { loss, accuracy }]) => {
      // It is not a number where a part has no examples, and there is none where the targets are values.
      const share = accuracy !== undefined && accuracy >= 0 ? `, ${formatNumber(100 * accuracy, three)} % right` : '';
      return `${set} loss ${formatNumber(loss, three)}${share}`;
    })
    .join('; ');
