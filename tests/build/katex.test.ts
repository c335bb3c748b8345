import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { katexPlugin, renderFormula } from '../../scripts/integrations/katex.ts';

/** The program an MDX text becomes, in which formulas stand as finished markup. */
const compile = async (source: string) =>
  (await mdxToJs(source, { features: { math: true }, hastPlugins: [katexPlugin()] })).code;

test('a formula is written both as HTML and as MathML', () => {
  expect(renderFormula('x', false)).toMatch(/<math[\s\S]*class="katex-html"/);
});

test('a term can carry the cell it is linked to, and the attribute survives', () => {
  expect(renderFormula('\\htmlData{cell=w-2-0-0}{w}', false)).toContain('data-cell="w-2-0-0"');
});

test('a letter has the colour that it has in the figures, with its index, and not with its exponent', () => {
  const coloured = (tex: string) =>
    [...renderFormula(tex, true).matchAll(/class="mord( mathnormal)? sym-(\w+)"/g)].map(
      ([, letter, colour]) => `${colour} ${letter ? 'letter' : 'group'}`,
    );
  expect(coloured('z = w_1 x_1 + b')).toEqual(['z letter', 'weight group', 'input group', 'weight letter']);
  expect(coloured('\\partial E/\\partial w_{ji}')).toEqual(['loss letter', 'weight group']);
  expect(coloured('1 - a^2')).toEqual(['a letter']);
  expect(coloured('\\delta_j\\,f\\,(k)')).toEqual(['z group']);
});

test('a letter below a hat has the colour of what the hat makes of it: ŷ is an output, and y the target', () => {
  const html = renderFormula('\\hat y_1 - y_1 + \\hat{m} + \\bar y', true);
  const [hatted = '', target = ''] = html
    .slice(html.indexOf('class="katex-html"'))
    .split('<span class="mbin">−</span>');
  expect([...hatted.matchAll(/sym-(\w+)/g)].map(([, colour]) => colour)).toEqual(['a', 'a']);
  expect([...target.matchAll(/sym-(\w+)/g)].map(([, colour]) => colour)).toEqual(['target', 'target']);
});

test('a term that is a mere name takes the colour that is written with it, and no other word than a colour', () => {
  const html = renderFormula('\\htmlData{mark=wire 3 0, colour=z}{\\mathrm{q}}', true);
  expect(html).toContain('<span class="enclosing sym-z" data-mark="wire 3 0">');
  expect(() => renderFormula('\\htmlData{mark=node 0, colour=green}{x}', true)).toThrow(/colour=green/);
});

test('a formula inside a line is set inline, one between $$ lines is displayed', async () => {
  expect(await compile('Text $x$.')).not.toContain('katex-display');
  expect(await compile('$$\nx\n$$')).toContain('katex-display');
});

test('braces and stars of a formula are not taken for MDX', async () => {
  const html = await compile('$x_{1}*y_{2}*z = \\{1, 2\\}$');
  expect(html.match(/<mo>∗<\/mo>/g)).toHaveLength(2);
  expect(html).toContain('<mo stretchy=\\"false\\">{</mo><mn>1</mn>');
});

test('code that is no formula is left alone', async () => {
  expect(await compile('`x` and\n\n```js\nx\n```')).not.toContain('katex');
});
