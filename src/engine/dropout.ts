/** Dropout (Srivastava and others, 2014), inverted: what is kept is divided by the share that is kept, so evaluation needs nothing. */
import type { Experiment } from './experiment.ts';
import { createRng } from './math/rng.ts';

/**
 * The masks of one example of one update, from the stream of the seed, the update and the example's place in its batch.
 * @returns per layer 1…L its mask, shape (units): 0 for a dropped unit, else 1 / (1 − rate); undefined for a layer without dropout
 */
export function dropoutMasks(
  { network, training, seed = 1 }: Pick<Experiment, 'network' | 'training' | 'seed'>,
  update: number,
  n: number,
): (Float64Array | undefined)[] {
  const rng = createRng(seed, 'dropout', update, n);
  return network.layers.map(({ units }, k) => {
    const rate = training.dropout?.[k] ?? 0;
    if (!(rate > 0)) return undefined;
    // A long training draws millions of these: one by one into an array, which is several times sooner than Float64Array.from.
    const mask = new Float64Array(units);
    for (let j = 0; j < units; j++) mask[j] = rng.uniform() < rate ? 0 : 1 / (1 - rate);
    return mask;
  });
}
