import { expect, test } from 'vitest';
import { parseCell } from '../../src/engine/trace/cell-names.ts';
import { colourOf } from '../../src/notation/colours.ts';
import { colourOfDense } from '../../src/notation/dense/colour.ts';
import { type SiteSymbol, symbols } from '../../src/notation/symbols.ts';

const table: readonly SiteSymbol[] = Object.values(symbols);

test('no letter has two meanings', () => {
  expect(new Set(table.map(({ letter }) => letter)).size).toBe(table.length);
  expect(new Set(table.map(({ meaning }) => meaning)).size).toBe(table.length);
});

test('every letter with a colour of its own is a symbol of the site', () => {
  const alphabet = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZαβγδεζηθκλμνξπρστφχψωΔ'];
  const coloured = alphabet.filter((letter) => colourOf(letter) !== 'plain');
  expect(coloured.filter((letter) => !table.some((symbol) => symbol.letter === letter))).toEqual([]);
});

test.each([
  ['x', 'a[0][0][0]'],
  ['w', 'weights[1][0][0]'],
  ['b', 'bias[1][0]'],
  ['z', 'z[0][1][0]'],
  ['a', 'a[0][1][0]'],
  ['y', 'y[0][0]'],
  ['E', 'loss'],
  ['δ', 'delta[0][1][0]'],
])('%s has the colour that figures give to %s', (letter, name) => {
  const cell = parseCell(name);
  expect(cell && colourOfDense(cell)).toBe(colourOf(letter));
});
