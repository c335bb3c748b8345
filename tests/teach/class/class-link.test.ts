import { describe, expect, test } from 'vitest';
import { type ClassLink, readClass, readDay, usualLink, writeClass } from '../../../src/teach/class/class-link.ts';
import { ruleWords } from '../../../src/teach/class/words.ts';
import { checkOf } from '../../../src/teach/worksheet/code.ts';

const link: ClassLink = {
  ids: ['x9-5', 'x9-6', 'w8-1'],
  hints: 'attempt',
  solutions: '2026-12-05',
  tries: 3,
  own: true,
};
const signed = (...parts: string[]) => [...parts, checkOf(parts)].join('.');

test('what is written is read again, and needs no signs that an address would change', () => {
  const releases = ['always', 'attempt', 'never', '2026-02-28'] as const;
  for (const hints of releases)
    for (const solutions of releases)
      for (const tries of [0, 9])
        for (const own of [false, true]) {
          const one = { ids: link.ids, hints, solutions, tries, own };
          const code = writeClass(one);
          expect(encodeURIComponent(code)).toBe(code);
          expect(readClass(code)).toEqual(one);
        }
  expect(writeClass(link)).toMatch(/^C1\.x9-5_6\.w8-1\.ha\.s20261205\.t3\.n\.[0-9A-Z]{4}$/);
});

test('sixty exercises of all lessons are a link that a QR code holds', () => {
  const ids = Array.from({ length: 60 }, (_, k) => `x${(k % 17) + 1}-${Math.floor(k / 17) + 1}`);
  expect(writeClass({ ...link, ids }).length).toBeLessThan(600);
  expect(readClass(writeClass({ ...link, ids }))).toEqual({ ...link, ids });
});

test('any changed, lost or added sign is noticed', () => {
  const code = writeClass(link);
  for (let k = 0; k < code.length; k++) {
    const other = code[k] === '5' ? '6' : '5';
    for (const damaged of [
      code.slice(0, k) + other + code.slice(k + 1),
      code.slice(0, k) + code.slice(k + 1),
      code.slice(0, k),
      `${code.slice(0, k)}5${code.slice(k)}`,
    ])
      if (damaged !== code) expect(readClass(damaged), damaged).toHaveProperty('problem');
  }
});

describe('links that nobody has made here', () => {
  test.each([
    ['', 'no class link'],
    ['<img src=x onerror=alert(1)>', 'no class link'],
    ['x'.repeat(100_000), 'no class link'],
    [`C1.${'x9-5.'.repeat(300)}`, 'no class link'],
    [signed('C2', 'x9-5'), 'another version'],
    [signed('C1'), 'there is not'],
    [signed('C1', 'p9-1'), 'there is not'],
    [signed('C1', 'x9-5', 'h20261301'), 'there is not'],
    [signed('C1', 'x9-5', 's20260230'), 'there is not'],
    [signed('C1', 'x9-5', 't0'), 'there is not'],
    [signed('C1', 'x9-5', 't10'), 'there is not'],
    [signed('C1', 'x9-5', '__proto__'), 'there is not'],
    [signed('C1', `x9-${Array.from({ length: 61 }, (_, k) => k).join('_')}`), 'there is not'],
  ])('%.40s', (code, says) => {
    const read = readClass(code);
    expect('problem' in read && read.problem).toContain(says);
  });

  test('an exercise that stands twice is asked for once', () => {
    expect(readClass(signed('C1', 'x9-5_5', 'x9-5'))).toEqual({ ...usualLink, ids: ['x9-5'], solutions: 'always' });
  });
});

test('days are those of the calendar', () => {
  expect(readDay('2028-02-29')).toBe('2028-02-29');
  for (const text of ['2026-02-29', '2026-13-01', '1999-01-01', '26-01-01', '2026-1-1', '', '2026-01-01T00'])
    expect(readDay(text)).toBeUndefined();
});

test('a pupil is told what is set, and nothing of what is as usual', () => {
  expect(ruleWords({ ...usualLink, solutions: 'always' })).toEqual([]);
  expect(ruleWords(link)).toEqual([
    'Hints come after your first answer.',
    'Solutions come on 2026-12-05.',
    'You may check 3 answers of each exercise.',
    'Where an exercise has other numbers, they come from your name: each of you has others.',
  ]);
  expect(ruleWords({ ...usualLink, hints: 'never', solutions: 'never', tries: 1 })).toEqual([
    'Hints and solutions are not shown.',
    'You may check one answer of each exercise.',
  ]);
});
