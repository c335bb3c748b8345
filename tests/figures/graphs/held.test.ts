/** What a prediction of lesson 8 asks is kept back by its figure: no step that can be reached says it, and the step before does not. */
import { describe, expect, test } from 'vitest';
import * as paths from '../../../src/components/figures/all-paths/presets.ts';
import * as habits from '../../../src/components/figures/gate-habits/presets.ts';
import * as wires from '../../../src/components/figures/two-number-wires/presets.ts';
import { gatesOf, graphHeld } from '../../../src/components/kit/graph/held.ts';
import { createGraphRun } from '../../../src/engine/graph/graph-run.ts';
import { planGraph } from '../../../src/engine/graph/sweep.ts';
import { eventAt } from '../../../src/engine/trace/record.ts';
import { readGraphText } from '../../../src/notation/expression/graph-of.ts';
import { textOfGraph } from '../../../src/notation/expression/text.ts';

/** What has to be there. */
function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}

describe.each([
  ['Figure 8.1', wires, 0, 'nodeSlope 4 1'],
  ['Figure 8.2', paths, 0, 'nodeGradient 1'],
  ['the maximum of Figure 8.3', habits, 0, 'nodeSlope 3 0'],
  ['the product of Figure 8.3', habits, 1, 'nodeSlope 3 0'],
] as const)('%s', (_, { presets, held: all }, at, telling) => {
  const held = there(all[at]);
  const graph = there(presets.find(({ name }) => name === held.graph)).graph;

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
  ['(p + q) * r', wires, true],
  ['q = p + r; q * s', wires, true],
  ['(x + 3) * y', wires, false],
  ['(x + y) + z', wires, false],
  ['(x + y) * x', wires, false],
  ['(u + v) * (v + 2)', paths, true],
  ['(u + v) * (w + 2)', paths, false],
  ['(u + v) * (v + w)', paths, false],
  ['(a + b) * (b * 1)', paths, false],
])('the gates of %s', (text, { presets, held }, same) => {
  const graph = there(presets.find(({ name }) => name === held[0]?.graph)).graph;
  const read = readGraphText(text);
  expect(read.ok && gatesOf(read.graph) === gatesOf(graph)).toBe(same);
});
