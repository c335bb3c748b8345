/** Points spread evenly over squares of the plane, in the square from −1 to 1. Point n belongs to class n mod 2. */
import { createRng } from '../math/rng.ts';
import { type CloudOptions, type Dataset, dataset } from './dataset.ts';

/** A square's middle and half its side. */
interface Square {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** Point n lies anywhere in the square that is chosen for it; the noise comes on top and may carry it over the edge. */
function inSquares(
  { examples, noise = 0, seed }: CloudOptions,
  choose: (n: number, integer: (n: number) => number) => Square,
): Dataset {
  const { uniform, normal, integer } = createRng(seed, 'data');
  const labels = Array.from({ length: examples }, (_, n) => n % 2);
  const inputs = labels.map((_, n) => {
    const { x, y, half } = choose(n, integer);
    const across = x + half * (2 * uniform() - 1);
    const up = y + half * (2 * uniform() - 1);
    return [across + noise * normal(), up + noise * normal()];
  });
  return dataset(inputs, labels, 2);
}

/** Half of the way that is left free on both sides of the axes. */
const gap = 0.06;
const corners = [
  [-1, -1],
  [-1, 1],
  [1, 1],
  [1, -1],
] as const;

/** XOR as four squares of points, with a gap along the axes: class 1 where exactly one of the two coordinates is positive. */
export function xorSquares(options: CloudOptions): Dataset {
  return inSquares(options, (n) => {
    const [right, above] = corners[n % 4] as readonly [number, number];
    return { x: right * ((1 + gap) / 2), y: above * ((1 + gap) / 2), half: (1 - gap) / 2 };
  });
}

/** A checkerboard of `squares` × `squares` (4 by default, an even number); the square at the lower left is of class 0. */
export function checkerboard(options: CloudOptions & { readonly squares?: number }): Dataset {
  const { squares = 4 } = options;
  const half = 1 / squares;
  return inSquares(options, (n, integer) => {
    const row = integer(squares);
    const column = 2 * integer(squares / 2) + ((row + n) % 2);
    return { x: (2 * column + 1) * half - 1, y: (2 * row + 1) * half - 1, half };
  });
}
