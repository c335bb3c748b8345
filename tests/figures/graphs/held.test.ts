/** What a prediction of lesson 8 asks is kept back in every graph: no step that can be reached says it, and the step before does not. */
import { describe, expect, test } from 'vitest';
import * as paths from '../../../src/components/figures/all-paths/presets.ts';
import * as habits from '../../../src/components/figures/gate-habits/presets.ts';
import * as wires from '../../../src/components/figures/two-number-wires/presets.ts';
import { type Held, untilGate } from '../../../src/components/kit/graph/held.ts';
import { type GraphSpec, graphBuilder } from '../../../src/engine/graph/graph.ts';
import { createGraphRun } from '../../../src/engine/graph/graph-run.ts';
import { planGraph } from '../../../src/engine/graph/sweep.ts';
import { eventAt } from '../../../src/engine/trace/record.ts';
import { layeredNamed } from '../../../src/exercises/computational-graphs/layered.ts';
import { readGraphText } from '../../../src/notation/expression/graph-of.ts';

/** What has to be there. */
function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}

function graphOf(text: string): GraphSpec {
  const read = readGraphText(text);
  if (!read.ok) throw new Error(text);
  return read.graph;
}

const graphIn = ({ presets }: Pick<typeof wires, 'presets'>, graph: string) =>
  there(presets.find(({ name }) => name === graph)).graph;

/** The step after a cursor, as `slopeOfMultiply 4 1`; and the names of all steps before it. */
function around(graph: GraphSpec, until: number, overwrites = false) {
  const record = createGraphRun(graph, planGraph(graph, { overwrites })).record(0);
  const said = (step: number) => {
    const { kind, write } = eventAt(record, step);
    return [kind, ...write.index].join(' ');
  };
  return { next: said(until), before: Array.from({ length: until }, (_, step) => said(step)), count: record.count };
}

describe.each([
  ['the product of Figure 8.1', graphIn(wires, 'product'), 'products', 'slopeOfMultiply 4 0'],
  ['the neuron of Figure 8.1', graphIn(wires, 'neuron'), 'products', 'slopeOfMultiply'],
  ['the fork of Figure 8.2, its gates', graphIn(paths, 'fork'), 'products', 'slopeOfMultiply'],
  ['the fork of Figure 8.2, its fork', graphIn(paths, 'fork'), 'forks', 'nodeGather 1'],
  ['the maximum of Figure 8.3', graphIn(habits, 'max'), 'maxima', 'slopeOfMaximum 3 0'],
  ['the product of Figure 8.3', graphIn(habits, 'multiply'), 'products', 'slopeOfMultiply'],
  ['two layers of two', there(layeredNamed('layers-2-2')), 'forks', 'nodeGather'],
  ['three layers of three', there(layeredNamed('layers-3-3')), 'forks', 'nodeGather'],
] as const)('%s', (_, graph, held, telling) => {
  test.each([false, true])(
    'stops right before the first step that tells; in a pass with a mistake (%s) as well',
    (overwrites) => {
      const { next, before } = around(graph, there(untilGate(graph, held)), overwrites);
      expect(next.startsWith(telling), next).toBe(true);
      const kind = telling.split(' ')[0] as string;
      if (held !== 'forks') expect(before.filter((step) => step.startsWith(kind))).toEqual([]);
    },
  );
});

test.each<[string, readonly Held[]]>([
  ['z * q', ['products']],
  ['(x + y) * z', ['products']],
  ['(x + 3) * y', ['products']],
  ['q = p + r; q * s', ['products']],
  ['2 * x', ['products']],
  ['x - y', ['products']],
  ['x / y', ['products']],
  ['max(z, w)', ['maxima']],
  ['max(x, y, 0)', ['maxima']],
  ['max(x, x)', ['maxima', 'forks']],
  ['max(x, 2)', []],
  ['relu(x)', []],
  ['b + b', ['forks']],
  ['x * x', ['products', 'forks']],
  ['b * (b + 1)', ['products', 'forks']],
  ['(u + v) * (v + 2)', ['products', 'forks']],
  ['(u + v) * (v + w)', ['products', 'forks']],
  ['(a + b) * (b * 1)', ['products', 'forks']],
  ['(u + v) * (w + 2)', ['products']],
  ['max(a * b, b)', ['products', 'maxima', 'forks']],
  ['(x + y) + z', []],
  ['tanh(x + y)', []],
  ['x ^ 2', []],
])('what is kept back of %s as an expression of the reader’s own: %j', (text, held) => {
  const all = ['products', 'maxima', 'forks'] as const;
  expect(all.filter((each) => untilGate(graphOf(text), each) !== undefined)).toEqual(held);
});

test('what leads nowhere hands nothing on, and makes no fork', () => {
  const graph = graphBuilder();
  const [a, b] = [graph.value('a', 2), graph.value('b', 3)];
  graph.op('aside', 'multiply', a, b);
  graph.op('result', 'add', a, b);
  const spec = graph.finish();
  expect([untilGate(spec, 'forks'), untilGate(spec, 'products')]).toEqual([undefined, undefined]);
});

test('every figure of graphs keeps back what its own prediction asks, and the predictions of the others', () => {
  expect(wires.held).toEqual(['products', 'forks', 'maxima']);
  expect(paths.held).toEqual(['forks', 'products', 'maxima']);
  expect(habits.held).toEqual(['maxima', 'products']);
});

test('of 60 operations the first that tells is found as well', () => {
  const sums = Array.from({ length: 59 }, (_, k) => `n${k}=${k === 0 ? 'a' : `n${k - 1}`}+1`);
  const graph = graphOf(['a=1', ...sums, 'n58*2'].join('\n'));
  const { next } = around(graph, there(untilGate(graph, 'products')));
  expect(next).toContain('slopeOfMultiply');
});
