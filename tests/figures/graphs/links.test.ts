/** An expression in a link: it comes back as the same graph, also from a link that went through a program for mail. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphNamed, nameOfText, nameOfView, viewNamed } from '../../../src/components/kit/graph/views.ts';
import { mendedHash } from '../../../src/components/kit/stage/mended-link.ts';
import { readGraphText } from '../../../src/notation/expression/graph-of.ts';
import { readPart, writePart } from '../../../src/player/hash.ts';
import { expression, printed } from '../../notation/expressions.ts';

test('any expression comes back from its link, with a full stop or a bracket behind it too', () => {
  fc.assert(
    fc.property(expression, fc.constantFrom('', '.', ')', ').', '”'), (its, behind) => {
      const text = printed(its);
      const read = readGraphText(text);
      if (!read.ok) return;
      const link = `#${writePart('f8-1', [3, 'operation', `as:${nameOfText(text)}`])}`;
      const part = readPart(mendedHash(link + behind), 'f8-1');
      const view = part !== undefined && 'texts' in part ? part.texts.at(-1)?.slice(3) : undefined;
      expect(graphNamed(view ?? '', [])).toEqual(read.graph);
    }),
    { numRuns: 300 },
  );
});

test.each([
  [undefined, { name: 'fork', overwrites: false }],
  ['neuron', { name: 'neuron', overwrites: false }],
  ['last-fork', { name: 'fork', overwrites: true }],
  ['last-=x*y~', { name: '=x*y~', overwrites: true }],
])('the view %s is %j, and the other way round', (view, its) => {
  expect(viewNamed(view, 'fork')).toEqual(its);
  expect(nameOfView(its, 'fork')).toBe(view);
});

test.each(['', '=', '=x', '=~', 'last', '__proto__', 'toString', '=x+', '=x;'])('%j names no graph', (name) =>
  expect(graphNamed(name, [])).toBeUndefined(),
);
