/** What F7.4 says. */
import { formatNumber } from '../../../notation/format.ts';

export const forOf = (error: number, size: number) =>
  `${formatNumber(error, { significant: 2 })} for ${formatNumber(size, { significant: 2 })}`;
export const errorForEachNudge = (words: string) => `Error for each nudge: ${words}.`;
export const nudge = 'nudge ε';
export const error = 'error';
export const oneValley = 'one valley';
export const twoValleys = 'two valleys';
export const nudgeText = 'nudge';
export const curve = 'Curve';
export const nudgeToo = 'Nudge';
export const upOnly = 'up only';
export const upAndDown = 'up and down';
export const beforeTheFirstNudge = 'Before the first nudge';
export const nudgeOf = (count: string) => `Nudge ε = ${count}`;
export const nudgesSoFar = (id: string) => `The nudges so far (${id})`;
export const ratio = 'ratio';
export const offBy = 'off by';
export const byRule = 'by rule';
export const noNudgeIsTried = 'No nudge is tried yet. Each press makes the nudge ten times smaller.';
export const nudgeOfGives = (count: number, ratio: number, error: number) =>
  `A nudge of ${formatNumber(count, { significant: 1 })} gives the slope ${formatNumber(ratio, { significant: 9 })}; it is off by ${formatNumber(error)}.`;
