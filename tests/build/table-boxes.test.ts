import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { katexPlugin } from '../../scripts/integrations/katex.ts';
import { tableBoxes } from '../../scripts/integrations/table-boxes.ts';

const table = '| $x_1$ | a |\n| --- | --- |\n| 1 | 2 |\n';
const compile = async (source: string) =>
  (await mdxToJs(source, { features: { math: true }, hastPlugins: [katexPlugin(), tableBoxes()] })).code;

test.each([
  ['of its own', table],
  ['in a fold', `<Fold summary="More">\n\n${table}\n</Fold>\n`],
])('a table %s stands in a box, its formulas set', async (_, source) => {
  const code = await compile(source);
  expect(code.match(/table-box of-text/g)).toHaveLength(1);
  expect(code.indexOf('table-box of-text')).toBeLessThan(code.indexOf('_components.table,'));
  expect(code).toContain('class=\\"katex\\"');
});
