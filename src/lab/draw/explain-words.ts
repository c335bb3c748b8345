/** What blanking patches has shown, in words and marks: what the one is silent about has none of the other. */
import { percent } from '../protocol/words.ts';
import { patchesPerSide, patchSide } from './occlusion.ts';

/** Smaller changes are neither spoken of nor marked. */
const leastEffect = 0.01;
const mostNamed = 3;

/** The patches whose blanking changes most, largest first; at most three, none that changes less than a point. */
export function strongest(effects: readonly number[]): { readonly patch: number; readonly effect: number }[] {
  return effects
    .map((effect, patch) => ({ patch, effect }))
    .filter(({ effect }) => Math.abs(effect) >= leastEffect)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, mostNamed);
}

/**
 * Side of a patch's mark, as a share of the patch: the same effect has the same mark on every drawing, the whole patch
 * is a probability that falls from 1 to 0. 0 where there is none.
 */
export function markSide(effect: number): number {
  return Math.abs(effect) < leastEffect ? 0 : 0.3 + 0.7 * Math.sqrt(Math.abs(effect));
}

/** "Without rows 8–11, columns 12–15, the 3 falls from 98 % to 56 %." */
export function patchWords(patch: number, effect: number, name: string, probability: number): string {
  const lines = (k: number) => `${k * patchSide}–${k * patchSide + patchSide - 1}`;
  const place = `rows ${lines(Math.floor(patch / patchesPerSide))}, columns ${lines(patch % patchesPerSide)}`;
  const change = effect > 0 ? 'falls' : 'rises';
  return `Without ${place}, the ${name} ${change} from ${percent(probability)} to ${percent(probability - effect)}.`;
}
