/** What a figure becomes in a slot is said in the layer of slots, which outranks all others: in a room's own it would lose to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layerOf } from '../../scripts/site/style-layers.ts';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:css|astro)$/.test(file))
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /@container\s+slot\b/.test(readFileSync(file, 'utf8')));

test('no rule for slots stands in another layer', () => {
  expect(sheets.length).toBeGreaterThan(30);
  expect(sheets.filter((file) => layerOf(file) !== 'slot')).toEqual([]);
});
