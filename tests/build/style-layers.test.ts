/** Every style sheet stands in the cascade layer of its room, so that the order of loading decides nothing. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import postcss from 'postcss';
import { describe, expect, test } from 'vitest';
import { layerNames, layerOf, styleLayers } from '../../scripts/site/style-layers.ts';

const ORDER = `@layer ${layerNames.join(', ')};`;

const layered = (css: string, file: string) =>
  postcss([styleLayers('/project')])
    .process(css, { from: `/project/${file}` })
    .css.replaceAll(/\s+/g, ' ');

test('a sheet says the order of all layers, and its rules stand in the layer of its room', () => {
  expect(layered('a { color: red }\n@media print { a { color: black } }', 'src/lab/a.css')).toBe(
    `${ORDER} @layer lab { a { color: red } @media print { a { color: black } } }`.replaceAll(/\s+/g, ' '),
  );
});

test('the styles of a component stand in its room, also where the bundler asks for a part of the file', () => {
  const css = layered('a { color: red }', 'src/pages/index.astro?astro&type=style&index=0&lang.css');
  expect(css).toContain('@layer site {');
});

test('styles that come by a second time stay as they are', () => {
  const once = layered('a { color: red }', 'src/pages/index.astro');
  expect(layered(once, 'src/pages/index.astro')).toBe(once);
});

test('what is laid out for a slot outranks its room, in the lab too', () => {
  expect(layerOf('src/lab/pixels/slot.css')).toBe('slot');
  expect(layerOf('src/components/kit/stage/slot-wide.css')).toBe('slot');
  expect(layerOf('src/lab/pixels/pixels.css')).toBe('lab');
});

test('fonts stand outside of all layers, where a picture that is saved finds them', () => {
  expect(layered('@font-face { font-family: F } a { color: red }', 'src/styles/base.css')).toMatch(/^@font-face/);
});

test('rules of a sheet that another one imports keep the layer of their own room', () => {
  const inner = postcss.parse('b { color: red }', { from: '/project/src/components/kit/controls/b.css' });
  const outer = postcss.parse('a { color: red }', { from: '/project/src/components/kit/plane/a.css' });
  outer.prepend(...inner.nodes);
  const css = postcss([styleLayers('/project')])
    .process(outer, { from: undefined })
    .css.replaceAll(/\s+/g, ' ');
  expect(css).toContain('@layer kit { b { color: red } }');
  expect(css).toContain('@layer pictures { a { color: red } }');
});

describe('layers', () => {
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.split(path.sep).join('/')}`)
    .filter((file) => /\.(?:css|astro)$/.test(file));

  test('are known for every sheet and component of the site', () => {
    expect(sheets.length).toBeGreaterThan(50);
    for (const file of sheets) expect(layerNames).toContain(layerOf(file));
  });

  test('have to be given to a new room', () => {
    expect(() => layerOf('src/cellar/a.css')).toThrow('src/cellar/a.css is in no cascade layer');
  });

  test('put what is special above what is general', () => {
    const files = [
      'src/styles/controls.css',
      'node_modules/katex/dist/katex.min.css',
      'src/styles/page.css',
      'src/components/site/SiteHeader.astro',
      'src/components/prose/Note.astro',
      'src/components/kit/controls/controls.css',
      'src/components/kit/plane/plane.css',
      'src/components/figures/averaging/averaging.css',
      'src/lab/train/run.css',
      'src/workbench/data-panel/data-panel.css',
      'src/components/kit/stage/slot.css',
      'src/styles/print.css',
    ];
    expect(files.map(layerOf)).toEqual(layerNames);
  });
});
