/**
 * MurmurHash3_x86_128 (Austin Appleby, public domain), seed 0, over 32-bit words in little-endian order: integers only,
 * 128 bits, not cryptographic. Tested against the verification value that SMHasher publishes for it.
 */
export interface Murmur3 {
  /** Takes in the next 32 bits. */
  add(word: number): void;
  /** The hash of all words so far: four uint32. */
  digest(): [number, number, number, number];
}

const c1 = 0x239b961b;
const c2 = 0xab0e9789;
const c3 = 0x38b34ae5;
const c4 = 0xa1e38b93;

const rotate = (x: number, bits: number) => (x << bits) | (x >>> (32 - bits));
const scramble = (k: number, first: number, bits: number, second: number) =>
  Math.imul(rotate(Math.imul(k, first), bits), second);
const mix = (h: number, bits: number, next: number, constant: number) =>
  (Math.imul(rotate(h, bits) + next, 5) + constant) | 0;

/** The final avalanche: every bit of h moves every bit of the result. */
function finish(h: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

export function murmur3(): Murmur3 {
  let [h1, h2, h3, h4] = [0, 0, 0, 0];
  const block = new Int32Array(4);
  let count = 0;

  const add = (word: number) => {
    block[count & 3] = word;
    count++;
    if ((count & 3) !== 0) return;
    h1 = mix(h1 ^ scramble(block[0] as number, c1, 15, c2), 19, h2, 0x561ccd1b);
    h2 = mix(h2 ^ scramble(block[1] as number, c2, 16, c3), 17, h3, 0x0bcaa747);
    h3 = mix(h3 ^ scramble(block[2] as number, c3, 17, c4), 15, h4, 0x96cd1c35);
    h4 = mix(h4 ^ scramble(block[3] as number, c4, 18, c1), 13, h1, 0x32ac3b17);
  };

  const digest = (): [number, number, number, number] => {
    const left = count & 3;
    const length = 4 * count;
    let a = h1 ^ (left > 0 ? scramble(block[0] as number, c1, 15, c2) : 0) ^ length;
    let b = h2 ^ (left > 1 ? scramble(block[1] as number, c2, 16, c3) : 0) ^ length;
    let c = h3 ^ (left > 2 ? scramble(block[2] as number, c3, 17, c4) : 0) ^ length;
    let d = h4 ^ length;
    a = (a + b + c + d) | 0;
    [b, c, d] = [finish(b + a), finish(c + a), finish(d + a)];
    a = finish(a);
    a = (a + b + c + d) | 0;
    return [a >>> 0, (b + a) >>> 0, (c + a) >>> 0, (d + a) >>> 0];
  };

  return { add, digest };
}
