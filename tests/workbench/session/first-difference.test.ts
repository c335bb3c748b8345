/** The first number in which two runs differ is found, also where they meet again, and nothing is found where nothing differs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Experiment, TrainingSpec } from '../../../src/engine/experiment.ts';
import { cellName } from '../../../src/engine/trace/layout.ts';
import { eventAt } from '../../../src/engine/trace/record.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { differences, firstDifference } from '../../../src/workbench/session/first-difference.ts';
import { experiments } from '../../engine/arbitrary.ts';
import { sessionOf } from './prepared.ts';

const updates = 4;

/** By looking at every event of every update of both, in order. */
function bruteForce(a: Experiment, b: Experiment) {
  const [one, other] = [createRun(a), createRun(b)];
  const act = ({ kind, write, reads }: ReturnType<typeof eventAt>) => [kind, ...[write, ...reads].map(cellName)].join();
  for (let update = 0; update < updates; update++) {
    const [recordA, recordB] = [one.record(update), other.record(update)];
    if (recordA.update < update || recordB.update < update) return undefined;
    for (let event = 0; event < Math.max(recordA.count, recordB.count); event++) {
      if (event >= recordA.count || event >= recordB.count) return { update, event, kind: 'act' };
      const [its, theirs] = [eventAt(recordA, event), eventAt(recordB, event)];
      if (act(its) !== act(theirs)) return { update, event, kind: 'act' };
      if (!Object.is(its.value, theirs.value)) return { update, event, kind: 'value' };
    }
  }
  return undefined;
}

const trained = (experiment: Experiment) => {
  const session = sessionOf(experiment, 2000);
  session.train(updates);
  return session;
};

const found = (a: Experiment, b: Experiment) => {
  const difference = firstDifference(trained(a), trained(b));
  return difference && { update: difference.update, event: difference.event, kind: difference.kind };
};

/** Numbers of the data or of the network set to others, by their place in all of them. */
const withNumber = (rows: readonly (readonly number[])[], place: number, value: number) => {
  const columns = rows[0]?.length ?? 1;
  const at = place % (rows.length * columns);
  return rows.map((row, n) => row.map((old, i) => (n * columns + i === at ? value : old)));
};

/** What a reader may change between two runs. */
const changes = fc.oneof(
  fc.constant((experiment: Experiment) => experiment),
  fc
    .tuple(fc.nat(99), fc.double({ min: -2, max: 2, noNaN: true }))
    .map(([place, value]) => (experiment: Experiment) => {
      const { inputs } = experiment.data;
      return { ...experiment, data: { ...experiment.data, inputs: withNumber(inputs, place, value + 0) } };
    }),
  fc
    .tuple(fc.nat(99), fc.double({ min: -2, max: 2, noNaN: true }))
    .map(([place, value]) => (experiment: Experiment) => {
      const [first, ...others] = experiment.network.layers;
      if (first === undefined) return experiment;
      const layers = [{ ...first, weights: withNumber(first.weights, place, value + 0) }, ...others];
      return { ...experiment, network: { ...experiment.network, layers } };
    }),
  fc
    .oneof(
      fc.constantFrom<Partial<TrainingSpec>>(
        { clipNorm: 0.1 },
        { clipNorm: 100 },
        { shuffle: true },
        { batchSize: 2 },
        { batchSize: 3 },
        { l2: 0 },
        { l1: 0.01 },
        { freeze: ['w.1.0.0'] },
        { freeze: ['bias'] },
      ),
      fc.constantFrom<Partial<TrainingSpec>>(
        { optimizer: { kind: 'sgd', learningRate: 0.1 } },
        { optimizer: { kind: 'sgd', learningRate: 0 } },
        { optimizer: { kind: 'momentum', learningRate: 0.1, momentum: 0.5 } },
        { optimizer: { kind: 'adam', learningRate: 0.1, beta1: 0 } },
      ),
    )
    .map((training) => (experiment: Experiment) => ({
      ...experiment,
      training: { ...experiment.training, ...training },
    })),
  fc.nat(3).map((seed) => (experiment: Experiment) => ({ ...experiment, seed })),
);

const pairs = fc
  .tuple(experiments(), changes, changes)
  .map(([experiment, change, again]) => [change(experiment), again(experiment)] as const);

test('of a hundred and twenty random pairs it is the one that a look at every number finds', () =>
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      expect(found(a, b)).toEqual(bruteForce(a, b));
    }),
    { numRuns: 120 },
  ));

test('such pairs differ in a number that is given, in one that is computed, in a later update, and in none', () => {
  const firsts = fc.sample(pairs, { numRuns: 120, seed: 1 }).map(([a, b]) => bruteForce(a, b));
  expect(new Set(firsts.map((first) => first?.kind ?? 'none'))).toEqual(new Set(['value', 'act', 'none']));
  expect(firsts.some((first) => (first?.update ?? 0) > 0)).toBe(true);
});

/** One unit, two examples, one of them an update. */
const small = (training: Partial<TrainingSpec> = {}, inputs = [[1], [2]]): Experiment => ({
  network: { inputs: 1, layers: [{ units: 1, activation: 'relu', weights: [[1]], bias: [0] }] },
  data: { inputs, targets: [[0], [0]] },
  training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 0.1 }, batchSize: 1, ...training },
});

describe('two runs', () => {
  test('that meet again differ where they parted, not where they part for the second time', () => {
    // The first example kills the unit in both; the second finds nothing to learn; the third parts them for good.
    const data = (x: number): Experiment => ({
      ...small({}, [[x], [-1]]),
      network: { inputs: 1, layers: [{ units: 1, activation: 'relu', weights: [[-1]], bias: [0] }] },
    });
    const [a, b] = [trained(data(1)), trained(data(2))];
    for (let u = 0; u <= 1; u++) expect(a.parametersAt(u)).toEqual(b.parametersAt(u));
    expect(firstDifference(a, b)).toMatchObject({ update: 0, event: 0, values: [-1, -2] });
  });

  test('that differ in a point of the second batch differ first in the second update', () => {
    const difference = firstDifference(trained(small()), trained(small({}, [[1], [3]])));
    expect(difference).toMatchObject({ update: 1, event: 0, kind: 'value', because: [{ values: [2, 3] }] });
    expect(difference?.because).toHaveLength(1);
  });

  test('with another learning rate have the same gradients, and differ in a first step', () => {
    const difference = firstDifference(
      trained(small()),
      trained(small({ optimizer: { kind: 'sgd', learningRate: 0.2 } })),
    );
    expect(difference?.because.map(({ cell, values }) => [cell.quantity, values])).toEqual([
      ['learningRate', [0.1, 0.2]],
    ]);
    expect(difference?.values).toEqual([0.2, 0.4]);
    expect(difference?.name).toMatch(/step/);
  });

  test('with two bounds of the gradient that nothing reaches do not differ', () => {
    expect(firstDifference(trained(small({ clipNorm: 100 })), trained(small({ clipNorm: 1000 })))).toBeUndefined();
  });

  test('that end in the same update are compared up to their ends', () => {
    const [a, b] = [1e307, 1e308].map((x) => trained(small({}, [[1], [x]])));
    if (a === undefined || b === undefined) throw new Error('there are two');
    expect([a.ended?.update, b.ended?.update]).toEqual([1, 1]);
    expect(firstDifference(a, b)).toMatchObject({ update: 1, event: 0 });
  });

  test('that are the same differ nowhere, and nothing is computed to know it', () => {
    const [a, b] = [sessionOf(small()), sessionOf(small())];
    for (const session of [a, b]) session.train(5000);
    expect([...differences(a, b)]).toEqual([]);
  });

  test('are searched on from where a search has ended', () => {
    // The example in which they differ is not reached in the first updates.
    const data = (x: number): Experiment => {
      const inputs = [...Array.from({ length: 30 }, (_, n) => [n / 30]), [x]];
      return { ...small(), data: { inputs, targets: inputs.map(() => [0]) } };
    };
    const [a, b] = [sessionOf(data(1)), sessionOf(data(2))];
    for (const session of [a, b]) session.train(20);
    expect(firstDifference(a, b)).toBeUndefined();
    for (const session of [a, b]) session.train(80);
    const search = differences(a, b, 20);
    expect(search.next()).toEqual({ done: false, value: 30 });
    expect(search.next()).toMatchObject({ done: true, value: { update: 30, event: 0 } });
  });

  test('of which neither has made an update are compared in the first', () => {
    const other = { ...small(), network: { inputs: 1, layers: [{ ...small().network.layers[0], weights: [[2]] }] } };
    expect(firstDifference(sessionOf(small()), sessionOf(other as Experiment))).toMatchObject({ update: 0, event: 0 });
  });

  test('with different layers differ where the first computes what the second does not', () => {
    const wide: Experiment = {
      ...small(),
      network: {
        inputs: 1,
        layers: [
          { units: 1, activation: 'relu', weights: [[1]], bias: [0] },
          { units: 1, activation: 'relu', weights: [[1]], bias: [0] },
        ],
      },
    };
    const difference = firstDifference(trained(small()), trained(wide));
    expect(difference).toMatchObject({ update: 0, kind: 'act' });
    expect(difference?.cells.map((cell) => cell && cellName(cell))).toEqual(['lossTerm[0][0]', 'product[0][2][0][0]']);
  });
});
