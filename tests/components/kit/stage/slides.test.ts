import { expect, test } from 'vitest';
import { slideFiles } from '../../../../src/components/kit/stage/picture/slides.ts';

const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>T</title><rect width="${width}" height="${height}" fill="white"/><svg width="7" height="7"/></svg>`;

test('slides are of one size, in the order of their names, with their steps in words', () => {
  const slides = Array.from({ length: 12 }, (_, k) => ({ svg: svg(300 + k, 200 - k), sentence: `Step ${k}.` }));
  const files = slideFiles('f9-1', slides);
  const names = [...files.keys()];
  expect(names.slice(0, 2)).toEqual(['f9-1-01.svg', 'f9-1-02.svg']);
  expect(names.toSorted()).toEqual(names);
  for (const name of names.slice(0, -1)) expect(files.get(name)).toBe(svg(311, 200));
  expect(files.get('steps.txt')?.split('\n')[11]).toBe('f9-1-12.svg\tStep 11.');
});
