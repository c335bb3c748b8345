/** Answers along one input as a line in a box. */
import { linear, rounded } from '../../components/kit/plot/scale.ts';
import type { ActivationName } from '../../engine/math/activations.ts';
import { strongestOf } from './pixels/strongest.ts';

/**
 * A unit's answers as a small curve; 0 is in the middle of its height. What is not finite breaks the line.
 * @param side of the square that it is drawn in
 */
export function sparkline(values: ArrayLike<number>, activation: ActivationName | undefined, side: number): string {
  const most = strongestOf(activation, values);
  const y = linear([-most, most], [side - 2, 2]);
  const x = linear([0, values.length - 1], [1, side - 1]);
  return brokenLine(values, (value, k) => [x(k), y(value)]);
}

/** A line through numbers, broken where one is not finite. */
export function brokenLine(
  values: ArrayLike<number>,
  place: (value: number, k: number) => readonly [x: number, y: number],
): string {
  let path = '';
  let pen = 'M';
  for (let k = 0; k < values.length; k++) {
    const value = values[k] as number;
    if (!Number.isFinite(value)) {
      pen = 'M';
      continue;
    }
    const [x, y] = place(value, k);
    path += `${pen}${rounded(x)} ${rounded(y)}`;
    pen = 'L';
  }
  return path;
}
