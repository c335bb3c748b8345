/** The pictures of lesson 8 at their named stops, for the eye of a reviewer; and with numbers at the edge of what numbers are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isConstant, isOperation } from '../../../src/engine/graph/graph.ts';
import { recordGraph } from '../../../src/engine/graph/graph-run.ts';
import { gates, graphs } from '../../../src/exercises/computational-graphs/graphs.ts';
import { layeredGraph } from '../../../src/exercises/computational-graphs/layered.ts';
import { withNumbers } from '../../../src/exercises/computational-graphs/read.ts';
import { all, hasClass, textOf } from '../markup.ts';
import { drawn, everyGate, markupOf } from './render.ts';

const cases = { ...graphs, ...gates, everyGate, layers: layeredGraph(2, 2) };

describe.each(Object.entries(cases))('%s', (name, graph) => {
  const operations = graph.nodes.filter(isOperation).length;
  const { count } = recordGraph(graph);
  const stops = {
    start: 0,
    forward: operations,
    halfway: operations + Math.floor((count - operations) / 2),
    end: count,
  };

  test.each(Object.entries(stops))('is drawn as reviewed at %s, the same twice', async (stop, cursor) => {
    const picture = (markup: string) => /<svg class="graph-of-wires.*?<\/svg>/s.exec(markup)?.[0] ?? '';
    const markup = picture(markupOf('f8-1', graph, cursor));
    expect(markup).not.toBe('');
    expect(picture(markupOf('f8-1', graph, cursor))).toBe(markup);
    await expect(`${markup.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`output/${name}-${stop}.svg.txt`);
  });

  test('has no name twice, and keeps its parts in the same order', () => {
    const parts = ['picture', 'step', 'steering', 'own', 'extras', 'fold'];
    const orders = Object.values(stops).map((cursor) => {
      const figure = drawn('f8-2', graph, cursor);
      const ids = all(figure, ({ attributes }) => 'id' in attributes).map(({ attributes }) => attributes['id']);
      expect(new Set(ids).size).toBe(ids.length);
      for (const label of all(figure, ({ attributes }) => 'for' in attributes))
        expect(ids, textOf(label)).toContain(label.attributes['for']);
      return all(figure, (element) => parts.some((part) => hasClass(part)(element))).map(
        ({ attributes }) => attributes['class'],
      );
    });
    for (const order of orders) expect(order).toEqual(orders[0]);
  });
});

const edges = [1e308, 1e200, 1e155, 1e100, 1e16, 1e-155, 5e-324, 0, 1].flatMap((size) => [size, -size]);
const wrong = /\b(?:NaN|Infinity|undefined|null)\b/;

test.each([everyGate, graphs.fork, layeredGraph(4, 3)])(
  'whatever its numbers are, only numbers are written',
  (graph) => {
    const names = graph.nodes.flatMap((node) => (isOperation(node) || isConstant(node) ? [] : [node.name]));
    const numbers = fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...edges));
    fc.assert(
      fc.property(numbers, fc.nat(160), (at, cursor) => {
        for (const id of ['f8-1', 'f8-2'] as const)
          expect(wrong.exec(markupOf(id, withNumbers(graph, at), cursor))).toBeNull();
      }),
      { numRuns: 60 },
    );
  },
);
