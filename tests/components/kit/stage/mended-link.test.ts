/** Links that went through programs which write some signs otherwise, or take the end of a sentence for a part of the link. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendedHash, namesIn } from '../../../../src/components/kit/stage/mended-link.ts';
import { writePart } from '../../../../src/player/hash.ts';

const one = '#f9-1=1,17,weight,w.2.0.0:0.45';
const both = `${one}&f9-2=1,0,unit`;

test.each([
  ['#f9-1%3D1,17,weight,w.2.0.0:0.45', one],
  ['#f9-1%3d1,17,weight,w.2.0.0:0.45', one],
  [both.replace('&', '&amp;'), both],
  [both.replace('&', '%26'), both],
  [both.replace('&', '%26amp%3B').replaceAll('=', '%3D'), both],
  [`#${both}`, both],
  [`#%23${both.slice(1)}`, both],
  [`${one}.`, one],
  [`${one},`, one],
  [`${one})`, one],
  [`${one}).`, one],
  [`${one}>`, one],
  [`${one}"`, one],
  [`${one}”`, one],
  [`${one}%22`, one],
  [`${one}%E2%80%9D.`, one],
  [`${one}%3E`, one],
  [`${both}&`, both],
])('%s', (hash, mended) => expect(mendedHash(hash)).toBe(mended));

test.each(['', '#', '#exercises', '#what-is-it?', one, both, '#f12-4=1,ink:EsDIg~AbC-_'])('%j stays as it is', (hash) =>
  expect(mendedHash(hash)).toBe(hash),
);

describe('any link of this site', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'abzw019.:-_~'), minLength: 1, maxLength: 12 })
    .filter((each) => /[\w~-]$/.test(each));
  const part = fc
    .tuple(fc.nat(99), fc.array(text, { minLength: 1, maxLength: 4 }))
    .map(([n, texts]) => writePart(`f${n}-1`, texts));
  const hash = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `#${parts.join('&')}`);

  test('is not touched, and read from what programs make of it', () =>
    fc.assert(
      fc.property(hash, fc.constantFrom('', '.', ').', '”', '%22'), (whole, end) => {
        expect(mendedHash(whole)).toBe(whole);
        expect(mendedHash(whole.replaceAll('=', '%3D') + end)).toBe(whole);
        expect(mendedHash(whole.replaceAll('&', '&amp;') + end)).toBe(whole);
        expect(namesIn(whole).every((name) => /^f\d+-1$/.test(name))).toBe(true);
      }),
    ));

  test('mending what is mended changes nothing, whatever it was', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'f91=&%3D26;.),#x') }), (any) => {
        const mended = mendedHash(`#${any}`);
        expect(mendedHash(mended).length).toBeLessThanOrEqual(mended.length);
      }),
    ));
});
