/** What language the site is in stands in one file; nothing else writes a number in English, or says that it is English. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asWritten, grouped, inDigits, languageTag, outOfDigits, withDecimals } from '../../src/language.ts';

const setting = 'src/language.ts';

/** They read numbers in every language, and say which readings there are. */
const readers = [
  'src/notation/typed-number.ts',
  'src/notation/expression/tokens.ts',
  'src/notation/expression/text.ts',
];
/** The names of an engine's cells, which links and files know: the same in every language. */
const names = ['src/engine/trace/kinds/graph.ts', 'src/notation/expression/graph-of.ts', 'src/player/settings.ts'];
/** Numbers on paper. */
const yetToMove = ['src/teach/worksheet/paper-numbers.ts', 'src/lab/worker/fault-words.ts'];

const files = execFileSync('git', ['ls-files', 'src', 'scripts/teach'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|astro|js|mjs)$/.test(file) && file !== setting);

const filesWith = (pattern: RegExp, but: readonly string[] = []) =>
  files.filter((file) => !but.includes(file) && pattern.test(readFileSync(file, 'utf8')));

test('no page but by the setting says what language it is in', () =>
  expect(filesWith(/<html[^>]*\slang=(?!\{languageTag\}|"\$\{languageTag\}")/)).toEqual([]));

test('no file but the setting names a language to the browser', () =>
  expect(filesWith(/\btoLocale\w+\(|\bIntl\.|(['"`])en(-[A-Z]{2})?\1|\.localeCompare\(/, yetToMove)).toEqual([]));

test('no file but the setting gives numbers their minus sign', () =>
  expect(filesWith(/replace(All)?\('[-−]', '[-−]'\)/, [...readers, ...names, ...yetToMove])).toEqual([]));

test('what is excepted is still there', () =>
  expect([...readers, ...names, ...yetToMove].filter((file) => !files.includes(file))).toEqual([]));

test('a number is written in the signs of its language', () => {
  expect(languageTag).toBe('en');
  expect([inDigits('-1234.5'), asWritten(-0.05), withDecimals(-2, 2), grouped(1234567)]).toEqual([
    '−1234.5',
    '−0.05',
    '−2.00',
    '1,234,567',
  ]);
});

test('a number that was written in the signs of its language is read back', () => {
  for (const value of [-0.5, 0, 12.25, -1e-7]) expect(Number(outOfDigits(asWritten(value)))).toBe(value);
});
