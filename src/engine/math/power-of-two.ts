const smallest = -1074;
const largest = 1023;

/** 2^−1074 … 2^1023, by doubling and halving: every entry is exact. */
const powers = Float64Array.from({ length: largest - smallest + 1 });
powers[-smallest] = 1;
for (let k = 1; k <= largest; k++) powers[k - smallest] = 2 * (powers[k - 1 - smallest] as number);
for (let k = -1; k >= smallest; k--) powers[k - smallest] = 0.5 * (powers[k + 1 - smallest] as number);

/**
 * 2^k exactly.
 * @param k a whole number from −1074 (the smallest subnormal number) to 1023
 */
export function powerOfTwo(k: number): number {
  return powers[k - smallest] as number;
}
