/** Products of two matrices by the lab's own kernels. */
import { packed, zeroTiles } from './convolution.ts';
import type { OwnKernels } from './own-kernels.ts';

/** out (rows, columns) = a (rows, depth) · b (depth, columns) */
export interface Product {
  readonly rows: number;
  readonly depth: number;
  readonly columns: number;
  /** Whether a is stored as (depth, rows), and b as (columns, depth). */
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

/** With so few rows, to pack b would take longer than the product. */
const fewRows = 8;

/**
 * Skips the zeros of a where at least half of it is 0. That is faster and nothing else: both ways add the same numbers in the same
 * order.
 * @param bias an address, or 0 for none
 * @param slope what results below 0 are multiplied by; 1 for none
 */
export function multiply(
  own: OwnKernels,
  addresses: readonly [a: number, b: number, bias: number, out: number],
  product: Product,
  slope = 1,
): void {
  const { rows, depth } = product;
  const isSparse = rows <= fewRows || 2 * own.countNonZero(addresses[0], rows * depth) <= rows * depth;
  (isSparse ? skippingZeros : inPanels)(own, addresses, product, slope);
}

type Way = (
  own: OwnKernels,
  addresses: readonly [a: number, b: number, bias: number, out: number],
  product: Product,
  slope: number,
) => void;

export const skippingZeros: Way = (own, [a, b, bias, out], product, slope) => {
  const { rows, depth, columns, transposeA } = product;
  const list = own.scratch('list', 2 * depth + 2);
  const [rowStep, columnStep] = transposeA ? [4, 4 * rows] : [4 * depth, 4];
  own.sparseProduct(a, upright(own, b, product), bias, out, list, rows, depth, columns, rowStep, columnStep, slope);
};

export const inPanels: Way = (own, [a, b, bias, out], product, slope) => {
  const { rows, depth, columns, transposeA, transposeB } = product;
  // Sums over the rows of both matrices are what the gradient of weights is.
  if (transposeA && bias === 0 && slope === 1) return overRows(own, [a, upright(own, b, product), out], product);
  let left = a;
  if (transposeA) {
    left = own.scratch('left', rows * depth);
    own.transpose(a, left, depth, rows);
  }
  let panels: number;
  if (transposeB) {
    panels = own.scratch('weights', depth * 8 * Math.ceil(columns / 8));
    own.packTurned(b, panels, 1, columns, depth);
  } else panels = packed(own, b, depth, columns, 'weights');
  const biases = bias && packed(own, bias, 1, columns, 'bias');
  const places = own.scratch('places', rows + 3);
  own.places(places, rows, 1, 4 * depth, 0);
  own.windows(left, places, panels, biases, out, 1, 0, rows, 1, depth, 0, columns, slope);
};

/** b as (depth, columns), however it is stored. */
function upright(own: OwnKernels, b: number, { depth, columns, transposeB }: Product): number {
  if (!transposeB) return b;
  const turned = own.scratch('right', depth * columns);
  own.transpose(b, turned, columns, depth);
  return turned;
}

/** out = aᵀ b, a stored as (depth, rows), b as (depth, columns). */
function overRows(own: OwnKernels, [a, b, out]: readonly [number, number, number], product: Product): void {
  const { rows, depth, columns } = product;
  const left = own.scratch('left', depth * 4 * Math.ceil(rows / 4));
  own.packRows(a, left, depth, rows);
  const right = packed(own, b, depth, columns, 'gradient');
  const places = own.scratch('places', depth + 3);
  own.places(places, depth, 1, 16, 0);
  const tiles = zeroTiles(own, 1, rows, columns);
  own.filterGradient(left, places, right, tiles, depth, 1, rows, 0, 16 * depth, columns);
  own.unpackTiles(tiles, out, 1, rows, columns);
}
