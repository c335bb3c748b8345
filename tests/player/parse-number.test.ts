/** What a link takes for a number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/player/share.ts';

describe('parseNumber', () => {
  it('reads every number that JavaScript writes, to the bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Object.is(parseNumber(String(value)), value + 0)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['0.5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['+2', 2],
    ['-1e-7', -1e-7],
    ['1E5', 1e5],
    ['1e-400', 0],
    ['00012', 12],
  ])('reads %j', (text, value) => expect(parseNumber(text)).toBe(value));

  it.each([
    '',
    ' ',
    '.',
    'e5',
    '1e',
    '1e5.5',
    '1,5',
    '1_000',
    '0x10',
    '0b1',
    '٣',
    '１',
    '∞',
    'Infinity',
    'NaN',
    '1e999',
    '--1',
    '1 2',
    '9'.repeat(400),
    '1n',
  ])('refuses %j', (text) => expect(parseNumber(text)).toBeUndefined());
});
