/** How far figures go before a prediction is made: the step after says what is asked, that one does not. */
import { describe, expect, test } from 'vitest';
import { chainFrame } from '../../src/components/figures/chain/frame.ts';
import { untils as ofChain } from '../../src/components/figures/chain/settings.ts';
import { untils as ofDeck } from '../../src/components/figures/deck-of-cards/settings.ts';
import { untils as ofGates } from '../../src/components/figures/gated-cell/untils.ts';
import { untils as ofPlateau } from '../../src/components/figures/loss-surface/held.ts';
import { summaryFrame } from '../../src/components/figures/model-summary/frame.ts';
import { untils as ofSummary, summarySpec } from '../../src/components/figures/model-summary/settings.ts';
import { untils as ofMoons } from '../../src/components/figures/moons-capacity/settings.ts';
import { untils as ofPaths } from '../../src/components/figures/pixel-paths/settings.ts';
import { untils as ofBall } from '../../src/components/figures/rolling-ball/held.ts';
import { numbersOf as startNumbers, startsFrame } from '../../src/components/figures/start-values/frame.ts';
import { untils as ofStarts } from '../../src/components/figures/start-values/settings.ts';
import { lossFrame } from '../../src/components/figures/two-losses/frame.ts';
import { untils as ofLosses } from '../../src/components/figures/two-losses/settings.ts';
import { untils as ofMemories } from '../../src/components/figures/two-memories/settings.ts';
import { untils as ofXor, xorSpec } from '../../src/components/figures/xor-training/settings.ts';
import { createCellRun } from '../../src/engine/cells/run.ts';
import type { Quantity } from '../../src/engine/trace/layout.ts';
import { writerOf } from '../../src/engine/trace/record.ts';
import { tutorialLayers } from '../../src/exercises/cnn/summary.ts';
import { at, valley } from '../../src/exercises/gradient-descent/descend.ts';
import { descents } from '../../src/exercises/gradient-descent/descents.ts';
import { hiddenUnits } from '../../src/exercises/interpretability/four-pixels.ts';
import { entryOf } from '../../src/exercises/loss/entry.ts';
import { asked, seenAt } from '../../src/exercises/loss/two-moments.ts';
import { moonRun, turnOf } from '../../src/exercises/overfitting/moon-run.ts';
import { trainingOf } from '../../src/exercises/overfitting/moons.ts';
import { runs } from '../../src/exercises/overfitting/recorded.ts';
import { gated } from '../../src/exercises/sequences/cells.ts';
import { updatesUntilRight } from '../../src/exercises/training-loop/numbers.ts';
import { heldTimeline } from '../../src/player/held-timeline.ts';
import { stopsTimeline } from '../../src/player/timeline.ts';

test('a time that is held at stop 2 of 5 ends there, and says that there are five', () => {
  const held = heldTimeline(stopsTimeline(5, 2, 'row'), 2, 2);
  expect([held.last, held.count, held.atEnd, held.next(), held.toEnd(), held.within(4)]).toEqual([2, 5, true, 2, 2, 2]);
  expect([held.previous(), held.toStart(), held.cursorAt(1), held.playsOnAt(1), held.playsOnAt(2)]).toEqual([
    ...[1, 0, 1],
    ...[true, false],
  ]);
});

test('a hold beyond the last stop holds nothing', () => {
  const held = heldTimeline(stopsTimeline(5, 5, 'row'), 5, 9);
  expect([held.last, held.atEnd, held.toEnd()]).toEqual([5, true, 5]);
});

describe('the summary stops', () => {
  const { values } = summarySpec('').opened;
  const [parameters, products, valid] = ofSummary({ ...values, pooling: 'valid' });
  const known = (until: number | undefined) => tutorialLayers.slice(0, until).map(({ kind }) => kind);

  test('before the layer with the most parameters, which comes next', () => {
    expect(known(parameters)).not.toContain('dense');
    expect(tutorialLayers[parameters ?? 0]?.kind).toBe('dense');
  });

  test('before the layer with the most products, which comes next', () => {
    const { rows } = summaryFrame(0, values);
    const most = Math.max(...rows.map(({ multiplications }) => multiplications));
    expect(rows.findIndex(({ multiplications }) => multiplications === most)).toBe(products);
  });

  test('with other pooling before what other pooling changes', () => {
    expect(known(valid)).not.toContain('flatten');
    expect(ofSummary(values)[2]).toBeUndefined();
  });
});

test('moons stop before the validation loss turns, with as much room as it asks for', () => {
  const [until] = ofMoons({ units: 32, cure: 'nothing', labels: 'true' });
  expect(until).toBeLessThan(runs.nothing.turn);
  expect(ofMoons({ units: 1, cure: 'nothing', labels: 'true' })).toEqual(Array(4).fill(undefined));
});

// Each of these trains a network.
test.each([
  ['nothing', 2],
  ['nothing', 4],
  ['nothing', 32],
  ['points', 4],
  ['points', 32],
] as const)('moons stop before the turn with cure %s and %i units', (cure, units) => {
  const settings = { units, cure, labels: 'true' } as const;
  const [until = Number.POSITIVE_INFINITY] = ofMoons(settings);
  const measures = moonRun(trainingOf(settings)).measured(1000);
  const turn = turnOf(measures);
  expect(until).toBeLessThan(turn);
  expect(measures[1000]?.validation.loss).toBeGreaterThan((measures[turn]?.validation.loss as number) + 0.02);
});

test('paths stop after the first pixel, and covered pixels before the second, then before the third', () => {
  expect(ofPaths({ score: '1', ask: 'slopes' })).toEqual([hiddenUnits, 2 * hiddenUnits]);
  expect(ofPaths({ score: '1', ask: 'covered' })).toEqual([1, 2]);
});

test('gates stop before the first gradient of a weight that all steps share', () => {
  const record = createCellRun(gated).record(0);
  const shared = ['inputWeightGradient', 'recurrentWeightGradient', 'gateBiasGradient'] as const satisfies Quantity[];
  const at = shared.flatMap((quantity) =>
    [0, 1, 2, 3].map(
      (gate) =>
        writerOf(record, { quantity, index: quantity === 'gateBiasGradient' ? [gate, 0] : [gate, 0, 0] })?.index ?? 0,
    ),
  );
  expect(ofGates()).toEqual([Math.min(...at)]);
});

test('memories are held with a larger weight, and over more steps than they open with', () => {
  expect(ofMemories({ u: 0.8, bias: 1, n: 6 })).toEqual([undefined, undefined]);
  expect(ofMemories({ u: 2, bias: 1, n: 20 })).toEqual([0, 5]);
});

test('XOR stops as it opens where nothing seems to happen, long before all four are right', () => {
  const { values } = xorSpec('').opened;
  expect(ofXor(values)[0]).toBeLessThan(updatesUntilRight());
  expect(ofXor({ ...values, rate: 1 })).toEqual([undefined]);
});

describe('a ball', () => {
  const one = descents['one-valley'];
  const held = (rate: number) => ofBall(at(one, rate));

  test('stops after one step with every rate below a half', () => {
    for (const rate of [0.01, 0.1, 0.11, 0.49]) expect(held(rate)).toEqual([9, ...Array(4).fill(undefined)]);
  });

  test('takes no step with the rates that are asked about next, nor in the steep valley', () => {
    expect([0.5, 1, 1.05, 1.1].map((rate) => held(rate).indexOf(7))).toEqual([1, 2, 3, 3]);
    expect(ofBall(valley(4, 3, 0, 0.25))[4]).toBe(7);
  });

  test('goes on where nobody asks', () => expect(held(0.8)).toEqual(Array(5).fill(undefined)));
});

test('all cards in one batch are dealt twice, before the three passes that are asked about', () => {
  expect(ofDeck({ batch: '8', seed: 1 })).toEqual([2]);
  expect(ofDeck({ batch: '2', seed: 1 })).toEqual([undefined]);
});

test('of a sure mistake no slopes are compared, by p as little as by z', () => {
  expect([-4.6, 4.6].map((z) => ofLosses({ z, y: 'yes' })[1])).toEqual([1, undefined]);
  expect(ofLosses({ z: 4.6, y: 'no' })[1]).toEqual(1);
  const { byP, byZ } = lossFrame(1, { z: -4.6, y: 'yes' }).readings[0];
  const { byP: squareByP, byZ: squareByZ } = lossFrame(1, { z: -4.6, y: 'yes' }).readings[1];
  expect(byP / squareByP).toBeCloseTo(byZ / squareByZ, 9);
  expect(lossFrame(1, { z: -4.6, y: 'yes' }).rows.filter(({ value }) => value === byP)).toEqual([]);
});

test('a ball that starts on the plateau of Figure 7.5 says nothing of its height, any other all', () =>
  expect(
    [
      [3, -3],
      [2.5, -2],
      [-1, -1],
      [1, 1],
      [0, 0],
    ].map((start) => ofPlateau({ start } as never)[0]),
  ).toEqual([0, 0, undefined, undefined, undefined]));

test('what a right answer costs is not shown before it is asked, whatever the prediction', () =>
  expect([-4.6, 0.04, 1, 4.6].map((z) => ofLosses({ z, y: 'yes' })[0])).toEqual([0, 0, 0, 0]));

test('the first three points of the ledger, which are shown at once, have losses that fall', () => {
  const [first, last] = [seenAt()[0], seenAt().at(-1)];
  for (const n of [0, 1, 2]) {
    const [before, after] = [first, last].map((moment) => entryOf(moment?.predictions[n] ?? 0, asked.labels[n] ?? 0));
    expect(after?.loss).toBeLessThan(before?.loss ?? 0);
  }
});

test('a long row of ReLUs does not say its first gradient, which all its layers have, nor does one of other functions', () => {
  const settings = { f: 'relu', w: 0.5, n: 10 } as const;
  expect(ofChain(settings)).toEqual([undefined, 0]);
  expect(ofChain({ ...settings, w: 1.5 })).toEqual([undefined, 0]);
  expect(ofChain({ ...settings, f: 'tanh' })).toEqual([undefined, 0]);
  expect(ofChain({ ...settings, n: 5 })).toEqual([undefined, undefined]);
  const gradients = chainFrame(10, settings).links.map(({ gradient }) => gradient);
  expect(new Set(gradients).size).toBe(1);
});

test('a start with zeros says nothing of gradients', () => {
  const [, until = 0] = ofStarts({ start: 'zero', f: 'tanh' });
  const { layers } = startsFrame(startNumbers('zero', 'tanh'), until, 'tanh');
  expect(layers.every(({ gradients }) => gradients === undefined)).toBe(true);
});
