/** What a network says about many images, a piece at a time. */

import type { Done } from '../protocol/requests.ts';
import { classCount, inputCount } from '../protocol/settings.ts';
import type { RunControl } from './control.ts';
import type { Model } from './model.ts';
import type { Pool } from './pool.ts';

export interface Predicting {
  readonly model: Pick<Model, 'predict' | 'atOnce'>;
  readonly control: RunControl;
  readonly onProgress: (done: Done) => void;
}

/** @param pixels shape (n, 784) @returns probabilities, shape (n, 10) */
export async function predictPixels({ model, control, onProgress }: Predicting, pixels: Float32Array) {
  const count = pixels.length / inputCount;
  if (!Number.isInteger(count)) throw new RangeError(`${pixels.length} numbers are not images of ${inputCount} pixels`);
  const probabilities = new Float32Array(count * classCount);
  for (let start = 0; start < count; start += model.atOnce) {
    await control.go();
    const chunk = pixels.subarray(start * inputCount, (start + model.atOnce) * inputCount);
    probabilities.set(await model.predict(chunk), start * classCount);
    onProgress({ done: Math.min(start + model.atOnce, count), of: count });
  }
  return probabilities;
}

/**
 * @param places of the images among all
 * @param change what is done to the pixels of a piece first; `start` counts the images before it
 */
export async function predictPlaces(
  { model, control, onProgress }: Predicting,
  pool: Pool,
  places: readonly number[],
  change: (pixels: Float32Array, start: number) => Float32Array = (pixels) => pixels,
): Promise<{ probabilities: Float32Array; labels: Uint8Array }> {
  const probabilities = new Float32Array(places.length * classCount);
  const labels = new Uint8Array(places.length);
  for (let start = 0; start < places.length; start += model.atOnce) {
    const batch = await pool.batch(places.slice(start, start + model.atOnce));
    await control.go();
    probabilities.set(await model.predict(change(batch.pixels, start)), start * classCount);
    labels.set(batch.labels, start);
    onProgress({ done: Math.min(start + model.atOnce, places.length), of: places.length });
  }
  return { probabilities, labels };
}
