/** The figures of lesson 14 as they open, and their pictures at the stops that the text names, for the eye of a reviewer. */
import { describe, expect, test } from 'vitest';
import { all, parse, textOf } from '../markup.ts';
import { decayed, dropped, figures, kept, pictures, race } from './cases.ts';

const lines = (markup: string) => `${markup.replaceAll('><', '>\n<')}\n`;

describe.each(Object.entries(figures))('%s', (name, draw) => {
  const markup = draw();

  test('is as reviewed, the same twice', async () => {
    expect(draw()).toBe(markup);
    await expect(lines(markup)).toMatchFileSnapshot(`output/${name}.txt`);
  });

  test('has no id twice, and a field for every label', () => {
    const figure = parse(markup);
    const ids = all(figure, ({ attributes }) => 'id' in attributes).map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const label of all(figure, ({ attributes }) => 'for' in attributes))
      expect(ids, textOf(label)).toContain(label.attributes['for']);
  });
});

const stills = {
  'f14-1-150-small': () => pictures.moons(150, { units: 4 }),
  'f14-1-300': () => pictures.moons(300),
  'f14-1-100-dropout': () => pictures.moons(100, { cure: 'dropout' }),
  'f14-1-100-points': () => pictures.moons(100, { cure: 'points' }),
  'f14-2-9': () => pictures.kept(kept(9, { patience: 3 })),
  'f14-2-20-accuracy': () => pictures.kept(kept(20, { by: 'accuracy' })),
  'f14-3-1': () => pictures.dropped(dropped(1)),
  'f14-3-2': () => pictures.dropped(dropped(2)),
  'f14-3-8': () => pictures.dropped(dropped(8)),
  'f14-3-5-use': () => pictures.dropped(dropped(5, { mode: 'use' })),
  'f14-4-50': () => pictures.decayed(decayed(50)),
  'f14-4-150-keras': () => pictures.decayed(decayed(150, { L2: 'whole' })),
  'f14-6-3': () => pictures.race(race(3)),
  'f14-6-11': () => pictures.race(race(11)),
} as const;

test.each(Object.entries(stills))('%s is drawn as reviewed', async (name, draw) => {
  await expect(lines(draw())).toMatchFileSnapshot(`output/${name}.svg.txt`);
});
