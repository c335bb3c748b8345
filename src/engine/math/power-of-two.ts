const SMALLEST = -1074;
const LARGEST = 1023;

/** 2^−1074 … 2^1023, by doubling and halving: every entry is exact. */
const powers = Float64Array.from({ length: LARGEST - SMALLEST + 1 });
powers[-SMALLEST] = 1;
for (let k = 1; k <= LARGEST; k++) powers[k - SMALLEST] = 2 * (powers[k - 1 - SMALLEST] as number);
for (let k = -1; k >= SMALLEST; k--) powers[k - SMALLEST] = 0.5 * (powers[k + 1 - SMALLEST] as number);

/**
 * 2^k exactly.
 * @param k a whole number from −1074 (the smallest subnormal number) to 1023
 */
export function powerOfTwo(k: number): number {
  return powers[k - SMALLEST] as number;
}
