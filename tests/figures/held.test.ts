/** How far figures go before a prediction is made: the step after says what is asked, that one does not. */
import { describe, expect, test } from 'vitest';
import { untils as ofGates } from '../../src/components/figures/gated-cell/untils.ts';
import { summaryFrame } from '../../src/components/figures/model-summary/frame.ts';
import { untils as ofSummary, summarySpec } from '../../src/components/figures/model-summary/settings.ts';
import { untils as ofMoons } from '../../src/components/figures/moons-capacity/settings.ts';
import { untils as ofRule } from '../../src/components/figures/perceptron-rule/held.ts';
import { untils as ofPaths } from '../../src/components/figures/pixel-paths/settings.ts';
import { untils as ofMemories } from '../../src/components/figures/two-memories/settings.ts';
import { untils as ofXor, xorSpec } from '../../src/components/figures/xor-training/settings.ts';
import { createCellRun } from '../../src/engine/cells/run.ts';
import type { Quantity } from '../../src/engine/trace/layout.ts';
import { writerOf } from '../../src/engine/trace/record.ts';
import { tutorialLayers } from '../../src/exercises/cnn/summary.ts';
import { hiddenUnits } from '../../src/exercises/interpretability/four-pixels.ts';
import { moonRun, turnOf } from '../../src/exercises/overfitting/moon-run.ts';
import { trainingOf } from '../../src/exercises/overfitting/moons.ts';
import { runs } from '../../src/exercises/overfitting/recorded.ts';
import { fateOf, gatePoints, learner } from '../../src/exercises/perceptron-learning/train.ts';
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

describe('the perceptron rule from nothing', () => {
  const and = gatePoints('and');

  test('stops after two epochs, before AND rests and before XOR repeats itself, and at the mistake at (1, 1)', () => {
    expect(ofRule(learner(and))).toEqual([29, 64, undefined]);
    expect(fateOf(and)?.cleanEpoch).toBeGreaterThan(2 + 1);
    expect(ofRule(learner(gatePoints('xor')))).toEqual([undefined, undefined, 64]);
  });

  test('goes on with other points, in another order and from another start', () => {
    const reversed = { inputs: and.inputs.toReversed(), labels: and.labels.toReversed() };
    for (const other of [learner(gatePoints('or')), learner(reversed), learner(and, [1, 0, 0])])
      expect(ofRule(other)).toEqual([undefined, undefined, undefined]);
  });
});

test('XOR stops as it opens where nothing seems to happen, long before all four are right', () => {
  const { values } = xorSpec('').opened;
  expect(ofXor(values)[0]).toBeLessThan(updatesUntilRight());
  expect(ofXor({ ...values, rate: 1 })).toEqual([undefined]);
});
