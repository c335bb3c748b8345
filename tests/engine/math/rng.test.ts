import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRng, distributions, mulberry32, xoshiro128 } from '../../../src/engine/math/rng.ts';
import { worked } from '../oracles.ts';

const seed = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
const take = (count: number, draw: () => number) => Array.from({ length: count }, draw);

describe('the generators', () => {
  test('xoshiro128** from the state 1, 2, 3, 4 gives the numbers of its reference implementation', () => {
    // As in the tests of Rust's rand_xoshiro, made with Blackman and Vigna's xoshiro128starstar.c 1.1.
    expect(take(10, xoshiro128([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test.each([
    ['seed1', 1],
    ['seed42', 42],
  ] as const)('mulberry32 gives the worked numbers of %s', (name, start) => {
    const next = mulberry32(start);
    expect(take(5, () => next() / 2 ** 32)).toEqual(worked('prng_mulberry32')[name]);
  });

  test('the shuffle of 0 … 9 by mulberry32(42) is the worked one', () => {
    const shuffled = distributions(mulberry32(42)).shuffle([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(shuffled).toEqual(worked('prng_mulberry32').fisher_yates_0_9_seed42);
  });
});

describe('the streams', () => {
  test('the same seed, name and index give the same numbers', () => {
    fc.assert(
      fc.property(seed, fc.string(), fc.array(fc.nat()), (s, name, index) => {
        expect(take(20, createRng(s, name, ...index).next)).toEqual(take(20, createRng(s, name, ...index).next));
      }),
    );
  });

  test('another seed, name or index gives other numbers', () => {
    const streams = [
      createRng(1, 'init'),
      createRng(2, 'init'),
      createRng(-1, 'init'),
      createRng(1 + 2 ** 32, 'init'),
      createRng(1, 'data'),
      createRng(1, 'shuffle'),
      createRng(1, 'shuffle', 0),
      createRng(1, 'shuffle', 1),
      createRng(1, 'shuffle', 0, 0),
      createRng(1, 'shuffle', 1, 0),
      createRng(1, 'shuffle', 0, 1),
      createRng(1, ''),
    ];
    const firsts = streams.map(({ next }) => take(4, next).join());
    expect(new Set(firsts).size).toBe(streams.length);
  });

  test('ten thousand streams of one seed have ten thousand different first numbers, but for chance', () => {
    const firsts = new Set(Array.from({ length: 10_000 }, (_, epoch) => createRng(1, 'shuffle', epoch).uniform()));
    expect(firsts.size).toBe(10_000);
  });

  test('the first numbers of neighbouring seeds are spread evenly', () => {
    const bins = new Uint32Array(16);
    for (let s = 0; s < 16_000; s++) bins[createRng(s, 'init').integer(16)]!++;
    // χ² with 15 degrees of freedom exceeds 44.3 once in 10,000.
    expect(chiSquared(bins, 1000)).toBeLessThan(44.3);
  });

  test('a stream is not changed by reading another', () => {
    const alone = take(5, createRng(3, 'init').next);
    const first = createRng(3, 'init');
    const other = createRng(3, 'data');
    const mixed = take(5, () => {
      other.next();
      return first.next();
    });
    expect(mixed).toEqual(alone);
  });

  test('the numbers of seed 1 are these, for ever', () => {
    expect(take(4, createRng(1, 'init').next)).toEqual([1658991678, 124883011, 2657575021, 2430719007]);
    expect(take(2, createRng(1, 'init').uniform)).toEqual([0.3862640934368714, 0.618764903887703]);
    expect(take(2, createRng(1, 'init').normal)).toEqual([-1.4587454159222162, 0.7230209747914925]);
    expect(createRng(1, 'shuffle', 37).shuffle([0, 1, 2, 3, 4, 5, 6, 7])).toEqual([3, 2, 4, 6, 1, 5, 7, 0]);
  });

  test.each([0.5, NaN, Infinity, 2 ** 53])('a seed of %d is refused', (wrong) => {
    expect(() => createRng(wrong, 'init')).toThrow('A seed or index must be a whole number');
    expect(() => createRng(1, 'init', wrong)).toThrow(RangeError);
  });
});

function chiSquared(observed: Iterable<number>, expected: number): number {
  let sum = 0;
  for (const count of observed) sum += (count - expected) ** 2 / expected;
  return sum;
}

describe('the distributions', () => {
  test('uniform is a multiple of 2⁻⁵³ in [0, 1)', () => {
    const { uniform } = createRng(5, 'test');
    for (let i = 0; i < 10_000; i++) {
      const u = uniform();
      expect(u >= 0 && u < 1 && Number.isInteger(u * 2 ** 53)).toBe(true);
    }
  });

  test('uniform is 0 and 1 − 2⁻⁵³ at the ends of the generator', () => {
    expect(distributions(() => 0).uniform()).toBe(0);
    expect(distributions(() => 2 ** 32 - 1).uniform()).toBe(1 - 2 ** -53);
  });

  test('uniform falls into 64 equal bins equally often', () => {
    const { uniform } = createRng(6, 'test');
    const bins = new Uint32Array(64);
    for (let i = 0; i < 640_000; i++) bins[Math.floor(uniform() * 64)]!++;
    // 63 degrees of freedom: exceeded once in 10,000.
    expect(chiSquared(bins, 10_000)).toBeLessThan(112.4);
  });

  test('normal has mean 0, variance 1, skewness 0 and kurtosis 3 over a million draws, within 5 standard errors', () => {
    const { normal } = createRng(7, 'test');
    const moments = [0, 0, 0, 0];
    const n = 1_000_000;
    for (let i = 0; i < n; i++) {
      const x = normal();
      for (let power = 1, value = x; power <= 4; power++, value *= x) moments[power - 1]! += value / n;
    }
    const standardErrors = [1, 2, 15, 96].map((variance) => Math.sqrt(variance / n));
    const expected = [0, 1, 0, 3];
    for (let i = 0; i < 4; i++) expect(Math.abs(moments[i]! - expected[i]!)).toBeLessThan(5 * standardErrors[i]!);
  });

  test('integer(n) is a whole number from 0 to n − 1', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 2 ** 32 }), (s, n) => {
        const drawn = createRng(s, 'test').integer(n);
        return Number.isInteger(drawn) && drawn >= 0 && drawn < n;
      }),
    );
  });

  test('integer(n) gives every value the same number of the 2³² draws', () => {
    // A generator that counts in steps that fill a bucket: n = 3 · 2³⁰ leaves 2³⁰ draws over, and those are drawn again.
    const n = 3 * 2 ** 30;
    const draws = [2 ** 32 - 1, n, n - 1, 0];
    const { integer } = distributions(() => draws.shift()!);
    expect([integer(n), integer(n)]).toEqual([n - 1, 0]);
    expect(draws).toEqual([]);
  });

  test.each([0, -1, 1.5, NaN, 2 ** 32 + 1])('integer(%d) is refused', (n) => {
    expect(() => createRng(1, 'test').integer(n)).toThrow(RangeError);
  });

  test('shuffle gives a permutation and leaves its argument alone', () => {
    fc.assert(
      fc.property(seed, fc.array(fc.integer()), (s, elements) => {
        const before = [...elements];
        const shuffled = createRng(s, 'test').shuffle(elements);
        const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
        expect(sorted(shuffled)).toEqual(sorted(before));
        expect(elements).toEqual(before);
      }),
    );
  });

  test('all 24 orders of four elements come equally often', () => {
    const rng = createRng(8, 'test');
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = rng.shuffle(['a', 'b', 'c', 'd']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    // 23 degrees of freedom: exceeded once in 10,000.
    expect(chiSquared(counts.values(), 1000)).toBeLessThan(56.6);
  });
});
