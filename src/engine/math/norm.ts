/** Below this, some squares may have lost digits, or vanished. */
const smallest = 1e-270;
/** 2^600 brings the smallest numbers to where their squares are exact enough; 2^−600 the largest. */
const [up, down] = [4.149515568880993e180, 2.409919865102884e-181];

const scaled = (vector: readonly number[], scale: number) =>
  Math.sqrt(vector.reduce((sum, value) => sum + value * scale * (value * scale), 0)) / scale;

/**
 * The root of a sum of squares that was added in order. Where the squares are too small for numbers to hold, they are added anew
 * in another measure; everywhere else it is the root itself, which `Math.sqrt` gives exact to the last bit.
 */
export const rootOfSquares = (total: number, vector: () => readonly number[]) =>
  total >= smallest || Number.isNaN(total) ? Math.sqrt(total) : scaled(vector(), up);

/** The length of a vector: the root of the sum of its squares, added in order. Finite for all numbers whose length is one. */
export function norm(vector: readonly number[]): number {
  const total = vector.reduce((sum, value) => sum + value * value, 0);
  if (total === Number.POSITIVE_INFINITY) return scaled(vector, down);
  return rootOfSquares(total, () => vector);
}
