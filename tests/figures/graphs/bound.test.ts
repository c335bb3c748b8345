/** Could a wrong figure pass? Every number of Figures 8.1 and 8.2 is the engine's, at every step, and follows every given number. */
import { describe, expect, test } from 'vitest';
import { pathsFrame } from '../../../src/components/figures/all-paths/frame.ts';
import { isConstant, isOperation } from '../../../src/engine/graph/graph.ts';
import { recordGraph } from '../../../src/engine/graph/graph-run.ts';
import { cellName } from '../../../src/engine/trace/layout.ts';
import { valueIn } from '../../../src/engine/trace/record.ts';
import { graphs } from '../../../src/exercises/computational-graphs/graphs.ts';
import { layeredGraph } from '../../../src/exercises/computational-graphs/layered.ts';
import { withNumbers } from '../../../src/exercises/computational-graphs/read.ts';
import { formatNumber } from '../../../src/notation/format.ts';
import { all, type Element, hasClass, textOf } from '../markup.ts';
import { shownIn } from '../readings.ts';
import { digits, drawn, everyGate } from './render.ts';

const cases = { ...graphs, everyGate, layers: layeredGraph(3, 2) };

/** The rows of a table, each as its cells' texts. */
const rowsOf = (table: Element | undefined) =>
  table === undefined
    ? []
    : all(table, ({ tag }) => tag === 'tr').map((row) =>
        all(row, ({ tag }) => tag === 'th' || tag === 'td').map(textOf),
      );

describe.each(Object.entries(cases))('%s', (_, graph) => {
  const record = recordGraph(graph);
  const cursors = Array.from({ length: record.count + 1 }, (_, cursor) => cursor);

  test('every value and gradient of the table is the engine’s, and none stands there before its step', () => {
    for (const cursor of cursors) {
      const table = all(drawn('f8-1', graph, cursor), hasClass('nodes'))[0];
      const expected = graph.nodes.map((node, k) =>
        (['node', 'nodeGradient'] as const).map((quantity) => {
          if (quantity === 'nodeGradient' && isConstant(node)) return '–';
          const value = valueIn(record, { quantity, index: [k] }, cursor);
          return value === undefined ? 'not yet computed' : formatNumber(value, digits);
        }),
      );
      expect(
        rowsOf(table)
          .slice(1)
          .map(([, ...cells]) => cells),
        `step ${cursor}`,
      ).toEqual(expected);
    }
  });

  test('every number of the picture is that of its cell', () => {
    for (const cursor of cursors) {
      const pictured = shownIn(drawn('f8-1', graph, cursor)).filter(({ place }) => place === 'picture');
      expect(pictured.length).toBeGreaterThanOrEqual(graph.nodes.length);
      for (const { cell, text } of pictured) {
        const value = valueIn(record, cell, cursor);
        if (value === undefined) expect(text, cellName(cell)).not.toMatch(/\d/);
        else
          expect(
            [1, 2, 3, 4].map((significant) => Number(formatNumber(value, { significant }).replace('−', '-'))),
            cellName(cell),
          ).toContain(Number(text.replace('−', '-').replace(/×10.*/, '')));
      }
    }
  });

  test('the paths have the engine’s slopes, and their products make what the sweep finds', () => {
    for (const to of graph.nodes.keys()) {
      const { rows, sum, swept, asked } = pathsFrame(graph, record, record.count, to);
      if (!asked.includes(to)) continue;
      for (const { slopes, product, wires } of rows) {
        const own = [...wires].map((wire) => {
          const [reader = 0, operand = 0] = wire.split(' ').map(Number);
          return valueIn(record, { quantity: 'nodeSlope', index: [reader, operand] }, record.count);
        });
        expect(slopes).toEqual(own);
        expect(product).toBe((own as number[]).reduce((all, slope) => all * slope));
      }
      expect(sum).toBeCloseTo(swept as number, 12);
    }
  });

  test('what all paths make together stands there only once the sweep has put its own together', () => {
    for (const cursor of cursors) {
      const { rows, sum, swept } = pathsFrame(graph, record, cursor, -1);
      expect(sum === undefined, `step ${cursor}`).toBe(swept === undefined);
      const shown = rowsOf(all(drawn('f8-2', graph, cursor), hasClass('paths'))[0])[1 + rows.length]?.at(-1);
      expect(shown).toBe(sum === undefined ? '?' : formatNumber(sum, digits));
    }
  });

  test('a product stands in the table of paths only once all of its slopes are computed', () => {
    for (const cursor of cursors) {
      const { rows, nudged } = pathsFrame(graph, record, cursor, -1);
      const shown = rowsOf(all(drawn('f8-2', graph, cursor), hasClass('paths'))[0]).slice(1, 1 + rows.length);
      expect(shown.map(([, , product]) => product)).toEqual(
        rows.map(({ product }) => (product === undefined ? '?' : formatNumber(product, digits))),
      );
      expect(nudged === undefined, `step ${cursor}`).toBe(cursor < record.count);
    }
  });

  test.each(graph.nodes.flatMap((node) => (isOperation(node) || isConstant(node) ? [] : [node.name])))(
    'another %s is another figure',
    (name) => {
      const value = graph.nodes.find((node) => node.name === name) as { value: number };
      const other = withNumbers(graph, { [name]: value.value + 0.375 });
      for (const id of ['f8-1', 'f8-2'] as const)
        expect(textOf(drawn(id, other, record.count))).not.toBe(textOf(drawn(id, graph, record.count)));
    },
  );
});
