import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitNumber, textWidth } from '../../../../src/components/kit/picture/fit.ts';
import { fitName } from '../../../../src/components/kit/picture/fit-more.ts';
import { formatNumber } from '../../../../src/notation/format.ts';

const anyNumber = fc.double({ noNaN: true });

test('every number that the engine can show is as wide as its room, or narrower', () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: 26, max: 60 }), fc.constantFrom(11, 12), (value, width, size) => {
      const { text, length } = fitNumber(value, width, size);
      expect(length ?? textWidth(text, size)).toBeLessThanOrEqual(width);
    }),
  );
});

test('a number is shortened to four, three, two or one significant digits and to nothing else', () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: 26, max: 60 }), (value, width) => {
      expect([4, 3, 2, 1].map((significant) => formatNumber(value, { significant }))).toContain(
        fitNumber(value, width, 12).text,
      );
    }),
  );
});

test('a number with room enough has four significant digits', () => {
  expect(fitNumber(-0.123456, 60, 12)).toEqual({ text: '−0.1235' });
  expect(fitNumber(-0.00123456, 46, 12)).toEqual({ text: '−0.0012', length: 46 });
});

test('a number loses its second digit before it is set narrower than four fifths', () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: 20, max: 60 }), (value, width) => {
      const { text, length } = fitNumber(value, width, 12);
      const one = formatNumber(value, { significant: 1 });
      if (length !== undefined && text !== one) expect(width / textWidth(text, 12)).toBeGreaterThanOrEqual(0.8);
    }),
    { numRuns: 2000 },
  );
});

test('a name that is too long ends with dots, inside its room', () => {
  expect(fitName('a·b', 40, 11)).toBe('a·b');
  const short = fitName('the sum of all of them', 60, 11);
  expect(short).toMatch(/^the .*…$/);
  expect(textWidth(short, 11)).toBeLessThanOrEqual(60);
});

test('the names of slopes and of corrected memories fit whole beside their numbers', () => {
  for (const name of ['∂E/∂w1', 'm\u0302(w1)', 'v\u0302(w2)']) expect(fitName(name, 40, 11)).toBe(name);
});
