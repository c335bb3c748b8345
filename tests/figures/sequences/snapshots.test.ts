/** The figures of lesson 17 as they open, and their pictures at the stops that the text names, for the eye of a reviewer. */
import { describe, expect, test } from 'vitest';
import { all, parse, textOf } from '../markup.ts';
import { figures, letters, memories, pictures } from './cases.ts';

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
  'f17-3-5': () => pictures.memories(memories(5)),
  'f17-3-19-large': () => pictures.memories(memories(19, { u: 2, n: 20 })),
  'f17-4-15': () => pictures.letters(letters(15)),
  'f17-4-120-without': () => pictures.letters(letters(120, 'next', false)),
  'f17-4-120-parity': () => pictures.letters(letters(120, 'parity', true, 'another')),
  'f17-4-120-echo': () => pictures.letters(letters(120, 'echo')),
  'f17-5-GAN': () => pictures.map('GAN'),
} as const;

test.each(Object.entries(stills))('%s is drawn as reviewed', async (name, draw) => {
  await expect(lines(draw())).toMatchFileSnapshot(`output/${name}.svg.txt`);
});
