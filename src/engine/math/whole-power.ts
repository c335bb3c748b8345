/** x to a whole power, by repeated multiplication; a negative power is the reciprocal. */
export function wholePower(x: number, exponent: number): number {
  let result = 1;
  for (let k = 0; k < Math.abs(exponent); k++) result *= x;
  return exponent < 0 ? 1 / result : result;
}
