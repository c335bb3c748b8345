/** What blanking patches has shown, in words. */
import { percent } from '../words.ts';
import { PATCH_SIDE, PATCHES } from './occlusion.ts';

/** Smaller changes are not spoken of. */
const LEAST = 0.01;
const MOST_NAMED = 3;

/** The patches whose blanking changes most, largest first; at most three, none that changes less than a point. */
export function strongest(effects: readonly number[]): { readonly patch: number; readonly effect: number }[] {
  return effects
    .map((effect, patch) => ({ patch, effect }))
    .filter(({ effect }) => Math.abs(effect) >= LEAST)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, MOST_NAMED);
}

/** "Without rows 8–11, columns 12–15, the 3 falls from 98 % to 56 %." */
export function effectWords(patch: number, effect: number, digit: number, probability: number): string {
  const lines = (k: number) => `${k * PATCH_SIDE}–${k * PATCH_SIDE + PATCH_SIDE - 1}`;
  const place = `rows ${lines(Math.floor(patch / PATCHES))}, columns ${lines(patch % PATCHES)}`;
  const change = effect > 0 ? 'falls' : 'rises';
  return `Without ${place}, the ${digit} ${change} from ${percent(probability)} to ${percent(probability - effect)}.`;
}
