/** The style sheet of formulas is cut to what the pages have, and nothing else is touched. */
import { describe, expect, test } from 'vitest';
import { classesOf, withUsedMath } from '../../scripts/site/used-math.ts';

test('the classes of a page are those of all its elements', () =>
  expect([...classesOf('<p class="a b"><i class="c">x</i></p>')]).toEqual(['a', 'b', 'c']));

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
