/** All ways through a graph: listed, counted without listing, and beside one reverse sweep; constants; the sweep that overwrites. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GraphSpec, isConstant, isOperation } from '../../../src/engine/graph/graph.ts';
import { nodeOf, recordGraph } from '../../../src/engine/graph/graph-run.ts';
import { slopeByNudging } from '../../../src/engine/graph/nudge.ts';
import { countPaths, pathsTo } from '../../../src/engine/graph/paths.ts';
import { planGraph } from '../../../src/engine/graph/sweep.ts';
import { eventAt, valueIn } from '../../../src/engine/trace/record.ts';
import { layeredGraph } from '../../../src/exercises/computational-graphs/layered.ts';
import { graphFrom } from '../../../src/exercises/computational-graphs/read.ts';
import { readGraphText } from '../../../src/notation/expression/graph-of.ts';
import { expression, printed } from '../../notation/expressions.ts';

const fork = graphFrom('a = 2; b = 1; c = a + b; d = b + 1; e = c * d');
const place = ({ nodes }: GraphSpec, name: string) => nodes.findIndex((node) => node.name === name);
const given = (graph: GraphSpec) =>
  graph.nodes.flatMap((node, k) => (isOperation(node) || isConstant(node) ? [] : [k]));

/** The product of the slopes on each path to a node, added up. */
function sumOfPaths(graph: GraphSpec, k: number): number {
  const record = recordGraph(graph);
  const slope = (index: readonly number[]) =>
    valueIn(record, { quantity: 'nodeSlope', index: [...index] }, record.count) as number;
  return pathsTo(graph, k, 10_000)
    .map((path) => path.map(slope).reduce((product, each) => product * each, 1))
    .reduce((sum, each) => sum + each, 0);
}

describe('paths', () => {
  it('lead to b by both of the gates that read it', () => {
    const [c, d, e] = ['c', 'd', 'e'].map((name) => place(fork, name));
    expect(pathsTo(fork, place(fork, 'b'), 10)).toEqual([
      [
        [e, 1],
        [d, 0],
      ],
      [
        [e, 0],
        [c, 1],
      ],
    ]);
    expect(pathsTo(fork, place(fork, 'b'), 1)).toHaveLength(1);
  });

  it('are counted as they are listed, of any expression', () => {
    fc.assert(
      fc.property(expression, (its) => {
        const read = readGraphText(printed(its));
        if (!read.ok) return;
        const { graph } = read;
        const listed = given(graph).map((k) => pathsTo(graph, k, 100_000));
        const { paths, byPaths } = countPaths(graph);
        expect(paths).toBe(listed.flat().length);
        expect(byPaths).toBe(listed.flat().reduce((sum, path) => sum + path.length, 0));
        for (const k of given(graph)) expect(countPaths(graph, k).paths).toBe(pathsTo(graph, k, 100_000).length);
      }),
      { numRuns: 200 },
    );
  });

  it('cost one multiplication for each wire of a sweep: as many as the sweep has chain events', () => {
    for (const graph of [fork, layeredGraph(2, 3), layeredGraph(4, 2)]) {
      const record = recordGraph(graph);
      const chains = Array.from({ length: record.count }, (_, e) => eventAt(record, e)).filter(
        ({ kind }) => kind === 'chain',
      );
      expect(countPaths(graph).bySweep).toBe(chains.length);
    }
  });

  it('have products that add up to the gradient, of any expression', () => {
    fc.assert(
      fc.property(expression, (its) => {
        const read = readGraphText(printed(its));
        if (!read.ok || recordGraph(read.graph).fault || countPaths(read.graph).paths > 2000) return;
        const { graph } = read;
        for (const k of given(graph)) {
          const { gradient } = nodeOf(graph, recordGraph(graph), graph.nodes[k]?.name ?? '');
          const sum = sumOfPaths(graph, k);
          if (gradient === undefined || !Number.isFinite(sum)) continue;
          expect(Math.abs(sum - gradient)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(gradient)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('grow with each layer by a factor, while wires only add up', () => {
    const depths = [1, 2, 3, 4, 5, 6, 7, 8];
    const costs = depths.map((depth) => countPaths(layeredGraph(2, depth)));
    expect(costs.map(({ paths }) => paths)).toEqual(depths.map((depth) => 2 * 2 ** depth));
    expect(costs.map(({ bySweep }) => bySweep)).toEqual(depths.map((depth) => 4 * depth + 2));
  });
});

describe('constants', () => {
  it('have no gradient and no slope is asked by them', () => {
    const record = recordGraph(fork);
    expect(nodeOf(fork, record, '1').gradient).toBeUndefined();
    const written = Array.from({ length: record.count }, (_, e) => eventAt(record, e).write);
    expect(written.filter(({ index }) => index[0] === place(fork, 'd') && index[1] === 1)).toEqual([]);
  });

  it('leave all other gradients as they are', () => {
    const free: GraphSpec = {
      kind: 'graph',
      nodes: fork.nodes.map((node) => (isOperation(node) ? node : { name: node.name, value: node.value })),
    };
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      expect(nodeOf(fork, recordGraph(fork), name)).toEqual(nodeOf(free, recordGraph(free), name));
  });
});

describe('the sweep that overwrites', () => {
  const wrong = recordGraph(fork, planGraph(fork, { overwrites: true }));

  it('keeps what arrives last, and has the same number of steps', () => {
    expect(nodeOf(fork, wrong, 'b').gradient).toBe(2);
    expect(nodeOf(fork, recordGraph(fork), 'b').gradient).toBe(5);
    expect(wrong.count).toBe(recordGraph(fork).count);
  });

  it('is right wherever a number is read once', () => {
    for (const name of ['a', 'c', 'd', 'e'])
      expect(nodeOf(fork, wrong, name)).toEqual(nodeOf(fork, recordGraph(fork), name));
  });

  it('is found by a nudge, which knows nothing of slopes', () =>
    expect(slopeByNudging(fork, place(fork, 'b'))).toBeCloseTo(5, 8));
});
