/** The style sheet of formulas is cut to what the pages have, and nothing else is touched. */
import { describe, expect, test } from 'vitest';
import { classesOf, formulaCharacters, withUsedMath, withWoff2Only } from '../../scripts/site/used-math.ts';

test('the classes of a page are those of all its elements', () =>
  expect([...classesOf('<p class="a b"><i class="c">x</i></p>')]).toEqual(['a', 'b', 'c']));

describe('the characters of formulas', () => {
  const katex = (inner: string) =>
    `<span class="katex"><span class="katex-mathml"><math>M</math></span><span class="katex-html" aria-hidden="true">${inner}</span></span>`;
  const found = (html: string) => [...formulaCharacters(html)].join('');

  test('are those that KaTeX draws, in all formulas, not those around them', () =>
    expect(found(`a${katex('<span class="mord">x</span><span>+</span>')}b${katex('<button>y</button>')}c`)).toBe(
      'x+y',
    ));

  test('are read through references', () => expect(found(katex('&lt;&amp;&#x27;&#8722;'))).toBe("<&'−"));
});

test('of a font of formulas only the format is left that all browsers know; other fonts keep theirs', () => {
  const face = (family: string, ...formats: string[]) =>
    `@font-face{font-family:${family};src:${formats.map((format) => `url(./${family}.${format})format("${format}")`).join(',')}}`;
  expect(withWoff2Only(face('KaTeX_Main', 'woff2', 'woff', 'truetype') + face('Text', 'woff2', 'woff'))).toBe(
    face('KaTeX_Main', 'woff2') + face('Text', 'woff2', 'woff'),
  );
});

describe('a style sheet', () => {
  const cut = (css: string, ...classes: string[]) => withUsedMath(css, new Set(classes));

  test('loses the rules of formulas that no page has', () =>
    expect(cut('.katex .mord{a:b}.katex .mtable .arraycolsep{c:d}', 'katex', 'mord')).toBe('.katex .mord{a:b}'));

  test('keeps of a list of selectors those that a page has', () =>
    expect(cut('.katex .a,.katex .b{c:d}', 'katex', 'b')).toBe('.katex .b{c:d}'));

  test('loses fonts that no rule is left for', () => {
    const face = (name: string) => `@font-face{font-family:${name};src:url(${name}.woff2)}`;
    const css = `${face('KaTeX_Main')}${face('KaTeX_Fraktur')}.katex{font:1em KaTeX_Main}.katex .mathfrak{font-family:KaTeX_Fraktur}`;
    expect(cut(css, 'katex')).toBe(`${face('KaTeX_Main')}.katex{font:1em KaTeX_Main}`);
  });

  test('keeps all rules of others, nested ones too, and other fonts', () => {
    const css =
      '@font-face{font-family:Text;src:url(t.woff2)}.figure{& .unused{a:b}@media print{.never{c:d}}}.never .katex{e:f}';
    expect(cut(css)).toBe(css);
  });
});
