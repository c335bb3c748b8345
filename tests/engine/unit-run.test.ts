/** Forward runs in other forms: a unit with a threshold in place of a bias, and all examples together. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import lineJson from '../../content/experiments/decision-line.json' with { type: 'json' };
import sigmoidJson from '../../content/experiments/xor-sigmoid.json' with { type: 'json' };
import type { Experiment } from '../../src/engine/experiment.ts';
import { createForwardRun, createLayerRun } from '../../src/engine/trace/forward-run.ts';
import { cellName } from '../../src/engine/trace/layout.ts';
import { eventAt, type TraceEvent, valueIn } from '../../src/engine/trace/record.ts';
import type { Run } from '../../src/engine/trace/start-run.ts';
import { createUnitRun, unitFormOf } from '../../src/engine/trace/unit-run.ts';
import { edited, experimentOf } from '../../src/questions/index.ts';

const line = experimentOf(lineJson);
const xor = experimentOf(sigmoidJson);
const eventsOf = (run: Run<Experiment>): TraceEvent[] => {
  const record = run.record(0);
  return Array.from({ length: record.count }, (_, index) => eventAt(record, index));
};
const outputs = (run: Run<Experiment>) =>
  eventsOf(run)
    .filter(({ kind }) => kind === 'activate')
    .map(({ value }) => value);

describe('a unit with a threshold', () => {
  const any = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  test('fires exactly where the same unit with a bias does, and where every other run says so', () => {
    fc.assert(
      fc.property(any, any, any, (w1, w2, b) => {
        const its = edited(line, { 'w.1.0.0': w1, 'w.1.0.1': w2, 'b.1.0': b });
        const expected = outputs(createForwardRun(its));
        expect(outputs(createUnitRun(its, 'bias'))).toEqual(expected);
        expect(outputs(createUnitRun(its, 'threshold'))).toEqual(expected);
      }),
    );
    // On the line itself.
    const onLine = edited(line, { 'w.1.0.0': 0.1, 'w.1.0.1': 0.2, 'b.1.0': -(0.1 + 0.2) });
    expect(outputs(createUnitRun(onLine, 'threshold')).at(-1)).toBe(1);
  });

  test('adds its products only, and compares with the threshold: the bias turned over', () => {
    const run = createUnitRun(line, 'threshold');
    const [, , sum, output] = eventsOf(run);
    expect(sum?.reads.map(({ quantity }) => quantity)).toEqual(['product', 'product']);
    expect(output?.reads.map(({ quantity }) => quantity)).toEqual(['z', 'bias']);
    expect(valueIn(run.record(0), { quantity: 'bias', index: [1, 0] }, 0)).toBe(0.75);
  });

  test('is told from one with a bias', () => {
    expect(unitFormOf(createUnitRun(line, 'threshold'))).toBe('threshold');
    expect(unitFormOf(createUnitRun(line, 'bias'))).toBe('bias');
  });

  test('is none of other functions than step', () =>
    expect(() => createUnitRun(xor, 'threshold')).toThrow('a sigmoid unit has no threshold'));
});

describe('a run of all examples together', () => {
  const acts = ['multiply', 'weightedSum', 'activate'];
  const together = eventsOf(createLayerRun(xor));

  test('has the events of the run of one example after the other, with the same bits', () => {
    const named = (run: readonly TraceEvent[]) =>
      run.map(({ index: _, ...event }) => event).toSorted((a, b) => (cellName(a.write) < cellName(b.write) ? -1 : 1));
    expect(named(together)).toEqual(named(eventsOf(createForwardRun(xor))));
  });

  test('has all products of a layer before all its sums, and those before all its activations', () => {
    const order = together.map(({ kind, layer }) => 3 * layer + acts.indexOf(kind));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});
