/** The figures of lesson 16 as they open, and their pictures at the stops that the text names, for the eye of a reviewer. */
import { describe, expect, test } from 'vitest';
import { all, parse, textOf } from '../markup.ts';
import { figures, pictures } from './cases.ts';

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
  'f16-1-1': () => pictures.weights(1),
  'f16-1-3-hidden': () => pictures.weights(3, { network: 'hidden' }),
  'f16-2-2': () => pictures.paths(2),
  'f16-2-14': () => pictures.paths(14),
  'f16-2-3-covered': () => pictures.paths(3, { ask: 'covered' }),
  'f16-3-5': () => pictures.saliency(5),
  'f16-3-16-random': () => pictures.saliency(16, { map: 'share', weights: 'all-random' }),
  'f16-3-7-covered': () => pictures.saliency(7, { map: 'covered' }),
  'f16-4-2': () => pictures.fooled(2),
  'f16-4-20-noise': () => pictures.fooled(20, { start: 'noise' }),
  'f16-5-2': () => pictures.shared(2),
  'f16-5-6-xor': () => pictures.shared(6, { game: 'xor' }),
} as const;

test.each(Object.entries(stills))('%s is drawn as reviewed', async (name, draw) => {
  await expect(lines(draw())).toMatchFileSnapshot(`output/${name}.svg.txt`);
});
