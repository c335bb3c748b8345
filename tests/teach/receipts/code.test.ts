/** Receipts as text: what goes in comes out, and no character is changed without being noticed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWhole, readReceipt, writeReceipt } from '../../../src/teach/receipt/code.ts';
import type { Receipt, ReceiptAnswer } from '../../../src/teach/receipt/receipt.ts';
import { answerTo, made, receiptOf } from './answers.ts';

const slot = fc.oneof(
  fc.tuple(fc.constantFrom('p', 'x', 'w'), fc.nat(17), fc.nat(30)).map(([kind, lesson, k]) => `${kind}${lesson}-${k}`),
  fc.constantFrom('again-x8-1', 'again-w3-2', 'sheet-7-3-x9-5', 'sheet-99999-200-x1-1'),
);
const answer: fc.Arbitrary<ReceiptAnswer> = fc.record({
  slot,
  answer: fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }),
  seed: fc.nat(99_999_200),
  shown: fc.boolean(),
  late: fc.boolean(),
  tries: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
  at: fc.option(fc.integer({ min: made - 500_000, max: made }), { nil: undefined }),
});
const receipt: fc.Arbitrary<Receipt> = fc.record({
  name: fc.string({ unit: 'grapheme', maxLength: 20 }),
  made: fc.constant(made),
  answers: fc.array(answer, { maxLength: 40 }),
});

/** One receipt as a class makes them. */
const usual = () =>
  writeReceipt(
    receiptOf(
      [
        answerTo('p9-1', ['up']),
        answerTo('x9-5', ['0.0821'], { late: true, tries: 3 }),
        answerTo('x9-6', ['−0.5', '1/4', '0,25'], { seed: 4 }),
        answerTo('again-x8-1', ['0', '2'], { tries: undefined, at: undefined }),
        answerTo('p9-2', [], { shown: true }),
      ],
      'Zoë Ω.',
    ),
  );

test('what goes in comes out', () =>
  fc.assert(
    fc.asyncProperty(receipt, async (its) => {
      const code = await writeReceipt(its);
      expect(code).toMatch(/^R1\.[\w-]+\.[\da-z]{7}$/);
      expect(await readReceipt(code)).toEqual(its);
    }),
  ));

describe('a change of a receipt is noticed:', () => {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
  const isNoticed = async (code: string, changed: string) => {
    if (changed === code) return;
    expect(await readReceipt(changed), changed).toHaveProperty('problem');
  };

  test('any one character for any other one, anywhere', async () => {
    const code = await usual();
    for (let k = 0; k < code.length; k++)
      for (const sign of signs) {
        const changed = code.slice(0, k) + sign + code.slice(k + 1);
        if (changed !== code && isWhole(changed)) expect.fail(`${sign} at ${k} is not noticed`);
      }
  });

  test('one that is lost, one too many, two that have changed places, one in capitals', async () => {
    const code = await usual();
    for (let k = 0; k <= code.length; k++) {
      await isNoticed(code, code.slice(0, k) + code.slice(k + 1));
      await isNoticed(
        code,
        code.slice(0, k) +
          code
            .slice(k, k + 2)
            .split('')
            .reverse()
            .join('') +
          code.slice(k + 2),
      );
      await isNoticed(code, code.slice(0, k) + code.slice(k).toUpperCase());
      for (const sign of 'Aa0-_.') await isNoticed(code, code.slice(0, k) + sign + code.slice(k));
    }
  });

  test('any part of it, of any receipt', () =>
    fc.assert(
      fc.asyncProperty(receipt, fc.nat(), fc.nat(60), fc.string({ maxLength: 60 }), async (its, at, length, text) => {
        const code = await writeReceipt(its);
        const from = at % code.length;
        await isNoticed(code, code.slice(0, from) + text + code.slice(from + length));
      }),
    ));
});

test.each([
  ['', /^It is no receipt; /],
  ['hello', /^It is no receipt; /],
  ['R1', /^It is no receipt; /],
  ['R1.abc', /^It is damaged: /],
  ['R1.abc.def.ghi', /^It is damaged: /],
  [`R1.${'a'.repeat(300_000)}.0000000`, /^It is too long/],
])('what begins with “%.20s” is no receipt, which is said', async (text, why) => {
  expect(await readReceipt(text)).toEqual({ problem: expect.stringMatching(why) });
});

test('what has a check that fits, but was not made by the page, is said to be so', async () => {
  const { crc32 } = await import('../../../src/lab/protocol/crc32.ts');
  const { base64url, through } = await import('../../../src/components/kit/stage/to-workbench/packed.ts');
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const forged = async (text: string, version = 'R1') => {
    const body = `${version}.${base64url(await through(bytesOf(text), new CompressionStream('deflate')))}`;
    return `${body}.${crc32(bytesOf(body)).toString(36).padStart(7, '0')}`;
  };
  expect(await readReceipt(await forged('Ann\thtul4'))).toEqual({
    name: 'Ann',
    made: Number.parseInt('htul4', 36),
    answers: [],
  });
  for (const text of [
    '',
    'Ann',
    'Ann\t-1',
    'Ann\thtul4\tmore',
    `${'A'.repeat(61)}\thtul4`,
    'Ann\thtul4\nx9-5',
    'Ann\thtul4\nx9-5\tz\t\t1\t1\t0.5',
    'Ann\thtul4\nx9-5\t\t1.5\t1\t1\t0.5',
    'Ann\thtul4\n\t\t\t1\t1\t0.5',
    `Ann\thtul4${'\nx9-5\t\t\t1\t1\t0.5'.repeat(2001)}`,
    // Far more than any receipt unfolds to.
    'A'.repeat(5_000_000),
  ])
    expect(await readReceipt(await forged(text)), text.slice(0, 60)).toEqual({
      problem: expect.stringMatching(/^Its check fits, but/),
    });
  expect(await readReceipt(await forged('Ann\thtul4', 'R2'))).toEqual({
    problem: expect.stringMatching(/^It was made for another version/),
  });
});
