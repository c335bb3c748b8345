/** Goes to any update of a run: from the latest state before it that was kept, and on from there by training. */
import type { Batches } from '../epoch.ts';
import type { Trainer } from '../train.ts';
import type { Keyframes } from './keyframes.ts';

/** As much of a trainer as goes from one update to the next. */
export type Walker = Pick<Trainer, 'state' | 'train'>;

export interface Walk {
  /** All that an update begins with, as a copy: the parameters, then the optimizer's memory; undefined where the run ended earlier. */
  stateAt(update: number): Float64Array | undefined;
  /** The update in which a number was not finite; infinite as long as none is known. */
  readonly last: number;
  /** Tells that an update is one. */
  endIn(update: number): void;
}

/** @param from what goes on from a state after so many updates */
export function createWalk(
  frames: Keyframes,
  batches: Batches,
  from: (state: Float64Array, done: number) => Walker,
): Walk {
  let last = Number.POSITIVE_INFINITY;
  /** What trained up to the update that was asked for last: the next one is often just behind it. */
  let walk: { readonly trainer: Walker; update: number } | undefined;
  return {
    stateAt(update) {
      if (update > last) return undefined;
      const kept = frames.before(update);
      if (kept.update === update) return kept.state;
      if (walk === undefined || walk.update > update || walk.update < kept.update)
        walk = { trainer: from(kept.state, kept.update), update: kept.update };
      const { trainer } = walk;
      while (walk.update < update) {
        // As far as the next state that is kept.
        const wanted = Math.min(update, frames.next) - walk.update;
        const made = trainer.train(batches, wanted);
        walk.update += made;
        if (made < wanted) {
          last = walk.update;
          walk = undefined;
          return undefined;
        }
        frames.offer(walk.update, trainer.state);
      }
      return trainer.state.slice();
    },
    get last() {
      return last;
    },
    endIn(update) {
      last = Math.min(last, update);
    },
  };
}
