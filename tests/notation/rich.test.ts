import fc from 'fast-check';
import { expect, test } from 'vitest';
import { literal, parseRich, plainText } from '../../src/notation/rich.ts';

test.each([
  ['Take $w_5$ now.', 'Take w5 now.'],
  ['$a_{o1} · (1 − a_{o1})$', 'ao1 · (1 − ao1)'],
  ['$∂E/∂w_5$', '∂E/∂w5'],
  ['`x = 1` and *this*', 'x = 1 and this'],
  ['$e^{-z}$', 'e^-z'],
  ['$∂\\mathrm{f}/∂\\mathrm{x1}$', '∂f/∂x1'],
  ['it costs 5$ or 6', 'it costs 5$ or 6'],
  ['2 * 3 * 4', '2 * 3 * 4'],
])('%j reads “%s”', (text, plain) => expect(plainText(text)).toBe(plain));

test('what a reader has typed stands as it was typed, whatever signs it holds', () => {
  fc.assert(fc.property(fc.string(), (typed) => plainText(`“${literal(typed)}”`) === `“${typed}”`));
  expect(parseRich(literal('28*28* $x$ `a` \\')).every(({ kind }) => kind === 'text')).toBe(true);
});

test('a single letter is a variable; words, units and signs are not', () => {
  const [math] = parseRich('$w_5 = h1 + ln$');
  const atoms = math?.kind === 'math' ? math.atoms.filter(({ text }) => /\S/.test(text)) : [];
  expect(atoms.map(({ text, variable }) => [text, variable])).toEqual([
    ['w', true],
    ['=', false],
    ['h1', false],
    ['+', false],
    ['ln', false],
  ]);
});

test('what is set upright is a symbol all the same, and a word is none', () => {
  const [math] = parseRich('$\\mathrm{q} = max$');
  const atoms = math?.kind === 'math' ? math.atoms.filter(({ text }) => /\p{L}/u.test(text)) : [];
  expect(atoms.map(({ text, upright }) => [text, upright === true])).toEqual([
    ['q', true],
    ['max', false],
  ]);
});
