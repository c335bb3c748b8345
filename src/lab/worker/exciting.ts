/** The test images that a unit answers most to. */
import type { Exciting } from '../protocol/inner.ts';
import type { Done } from '../protocol/requests.ts';
import { trainingImages } from '../protocol/settings.ts';
import type { BuiltLayer } from './built-layers.ts';
import type { RunControl } from './control.ts';
import type { Model } from './model.ts';
import type { Pool } from './pool.ts';

export interface Searching {
  readonly model: Pick<Model, 'layers' | 'inner' | 'atOnce'>;
  readonly control: RunControl;
  readonly onProgress: (done: Done) => void;
}

/**
 * @param places of the test images among all
 * @returns so many of them, the one that excites it most first; of equal ones the first
 * @throws RangeError where there is no such unit
 */
export async function mostExciting(
  { model, control, onProgress }: Searching,
  pool: Pool,
  places: readonly number[],
  { layer: l, map, count }: { readonly layer: number; readonly map: number; readonly count: number },
): Promise<Exciting[]> {
  const layer = model.layers[l];
  if (!layer || !Number.isInteger(map) || map < 0 || map >= layer.shape.at(-1)!)
    throw new RangeError(`layer ${l} has no unit ${map}`);
  let most: Exciting[] = [];
  for (let start = 0; start < places.length; start += model.atOnce) {
    const some = places.slice(start, start + model.atOnce);
    const { pixels, labels } = await pool.batch(some);
    await control.go();
    const found = largestOf(await model.inner.answer(pixels, l), layer, map);
    const images = some.map((place, n) => ({ index: place - trainingImages, label: labels[n]!, value: found[n]! }));
    most = [...most, ...images].sort((a, b) => b.value - a.value).slice(0, count);
    onProgress({ done: start + some.length, of: places.length });
  }
  return most;
}

/** For each of n images the largest number of a unit, or of a map over its places. @param values shape (n, size of the layer) */
export function largestOf(values: Float32Array, { shape }: Pick<BuiltLayer, 'shape'>, map: number): Float32Array {
  const units = shape.at(-1)!;
  const size = shape.reduce((product, side) => product * side, 1);
  return Float32Array.from({ length: values.length / size }, (_, n) => {
    let most = Number.NEGATIVE_INFINITY;
    for (let k = n * size + map; k < (n + 1) * size; k += units) most = Math.max(most, values[k]!);
    return most;
  });
}
