/** The lines that have stood before the one at hand. */
import type { Cut } from '../../kit/plane/geometry.ts';
import { cutOf } from '../perceptron-rule/frame.ts';
import type { History } from '../perceptron-rule/history.ts';

/** More lines than this are a blur: the latest are drawn. */
export const mostGhosts = 60;

/** Each once, however often it has stood, in the order in which they stood last. */
export function ghostsOf({ states }: History): Cut[] {
  const latest = new Map<string, Cut>();
  for (const state of states.slice(0, -1)) {
    const key = state.join();
    latest.delete(key);
    latest.set(key, cutOf(state));
  }
  return [...latest.values()].slice(-mostGhosts);
}
