/** The numbers an exercise is about: those of the lesson, or new ones drawn from a seed. */
import { createRng, type Rng } from '../engine/math/rng.ts';

export interface Numbers<N> {
  /** The lesson's own numbers, shown first. */
  readonly base: N;
  /** Others of the same kind, in a range where the exercise stays sensible. Without it there are no new numbers. */
  draw?(random: Rng): N;
}

export interface Drawn {
  readonly seed: number;
  /** Whose numbers they are. Exercises that share one draw one another's answers. */
  readonly stream: string;
}

/** Attempts before an exercise is said to be too narrow for new numbers. */
const attempts = 100;

/**
 * The numbers of a seed: 0 is the lesson's own; any other draws until `safe` accepts. The same seed
 * and stream give the same numbers.
 * @throws Error where no draw is accepted
 */
export function settle<N>({ base, draw }: Numbers<N>, { seed, stream }: Drawn, safe: (numbers: N) => boolean): N {
  if (seed === 0 || draw === undefined) return base;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const numbers = draw(createRng(seed, stream, attempt));
    if (safe(numbers)) return numbers;
  }
  throw new Error(`seed ${seed}: none of ${attempts} draws keeps the key and the known mistakes apart`);
}

/** A number between two bounds with this many decimals, both bounds included. */
export function drawNumber(random: Rng, min: number, max: number, decimals = 2): number {
  const scale = Number(`1e${decimals}`);
  const steps = Math.round((max - min) * scale);
  return Math.round(min * scale + random.integer(steps + 1)) / scale;
}
