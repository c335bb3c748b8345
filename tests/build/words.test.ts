/** Words stand in their places: those that do not may only become fewer, and an edition in other words needs nothing else. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownWords } from '../../scripts/integrations/editions.ts';
import { pseudoAstro } from '../../scripts/words/astro-words.ts';
import { committed, outsideByRoom, textsIn } from '../../scripts/words/count.ts';
import { hasPoint, isEnglish } from '../../scripts/words/left-in-english.ts';
import { isPlaceOfWords } from '../../scripts/words/places.ts';
import { accent, pseudoData, pseudoSource } from '../../scripts/words/pseudo.ts';

test('in no room there are more texts outside of their places than there were', () => {
  const before = committed();
  const more = Object.entries(outsideByRoom()).filter(([room, count]) => count > (before[room] ?? 0));
  expect(more, 'put them into words.ts or …-words.ts beside the file: docs/authors/translation.md').toEqual([]);
});

test('a file of words, an exercise, a notation and a page of text are places of words; a figure and a page of parts are none', () => {
  const files = [
    'src/teach/class/words.ts',
    'src/exercises/xor/build.ts',
    'src/notation/graph.ts',
    'src/pages/about.astro',
    'src/pages/lab/_how-words.astro',
    'src/lab/train/Curves.tsx',
    'src/pages/index.astro',
  ];
  expect(files.map(isPlaceOfWords)).toEqual([true, true, true, true, true, false, false]);
});

describe('a text in a source', () => {
  test.each([
    ['a text between tags', '<p>Not yet</p>', 1],
    ['a name for who cannot see', '<p aria-label="The loss" />', 1],
    ['a template, as one', 'const a = `$' + '{n} units in $' + '{m} layers`;', 1],
    ['a line of its own', "const a = { label: 'Momentum' };", 1],
    ['no class', '<p class="wide box">{x}</p>', 0],
    ['no path', 'const d = `M$' + '{x} $' + '{y}`;', 0],
    ['no type and no import', "import type { A } from 'a b c'; type B = 'is it one';", 0],
    ['nothing that is compared', "if (a === 'the output') b();", 0],
    ['nothing that is thrown', "throw new Error('this cannot be');", 0],
    ['no formula', 'const a = "$w x$";', 0],
  ])('is %s', (_, source, count) => expect(textsIn('a.tsx', source)).toBe(count));
});

describe('the language of accents', () => {
  test('leaves formulas, code, markup, places of questions and letters with numbers as they are', () =>
    expect(accent('the $w x$ of `net` in {x9-5} &amp; h1 is 0.5')).toBe(
      'ťĥé $w x$ óƒ `net` íñ {x9-5} &amp; h1 íš 0,5',
    ));

  test('puts each text of a source in brackets, also where one stands within another', () =>
    expect(pseudoSource('a.ts', 'f(`Not $' + "{a ? 'so far' : b} yet.`);")).toBe(
      'f(`⟦Ñóť $' + "{a ? '⟦šó ƒář⟧' : b} ýéť⟧.`);",
    ));

  test('is that of a page, too: its title, its text around links, and what it says between braces', () =>
    expect(
      pseudoAstro(
        '---\nconst a = \'not yet\';\n---\n<Base title="About it" kind="a page"><p>See <a href="/b/">all\nof it</a>, {c ? `None $' +
          '{d}` : a} <code>so it</code></p></Base>\n<style>a { color: red }</style>',
      ),
    ).toBe(
      '---\nconst a = \'⟦ñóť ýéť⟧\';\n---\n<Base title="⟦Áƀóúť íť⟧" kind="a page"><p>Šéé <a href="/b/">áĺĺ\nóƒ íť</a>, {c ? `⟦Ñóñé $' +
        '{d}⟧` : a} <code>so it</code></p></Base>\n<style>a { color: red }</style>',
    ));

  test('leaves names in frontmatter as they are', () =>
    expect(pseudoData({ title: 'A line', slug: 'a-line', states: [{ label: 'It', link: '#f1-1' }] })).toEqual({
      title: '⟦A ĺíñé⟧',
      slug: 'a-line',
      states: [{ label: '⟦Íť⟧', link: '#f1-1' }],
    }));
});

test('English is told from accents, names and formulas', () => {
  expect(['Next step', '⟦Ñéẋť⟧ step', '⟦Ñéẋť⟧', 'ReLU', 'w5 = h1', 'x'].map(isEnglish)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(['0.5', '0,5', '1.2.3'].map(hasPoint)).toEqual([true, false, false]);
});

test('an edition takes its own words in place of others, and may say only what it says differently', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'words-'));
  const own = path.join(folder, 'words.de.ts');
  for (const file of ['words.ts', 'words.de.ts', 'other.ts']) writeFileSync(path.join(folder, file), '');
  const { resolveId } = ownWords('de');
  expect(resolveId('./words.ts', path.join(folder, 'other.ts'))).toBe(own);
  expect(resolveId('./words.ts', own)).toBeUndefined();
  expect(resolveId('./other.ts', own)).toBeUndefined();
});

test('an edition has pages of its own, under names that make no further pages', () => {
  const project = mkdtempSync(path.join(tmpdir(), 'words-'));
  mkdirSync(path.join(project, 'src/pages/lab'), { recursive: true });
  const own = path.join(project, 'src/pages/lab/_data.de.astro');
  writeFileSync(own, '');
  const { resolveId } = ownWords('de', project);
  expect(resolveId('/src/pages/lab/data.astro', 'page')).toBe(own);
  expect(resolveId('/src/pages/about.astro', 'page')).toBeUndefined();
});
