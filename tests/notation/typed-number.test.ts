/** The one reader of typed numbers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grouped } from '../../src/lab/protocol/words.ts';
import { formatNumber, shownNumber } from '../../src/notation/format.ts';
import { readTyped, typedNumber, type Unread, unread } from '../../src/notation/typed-number.ts';
import { writings } from './number-writings.ts';

const found = (text: string, whole: boolean) => {
  const read = readTyped(text, { whole });
  return 'why' in read ? read.why : read.value;
};

test('there are more than 150 ways to write a number', () => {
  expect(writings.length).toBeGreaterThanOrEqual(150);
  expect(new Set(writings.map(({ text }) => text)).size).toBe(writings.length);
});

test.each(writings)('$lang: $text', ({ text, is, whole = is }) => {
  expect(found(text, false)).toBe(is);
  // Where a number with decimals is typed and a whole one asked for, who asks says so.
  expect(found(text, true)).toBe(whole);
});

describe('a text that is no number is answered in a sentence', () => {
  const refused = writings.filter(({ is }) => typeof is === 'string');
  test.each(refused)('$lang: $text', ({ text }) => {
    const said = unread(text, readTyped(text) as Unread);
    expect(said).toMatch(/^“.+” (is|could be|divides) .+\.$/su);
    expect(said).not.toContain('undefined');
  });

  test.each([
    ['1,000', '“1,000” could be 1000 or 1.000; type the one that is meant.'],
    ['-12,345', '“-12,345” could be −12345 or −12.345; type the one that is meant.'],
    ['1,234e3', '“1,234e3” could be 1234e3 or 1.234e3; type the one that is meant.'],
    ['۲/۵', '“۲/۵” could be 2.5 or 2 : 5; type the one that is meant.'],
    ['1e999', '“1e999” is too large; numbers here go up to about 1.8e308.'],
    ['', 'Nothing is typed yet; expected a number, as in 0.25 or −2.'],
    [' \u200b ', 'Nothing is typed yet; expected a number, as in 0.25 or −2.'],
  ])('%j', (text, said) => expect(unread(text, readTyped(text) as Unread)).toBe(said));

  test('where it could be one of two, the first of them is a number when it is typed', () => {
    for (const { text } of refused) {
      const { readings } = readTyped(text) as Unread;
      if (readings) expect(typedNumber(readings[0])).toBeTypeOf('number');
    }
  });
});

test('the digits of every script are read', () => {
  for (const system of Intl.supportedValuesOf('numberingSystem')) {
    const digits = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
    const text = digits.format(1_234_567_890);
    if (/^\p{Nd}+$/u.test(text)) expect(typedNumber(text), system).toBe(1_234_567_890);
  }
});

describe('a number is never another one', () => {
  const languages = [
    'de',
    'de-CH',
    'fr',
    'pl',
    'ru',
    'sv',
    'pt-BR',
    'en-IN',
    'hi',
    'ar-EG',
    'fa',
    'bn',
    'mr',
    'ja',
    'th',
  ];
  const tags = [...languages, 'ar-u-nu-arab', 'ne-u-nu-deva', 'my-u-nu-mymr', 'sw', 'et', 'es', 'it', 'nb', 'fi'];
  test.each(tags)('as %s writes it', (tag) => {
    const write = new Intl.NumberFormat(tag, { maximumFractionDigits: 6 });
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (any) => {
        const value = Number(any.toFixed(6)) + 0;
        const text = write.format(value);
        const read = readTyped(text);
        // A single group of three, before no decimals, could be the decimals.
        if (!('why' in read)) {
          const shown = /^\D*\p{Nd}{1,3}\.\p{Nd}{3}\D*$/u.test(text) ? read.value : value;
          expect(read.value).toBe(shown);
        } else expect(read.why).toBe('two');
      }),
      { numRuns: 300 },
    );
  });

  test('as the page writes it', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 1, max: 12 }), (value, n) => {
        const text = formatNumber(value, { significant: n });
        const shown = shownNumber(value, { significant: n });
        // Rounded up, the largest number is beyond all of them.
        if (Number.isFinite(shown) && shown !== 0) expect(typedNumber(text)).toBe(shown);
      }),
      { numRuns: 3000 },
    ));

  test('any text has an answer: a finite number, or why it is none', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(..."0123456789.,-−+e×^10/% '⁻⁴٫١۲") }),
        ),
        fc.boolean(),
        (text, whole) => {
          const read = readTyped(text, { whole });
          if ('why' in read) expect(unread(text, read, { whole })).toMatch(/\.$/);
          else expect(Number.isFinite(read.value) && !Object.is(read.value, -0)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    ));

  test('a count that a lesson writes is that count, with commas or with spaces', () =>
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(typedNumber(grouped(count), { whole: true })).toBe(count);
        expect(typedNumber(grouped(count).replaceAll(',', '\u00a0'), { whole: true })).toBe(count);
      }),
    ));
});
