/** The figures of lesson 13 as they open, and their pictures at the stops that the text names, for the eye of a reviewer. */
import { describe, expect, test } from 'vitest';
import { all, parse, textOf } from '../markup.ts';
import { builder, dealt, figures, pictures, screened, split, tainted } from './cases.ts';

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
  'f13-1-15': () => pictures.matrix(builder(15)),
  'f13-1-30-precision': () => pictures.matrix(builder(30, { rate: 'precision' })),
  'f13-1-30-cell': () => pictures.matrix(builder(30, { rate: 'F1', cell: 'versicolor-virginica' })),
  'f13-2-2': () => pictures.shares(screened(2)),
  'f13-2-2-healthy': () => pictures.shares(screened(2, { threshold: 1 })),
  'f13-2-2-smote': () => pictures.shares(screened(2, { remedy: 'SMOTE' })),
  'f13-3-1': () => pictures.folds(dealt(1)),
  'f13-3-6': () => pictures.folds(dealt(6)),
  'f13-3-13': () => pictures.folds(dealt(13)),
  'f13-3-10-irises': () => pictures.folds(dealt(10, { data: 'irises', k: '3' })),
  'f13-4-3': () => pictures.split(split(3)),
  'f13-4-4': () => pictures.split(split(4)),
  'f13-5-7': () => pictures.taint(tainted(7, { marks: 'on' })),
  'f13-5-5-scaler': () => pictures.taint(tainted(5, { leak: 'scaler', marks: 'on' })),
  'f13-5-8-tuning': () => pictures.taint(tainted(8, { leak: 'tuning', marks: 'on' })),
  'f13-5-7-duplicate': () => pictures.taint(tainted(7, { leak: 'duplicate', marks: 'on' })),
} as const;

test.each(Object.entries(stills))('%s is drawn as reviewed', async (name, draw) => {
  await expect(lines(draw())).toMatchFileSnapshot(`output/${name}.svg.txt`);
});
