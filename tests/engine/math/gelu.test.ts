/** Gelu below 0, where 1 + erf loses its digits, against values that mpmath has computed with 400 bits. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gelu } from '../../../src/engine/math/activations/smooth-rectifiers.ts';
import { hashBits } from '../../../src/engine/math/hash.ts';
import { fromHex, ulp } from './ulp.ts';

const cases = readFileSync(new URL('./fixtures/gelu.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' ').map(fromHex) as [z: number, value: number, slope: number]);

/** How far off, in units of the last place. */
const off = (found: number, exact: number) => Math.abs(found - exact) / ulp(exact);

test('its value is right to the last digits', () => {
  expect(cases.length).toBeGreaterThan(500);
  const worst = cases.map(([z, value]) => ({ z, off: off(gelu.f(z), value) }));
  expect(worst.filter((each) => each.off > 12)).toEqual([]);
});

test('its slope is right to the last digits, but near −0.75, where it is 0', () => {
  const away = cases.filter(([, , slope]) => Math.abs(slope) > 1e-2 || slope === 0);
  const tail = cases.filter(([z]) => z < -2);
  const worst = [...away, ...tail].map(([z, , slope]) => ({ z, off: off(gelu.df(z, 0), slope) }));
  expect(worst.filter((each) => each.off > 40)).toEqual([]);
});

test('it rises and falls without a jump where its formula changes', () => {
  const turn = -Math.SQRT2;
  const [before, after] = [turn * (1 - 1e-15), turn * (1 + 1e-15)].map((z) => gelu.f(z));
  expect(Math.abs((before as number) - (after as number))).toBeLessThan(1e-15);
});

test('it has the bits it always had', () => {
  expect(hashBits(cases.flatMap(([z]) => [gelu.f(z), gelu.df(z, 0)]))).toBe('ac04dc56121cd544357d6662ef109d45');
});
