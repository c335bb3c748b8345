/** Digits of MNIST at half their size: of every 2 × 2 pixels the mean, as a whole number from 0 to 255. */

export const side = 14;
export const pixels = side * side;
const wide = 2 * side;

/** @param image 28 × 28 whole numbers, row by row */
export function halved(image: ArrayLike<number>): number[] {
  return Array.from({ length: pixels }, (_, k) => {
    const at = 2 * wide * Math.floor(k / side) + 2 * (k % side);
    const sum = [at, at + 1, at + wide, at + wide + 1].reduce((so, place) => so + (image[place] as number), 0);
    return Math.floor(sum / 4 + 0.5);
  });
}

/** As a network gets them: between 0 and 1. */
export const scaled = (values: readonly number[]): number[] => values.map((value) => value / 255);
