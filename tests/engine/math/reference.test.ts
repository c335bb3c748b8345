import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hashBits } from '../../../src/engine/math/hash.ts';
import { type ElementaryName, elementary, elementaryNames } from './elementary.ts';
import { fromHex, toHex, ulp } from './ulp.ts';

function readCases(name: ElementaryName): { x: number; y: number }[] {
  const text = readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => ({ x: fromHex(line.slice(0, 16)), y: fromHex(line.slice(17)) }));
}

/** Where double-double arithmetic neither overflows nor loses its low part. */
const ordinary = (x: number) => Math.abs(x) > 1e-260 && Math.abs(x) < 1e290;

/** Fingerprints of f over all arguments of its fixture. A change means different bits: every stored trace would change. */
const fingerprints: Record<ElementaryName, string> = {
  exp: 'a2cdc080891ed4812ea0a812e688a341',
  log: '2f9c71f15a987c195476354d99804f36',
  tanh: '86ae19d69675af838b9dbe455b3a31e6',
  sigmoid: '4fcaedbb198d1c85e2c9437d39b0da44',
  erf: '79c6be039411683004bfeb85ab1866c0',
  expm1: '316f1fd569d605e90bbd6f09217c6fa8',
  log1p: '5abe864c3311bfd628e43fbebc0ee3be',
  softplus: 'f4b6ec77b3261853ac6aedcd5b1dc756',
  sin: 'df09422e477e500de8b5ee1ade61e9fb',
  cos: '93e201a868c530304fd7edb3d50d0e35',
};

describe.each(elementaryNames)('%s, over the hard and random arguments of its fixture', (name) => {
  const { f, reference, ulps } = elementary[name];
  const cases = readCases(name);

  test(`is within ${ulps} ulp of the correctly rounded value`, () => {
    const finite = cases.filter(({ y }) => Number.isFinite(y));
    expect(finite.length).toBeGreaterThan(400);
    const wrong = finite.filter(({ x, y }) => !(Math.abs(f(x) - y) <= ulps * ulp(y)));
    expect(wrong.map(({ x, y }) => [x, y, f(x)])).toEqual([]);
  });

  test('is infinite, NaN and a signed zero exactly where the exact value is', () => {
    const special = cases.filter(({ y }) => !Number.isFinite(y) || y === 0);
    expect(special.length).toBeGreaterThan(0);
    expect(special.map(({ x }) => toHex(f(x)))).toEqual(special.map(({ y }) => toHex(y)));
  });

  test('has the bits it always had', () => {
    expect(hashBits(cases.map(({ x }) => f(x)))).toBe(fingerprints[name]);
  });

  test('has a double-double reference that rounds to the correctly rounded value', () => {
    const inRange = cases.filter(({ x, y }) => ordinary(x) && ordinary(y));
    expect(inRange.length).toBeGreaterThan(300);
    const wrong = inRange.filter(({ x, y }) => {
      const { high, low } = reference(x);
      return high + low !== y;
    });
    expect(wrong.map(({ x, y }) => [x, y, reference(x)])).toEqual([]);
  });
});
