import { indices } from './fold.ts';

/** Seats by largest remainder (Hamilton's method): whole numbers in proportion to `sizes` that sum to `total`. */
export function apportion(sizes: readonly number[], total: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const seats = sizes.map((size) => Math.floor((size * total) / all));
  const left = total - seats.reduce((sum, seat) => sum + seat, 0);
  const remainder = (c: number) => ((sizes[c] as number) * total) % all;
  const first = indices(sizes.length).sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const c of first.slice(0, left)) seats[c] = (seats[c] as number) + 1;
  return seats;
}
