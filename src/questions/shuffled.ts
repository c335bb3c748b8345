/** In which order lines to be put in order are shown first. */
import { createRng } from '../engine/math/rng.ts';

/** A line at position k of a right order needs the line at position `before` before it. */
export interface Need {
  readonly k: number;
  readonly before: number;
}

/** Shuffles that are tried. */
const attempts = 60;

/**
 * How many lines at least must be moved until an order is right: all but the longest part of it that is in order already.
 * @param shown positions in a right order, as they are shown
 */
export function movesToRight(shown: readonly number[], needs: readonly Need[]): number {
  const n = shown.length;
  const needed = reach(n, needs);
  const isBroken = (i: number, j: number) => needed[shown[i] as number]?.[shown[j] as number] === true;
  let most = 0;
  for (let chosen = 0; chosen < 2 ** n; chosen++) {
    const kept = shown.map((_, i) => i).filter((i) => (chosen >> i) & 1);
    if (kept.length > most && kept.every((i, k) => kept.slice(k + 1).every((j) => !isBroken(i, j)))) most = kept.length;
  }
  return n - most;
}

/** Whether each line needs each other one before it, by itself or through lines between. */
function reach(n: number, needs: readonly Need[]): boolean[][] {
  const all = Array.from({ length: n }, (_, k) =>
    Array.from({ length: n }, (_, j) => needs.some((need) => need.k === k && need.before === j)),
  );
  for (let m = 0; m < n; m++)
    for (const row of all) if (row[m]) for (let j = 0; j < n; j++) row[j] ||= all[m]?.[j] === true;
  return all;
}

/**
 * An order in which at least half of the lines must be moved, or as many as the tried ones have. The same seed gives the same order.
 * @param n how many lines, up to about a dozen
 */
export function shuffled(n: number, needs: readonly Need[], seed: number): readonly number[] {
  const positions = Array.from({ length: n }, (_, k) => k);
  let best: readonly number[] = positions;
  let moves = -1;
  for (let attempt = 0; attempt < attempts && moves < Math.floor(n / 2); attempt++) {
    const tried = createRng(seed, 'order', attempt).shuffle(positions);
    const its = movesToRight(tried, needs);
    if (its > moves) [best, moves] = [tried, its];
  }
  return best;
}
