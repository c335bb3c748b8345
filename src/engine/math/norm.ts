/** The length of a vector: the root of the sum of its squares, added in order. `Math.sqrt` is exact to the last bit everywhere. */
export function norm(vector: readonly number[]): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}
