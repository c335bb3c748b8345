/** What a prediction of lesson 8 asks is kept back by its figure: no step that can be reached says it, and the step before does not. */
import { describe, expect, test } from 'vitest';
import * as paths from '../../../src/components/figures/all-paths/presets.ts';
import * as habits from '../../../src/components/figures/gate-habits/presets.ts';
import * as wires from '../../../src/components/figures/two-number-wires/presets.ts';
import { gatesOf, graphHeld, untilFork } from '../../../src/components/kit/graph/held.ts';
import { createGraphRun } from '../../../src/engine/graph/graph-run.ts';
import { planGraph } from '../../../src/engine/graph/sweep.ts';
import { eventAt } from '../../../src/engine/trace/record.ts';
import { layeredNamed } from '../../../src/exercises/computational-graphs/layered.ts';
import { readGraphText } from '../../../src/notation/expression/graph-of.ts';
import { textOfGraph } from '../../../src/notation/expression/text.ts';

/** What has to be there. */
function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}

const graphIn = ({ presets }: Pick<typeof wires, 'presets'>, graph: string) =>
  there(presets.find(({ name }) => name === graph)).graph;
const fork = graphIn(paths, 'fork');

describe.each([
  ['Figure 8.1', wires, { graph: 'product', until: 5 }, 'nodeSlope 4 1'],
  ['Figure 8.2', paths, { graph: 'fork', until: there(untilFork(createGraphRun(fork))) }, 'nodeGradient 1'],
  ['the maximum of Figure 8.3', habits, { graph: 'max', until: 8 }, 'nodeSlope 3 0'],
  ['the product of Figure 8.3', habits, { graph: 'multiply', until: 8 }, 'nodeSlope 3 0'],
] as const)('%s', (_, figure, held, telling) => {
  const { presets } = figure;
  const graph = graphIn(figure, held.graph);

  test('keeps that back', () => {
    expect(figure.held).toContainEqual(figure === paths ? 'forks' : held);
  });

  test.each([false, true])(
    'stops right before the step that tells; in a pass with a mistake (%s) as well',
    (overwrites) => {
      const { write } = eventAt(createGraphRun(graph, planGraph(graph, { overwrites })).record(0), held.until);
      expect([write.quantity, ...write.index].join(' ')).toBe(telling);
    },
  );

  test('no way leads beyond it as long as it is asked, and every way once it is not', () => {
    const run = createGraphRun(graph);
    const { count } = run.record(0);
    const [asked, answered] = [held.until, undefined].map((until) =>
      graphHeld((its) => (its === run ? until : undefined)),
    );
    for (const cursor of [0, held.until - 1, held.until, held.until + 1, count])
      for (const size of ['operation', 'node', 'pass'] as const) {
        const time = there(asked).timeline(run, cursor, size);
        const reached = [time.next(), time.toEnd(), time.within(cursor), time.within(count), time.cursorAt(count)];
        expect(Math.max(...reached, time.at, time.last), `${size} from ${cursor}`).toBe(held.until);
        expect(time.atEnd).toBe(cursor >= held.until);
        expect(time.playsOnAt(held.until)).toBe(false);
        expect(there(answered).timeline(run, cursor, size).within(count)).toBe(count);
      }
    const back = there(asked).timeline(run, count, 'operation').previous();
    expect(back).toBe(held.until - 1);
  });

  test('other graphs are stepped to their ends', () => {
    const run = createGraphRun(graph);
    const time = graphHeld(() => undefined).timeline(run, held.until, 'operation');
    expect(time.next()).toBe(held.until + 1);
  });

  test('as an expression of the reader’s own it has the same gates, and is kept back as well', () => {
    const read = readGraphText(textOfGraph(graph));
    expect(read.ok && gatesOf(read.graph)).toBe(gatesOf(graph));
  });

  test('no other graph of the figure has the same gates', () => {
    const others = presets.filter(({ name }) => name !== held.graph);
    for (const other of others) expect(gatesOf(other.graph), other.name).not.toBe(gatesOf(graph));
  });
});

test.each([
  ['(p + q) * r', wires, 'product', true],
  ['q = p + r; q * s', wires, 'product', true],
  ['(x + 3) * y', wires, 'product', false],
  ['(x + y) + z', wires, 'product', false],
  ['(x + y) * x', wires, 'product', false],
] as const)('the gates of %s', (text, figure, name, same) => {
  const read = readGraphText(text);
  expect(read.ok && gatesOf(read.graph) === gatesOf(graphIn(figure, name))).toBe(same);
});

test.each([
  ['(u + v) * (v + 2)', true],
  ['b * (b + 1)', true],
  ['x * x', true],
  ['(u + v) * (w + 2)', false],
  ['(x + y) * z', false],
])('whether %s has a fork, which is held before its gradients are put together', (text, has) => {
  const read = readGraphText(text);
  if (!read.ok) throw new Error(text);
  const run = createGraphRun(read.graph);
  const until = untilFork(run);
  expect(until !== undefined).toBe(has);
  if (until !== undefined) expect(eventAt(run.record(0), until).write.quantity).toBe('nodeGradient');
});

test('graphs in layers are held at their first fork', () => {
  for (const name of ['layers-2-2', 'layers-3-3']) {
    const run = createGraphRun(there(layeredNamed(name)));
    expect(untilFork(run)).toBeGreaterThan(0);
    expect(untilFork(run)).toBeLessThan(run.record(0).count);
  }
});
