/**
 * Random numbers that depend on nothing but a seed and the name of a stream: integers only up to the last division.
 * A stream can be had from its name and index alone, so epoch 37's shuffle needs none of the 36 before it.
 */
import { log } from './log.ts';
import { murmur3 } from './murmur3.ts';

/** The streams of a run. Any other name makes a stream of its own too. */
export type StreamName = 'init' | 'data' | 'shuffle' | 'dropout' | (string & {});

export interface Rng {
  /** A whole number from 0 to 2³² − 1. */
  next(): number;
  /** A multiple of 2⁻⁵³ in [0, 1), from two draws. */
  uniform(): number;
  /** A standard normal number: mean 0, variance 1. */
  normal(): number;
  /** A whole number from 0 to n − 1, all equally likely. n from 1 to 2³². */
  integer(n: number): number;
  /** The same elements in a random order, all orders equally likely. */
  shuffle<T>(elements: readonly T[]): T[];
}

/**
 * The generator of one stream.
 * @param seed a whole number, exact as a float64
 * @param stream what the numbers are for
 * @param index which one of many such streams: an epoch, or an epoch and a layer …
 * @throws RangeError if seed or an index is not a whole number
 */
export function createRng(seed: number, stream: StreamName, ...index: readonly number[]): Rng {
  return distributions(xoshiro128(streamState(seed, stream, index)));
}

/** Everything else from a source of uniform 32-bit integers. */
export function distributions(next: () => number): Rng {
  // 27 + 26 bits, as in the Mersenne Twister's genrand_res53.
  const uniform = () => {
    const high = next() >>> 5;
    return (high * 67108864 + (next() >>> 6)) / 9007199254740992;
  };

  // Marsaglia's polar method (1964). The second number of each pair is dropped: the state is the generator's alone.
  const normal = () => {
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const s = x * x + y * y;
      if (s > 0 && s < 1) return x * Math.sqrt((-2 * log(s)) / s);
    }
  };

  // n buckets of equal size; what is left over at the top is drawn again.
  const integer = (n: number) => {
    if (!Number.isInteger(n) || n < 1 || n > 4294967296)
      throw new RangeError(`integer(n) needs n from 1 to 2^32, not ${n}`);
    const bucket = Math.floor(4294967296 / n);
    for (;;) {
      const drawn = Math.floor(next() / bucket);
      if (drawn < n) return drawn;
    }
  };

  // Fisher and Yates, from the last element to the second.
  const shuffle = <T>(elements: readonly T[]) => {
    const order = [...elements];
    for (let i = order.length - 1; i > 0; i--) {
      const j = integer(i + 1);
      [order[i], order[j]] = [order[j] as T, order[i] as T];
    }
    return order;
  };

  return { next, uniform, normal, integer, shuffle };
}

type State = readonly [number, number, number, number];

/**
 * xoshiro128** 1.1 (Blackman and Vigna, Scrambled linear pseudorandom number generators, 2021; public domain): period
 * 2¹²⁸ − 1. The state is four uint32, not all 0.
 */
export function xoshiro128([first, second, third, fourth]: State): () => number {
  let [a, b, c, d] = [first | 0, second | 0, third | 0, fourth | 0];
  const rotate = (x: number, bits: number) => (x << bits) | (x >>> (32 - bits));
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}

/**
 * mulberry32 (Tommy Ettinger, public domain): 32 bits of state, period 2³². Small enough to show whole in a lesson; runs
 * use xoshiro128**.
 * @returns draws of a whole number from 0 to 2³² − 1
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** A 128-bit hash of seed, name and index, with the lengths, so that no two streams share their words. */
function streamState(seed: number, stream: string, index: readonly number[]): State {
  const hash = murmur3();
  addWhole(hash.add, seed);
  hash.add(stream.length);
  for (let i = 0; i < stream.length; i++) hash.add(stream.charCodeAt(i));
  hash.add(index.length);
  for (const value of index) addWhole(hash.add, value);
  return hash.digest();
}

function addWhole(add: (word: number) => void, value: number): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`A seed or index must be a whole number, not ${value}`);
  add(value % 4294967296);
  add(Math.floor(value / 4294967296));
}
