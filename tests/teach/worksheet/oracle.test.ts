/** The keys of a sheet against answers that another program has found from the printed questions alone: thirty variants of twelve exercises. */
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import oracle from '../../oracles/worksheet.json' with { type: 'json' };
import { printedOf, twelve, twelveSheets } from './printed.ts';

const sheets = twelveSheets();
const items = sheets.flatMap(({ variant, items: its }, v) =>
  its.map((item, k) => ({ ...item, variant, its: oracle[v]?.[k] })),
);

test('the oracle has read what is printed: 360 questions of five kinds', () => {
  expect(items).toHaveLength(360);
  const other = items.filter(
    ({ its, ...item }) => its?.id !== item.id || its.read !== crc32(printedOf(item).join('\n')),
  );
  expect(other.map(({ id, variant }) => `${id}, variant ${variant}`)).toEqual([]);
  expect(new Set([...twelve.values()].map(({ kind }) => kind))).toEqual(
    new Set(['fill', 'number', 'choose', 'order', 'construct']),
  );
});

/** Questions give nine digits, and one divides a difference of two such numbers by a fiftieth; the book of 9.7 gives four. */
const slackOf = (id: string) => (id === 'x9-7' ? 5e-6 : 1e-7);

test('every key that is a number is the oracle’s, and printed as it rounds', () => {
  const wrong = items.flatMap(({ id, seed, variant, key, its }) => {
    const { blanks } = twelve.get(id)?.settle(seed) ?? { blanks: [] };
    const found = its?.answers;
    if (blanks.length === 0 || typeof found === 'string') return [];
    const isSame =
      found?.length === blanks.length &&
      blanks.every((blank, k) => {
        const printed = key.answers[k]?.text.replace('≈ ', '').replace('−', '-') ?? '';
        const decimals = /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0;
        const isPrinted = Math.abs(Number(printed) - (found[k] as number)) <= 0.5 * 10 ** -decimals + slackOf(id);
        return Math.abs(blank.key - (found[k] as number)) <= slackOf(id) && isPrinted;
      });
    return isSame
      ? []
      : [`${id}, variant ${variant}: ${blanks.map((blank) => blank.key).join()} against ${found?.join()}`];
  });
  expect(wrong).toEqual([]);
});

test('every key of letters, of an order and of something built is what the oracle has found', () => {
  const others = items.filter(({ input }) => input.kind !== 'numbers');
  const built = (text: string) => [...text.matchAll(/= (-?[\d.]+)/g)].map(([, number]) => Number(number));
  const differ = others.filter(({ key: { answers }, its }) => {
    const text = answers[0]?.text ?? '';
    return typeof its?.answers === 'string' ? its.answers !== text : its?.answers.join() !== built(text).join();
  });
  expect(others).toHaveLength(90);
  expect(differ.map(({ id, variant }) => `${id}, variant ${variant}`)).toEqual([]);
});
