/** The figures of lesson 15 as they open, and their pictures at the stops that the text names, for the eye of a reviewer. */
import { describe, expect, test } from 'vitest';
import { all, parse, textOf } from '../markup.ts';
import { figures, pictures, summarised } from './cases.ts';

const lines = (markup: string) => `${markup.replaceAll('><', '>\n<')}\n`;

describe.each(Object.entries(figures))('%s', (name, draw) => {
  const markup = draw();

  test('is as reviewed, the same twice', async () => {
    expect(draw()).toBe(markup);
    await expect(lines(markup)).toMatchFileSnapshot(`output/${name}.txt`);
  });

  test('has no id twice, and a field for every label', () => {
    const figure = parse(markup.replaceAll('<clipPath', '<clippath').replaceAll('</clipPath', '</clippath'));
    const ids = all(figure, ({ attributes }) => 'id' in attributes).map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const label of all(figure, ({ attributes }) => 'for' in attributes))
      expect(ids, textOf(label)).toContain(label.attributes['for']);
  });
});

const stills = {
  'f15-1-1': () => pictures.window(1),
  'f15-1-20-moved': () => pictures.window(20, { image: 'moved' }),
  'f15-1-36-padding': () => pictures.window(36, { slide: 'padding-1' }),
  'f15-2-3': () => pictures.back(3),
  'f15-2-8': () => pictures.back(8),
  'f15-2-23': () => pictures.back(23),
  'f15-3-3': () => pictures.summary(summarised(3)),
  'f15-3-10-valid': () => pictures.summary(summarised(10, { pooling: 'valid' })),
  'f15-4-4': () => pictures.shift(4),
  'f15-5-406': () => pictures.digit(406),
  'f15-5-845-level': () => pictures.digit(845, { filter: 'level', digit: 'seven' }),
} as const;

test.each(Object.entries(stills))('%s is drawn as reviewed', async (name, draw) => {
  await expect(lines(draw())).toMatchFileSnapshot(`output/${name}.svg.txt`);
});
