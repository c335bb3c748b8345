import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutGraph, sizes } from '../../../../src/components/kit/graph/layout.ts';
import { type GraphSpec, isOperation } from '../../../../src/engine/graph/graph.ts';
import { graphs } from '../../../engine/subjects.ts';

/** A chain of additions, each of the node before and of a new number. */
const chain = (length: number): GraphSpec => ({
  kind: 'graph',
  nodes: [
    { name: 'x0', value: 1 },
    ...Array.from({ length }, (_, k) => [
      { name: `v${k}`, value: k },
      { name: `x${k + 1}`, op: 'add' as const, of: [`x${k}`, `v${k}`] },
    ]).flat(),
  ],
});

test('no two nodes of a graph, with their numbers, lie on each other', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const { nodes } = layOutGraph(graph);
      for (const [k, a] of nodes.entries())
        for (const b of nodes.slice(k + 1))
          expect(a.x !== b.x || Math.abs(a.y - b.y) >= sizes.row - 1, JSON.stringify([a, b])).toBe(true);
    }),
  );
});

test('every wire runs from left to right', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const { nodes, wires } = layOutGraph(graph);
      for (const { from, to, through } of wires) {
        const xs = [nodes[from]?.x ?? 0, ...through.map(({ x }) => x), nodes[to]?.x ?? 0];
        expect(xs).toEqual(xs.toSorted((a, b) => a - b));
        expect(new Set(xs).size).toBe(xs.length);
      }
    }),
  );
});

test('a wire past other nodes does not run through them', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const { nodes, wires } = layOutGraph(graph);
      for (const { through } of wires)
        for (const bend of through)
          for (const node of nodes)
            if (node.x === bend.x) expect(Math.abs(node.y - bend.y)).toBeGreaterThanOrEqual(sizes.row / 2);
    }),
  );
});

test('the drawing holds all nodes, and a number that is given stands just before its first reader', () => {
  const graph = chain(20);
  const { nodes, width, height } = layOutGraph(graph);
  for (const { x, y } of nodes) {
    expect(x).toBeGreaterThanOrEqual(sizes.radius);
    expect(x + sizes.radius + sizes.stub).toBeLessThanOrEqual(width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(height);
  }
  for (const [k, node] of graph.nodes.entries())
    if (isOperation(node)) expect(nodes[k - 1]?.x).toBe((nodes[k]?.x ?? 0) - sizes.column);
});

test('sixty nodes in one layer and one behind them are laid out within their room', () => {
  const names = Array.from({ length: 59 }, (_, k) => `x${k}`);
  const graph: GraphSpec = {
    kind: 'graph',
    nodes: [...names.map((name, value) => ({ name, value })), { name: 'sum', op: 'add', of: names }],
  };
  const { height, nodes } = layOutGraph(graph);
  expect(height).toBeLessThan(60 * sizes.row + 20);
  const sum = nodes.at(-1)?.y ?? 0;
  expect(Math.abs(sum - height / 2)).toBeLessThan(sizes.row);
});
