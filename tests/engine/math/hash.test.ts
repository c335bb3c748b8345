import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashBits } from '../../../src/engine/math/hash.ts';
import { murmur3 } from '../../../src/engine/math/murmur3.ts';

function hashText(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const view = new DataView(bytes.buffer);
  const hash = murmur3();
  for (let i = 0; i < bytes.length; i += 4) hash.add(view.getInt32(i, true));
  return hash
    .digest()
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
}

describe('murmur3', () => {
  // Vectors of an implementation that gives SMHasher's verification value for MurmurHash3_x86_128, 0xB3ECE62A.
  test.each([
    ['', '00000000000000000000000000000000'],
    ['unit', '87aa4d756231f7446231f7446231f744'],
    ['one unit', '51d006c8700d6605bfbe0143bfbe0143'],
    ['three words.', '900140bfacef523ddcbeba6355a6a75c'],
    ['four words here.', '121f433400fe777755f18777c80b090e'],
    ['a step of gradient descent, one weight at a time', '0d506102a4345b00649a9d7182387c95'],
  ])('hashes %j as MurmurHash3_x86_128 does', (text, digest) => {
    expect(hashText(text)).toBe(digest);
  });

  test('gives the digest of the words so far, as often as it is asked', () => {
    const hash = murmur3();
    hash.add(1);
    const first = hash.digest();
    expect(hash.digest()).toEqual(first);
    hash.add(2);
    expect(hash.digest()).not.toEqual(first);
  });
});

describe('hashBits', () => {
  test('is 32 hexadecimal digits', () => {
    expect(hashBits([1, 2, 3])).toMatch(/^[0-9a-f]{32}$/);
  });

  test('is the same for an array, a Float64Array and a generator of the same numbers', () => {
    const values = [0.1, -3, 1e300];
    const generator = function* () {
      yield* values;
    };
    expect(hashBits(Float64Array.from(values))).toBe(hashBits(values));
    expect(hashBits(generator())).toBe(hashBits(values));
  });

  test('tells 0 from −0', () => {
    expect(hashBits([0])).not.toBe(hashBits([-0]));
  });

  test('takes every NaN for the same', () => {
    const words = new Uint32Array([1, 0xfff80000, 0, 0x7ff80000]);
    expect(hashBits(new Float64Array(words.buffer).subarray(0, 1))).toBe(hashBits([NaN]));
  });

  test('changes with the last bit of one number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 2, maxExcluded: true, noNaN: true }), { minLength: 1 }),
        fc.nat(),
        (values, n) => {
          const i = n % values.length;
          expect(hashBits(values.with(i, (values[i] as number) + 2 ** -52))).not.toBe(hashBits(values));
        },
      ),
    );
  });

  test('changes with the order and with the length', () => {
    expect(hashBits([1, 2])).not.toBe(hashBits([2, 1]));
    expect(hashBits([0])).not.toBe(hashBits([0, 0]));
  });
});
