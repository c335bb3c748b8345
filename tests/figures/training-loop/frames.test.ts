/** The figures of lesson 10: every number is the engine's, and nothing is shown before it is computed. */
import { describe, expect, test } from 'vitest';
import { deckFrame, runOfDeal } from '../../../src/components/figures/deck-of-cards/frame.ts';
import { batchSizes, deckSpec, lastStep } from '../../../src/components/figures/deck-of-cards/settings.ts';
import { twoRunsFrame } from '../../../src/components/figures/two-runs/frame.ts';
import { lastStep as lastPass } from '../../../src/components/figures/two-runs/settings.ts';
import { runOfXor, xorFrame } from '../../../src/components/figures/xor-training/frame.ts';
import { labelSpots } from '../../../src/components/figures/xor-training/label-spots.ts';
import { xorSpec } from '../../../src/components/figures/xor-training/settings.ts';
import { meet } from '../../../src/components/kit/diagram/labels.ts';
import { textWidth } from '../../../src/components/kit/picture/fit.ts';
import { planeScale } from '../../../src/components/kit/plane/scale.ts';
import { spanOf } from '../../../src/components/kit/plot/span.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { changes, comparedPair, pairOf } from '../../../src/exercises/training-loop/pairs.ts';
import { formatNumber } from '../../../src/notation/format.ts';
import { isTerm } from '../../../src/notation/notation.ts';
import { expectClose, worked } from '../../engine/oracles.ts';
import { holds } from '../../notation/evaluate.ts';

describe('Figure 10.1', () => {
  const { values } = deckSpec('f10-1').opened;
  const deal = (batch: (typeof batchSizes)[number], seed = 1) => runOfDeal({ batch, seed });

  test.each(batchSizes)('deals each card once an epoch, in batches of %s', (batch) => {
    const run = deal(batch);
    const { deck, updatesPerEpoch } = deckFrame(run, 0);
    expect(deck.flat().toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(deck.length).toBe(updatesPerEpoch);
    expect(updatesPerEpoch).toBe(Math.ceil(8 / Number(batch)));
    // A short last batch is what the division leaves.
    expect(deck.at(-1)?.length).toBe(8 % Number(batch) || Number(batch));
    const { seen, epoch, current } = deckFrame(run, updatesPerEpoch);
    expect([seen, epoch, current]).toEqual([8, 1, updatesPerEpoch - 1]);
    expect(deckFrame(run, updatesPerEpoch + 1).epoch).toBe(2);
  });

  test('shuffles anew in every epoch, and another way with another seed', () => {
    const orders = [1, 5].map((step) => deckFrame(deal('2'), step).deck.flat().join());
    expect(orders[0]).not.toBe(orders[1]);
    expect(deckFrame(deal('2', 2), 0).deck).not.toEqual(deckFrame(deal('2'), 0).deck);
  });

  test('averages what it shows, and moves the line as the trainer does', () => {
    for (const batch of batchSizes) {
      const run = deal(batch);
      const trainer = createTrainer(run.experiment);
      for (let step = 1; step <= lastStep; step++) {
        trainer.update(run.batch(step - 1));
        const { hand, mean, now, formulas } = deckFrame(run, step);
        expect(mean).toBeCloseTo(hand.reduce((sum, { gradient }) => sum + gradient, 0) / hand.length, 12);
        expect([now.w, now.b]).toEqual([...trainer.parameters]);
        expect(formulas.every(holds), `batch ${batch}, step ${step}`).toBe(true);
      }
    }
  });

  test('gives each card the gradient of its squared error', () => {
    const run = runOfDeal(values);
    const { before, hand, points } = deckFrame(run, 1);
    const { w, b } = before as { w: number; b: number };
    for (const { card, gradient } of hand) {
      const [x, y] = points[card] as readonly [number, number];
      expect(gradient).toBeCloseTo(2 * (w * x + b - y) * x, 12);
    }
  });

  test('shows no gradient, mean or formula before a batch is dealt', () => {
    const { hand, mean, before, formulas, current } = deckFrame(runOfDeal(values), 0);
    expect([hand.length, mean, before, formulas.length, current]).toEqual([0, undefined, undefined, 0, undefined]);
  });
});

describe('Figure 10.3', () => {
  const { values } = xorSpec('f10-3').opened;

  test('has the published losses and outputs of its run', () => {
    const { hist } = worked('xor_train_A_mse_eta2.0') as { hist: Record<string, { loss: number; o: number[] }> };
    const run = runOfXor(values);
    for (const [update, within] of [
      [0, 1e-9],
      [1, 1e-9],
      [10, 1e-9],
      [100, 1e-9],
      [1000, 1e-6],
      [2000, 1e-6],
      [5000, 1e-4],
    ] as const) {
      const { moment, points } = xorFrame(run, update);
      expectClose(moment.loss, hist[update]?.loss as number, within);
      expectClose(
        points.map(({ output }) => output),
        hist[update]?.o as number[],
        within,
      );
    }
  });

  test.each([
    ['sgd', '4'],
    ['momentum', '2'],
    ['adam', '1'],
  ] as const)('%s with batches of %s: goes there and back, and jumps, with the same bits', (optimizer, batch) => {
    const settings = { ...values, optimizer, batch };
    const walked = runOfXor(settings);
    const places = [0, 1, 19, 20, 21, 777, 2000];
    const there = places.map((update) => walked.at(update));
    expect(places.toReversed().map((update) => walked.at(update))).toEqual(there.toReversed());
    for (const [k, update] of places.entries()) expect(runOfXor(settings).at(update)).toEqual(there[k]);
  });

  test('shows the loss as a row of its four outputs, which gives it', () => {
    for (const update of [0, 1, 137, 2183, 5000]) {
      const { loss, moment, points } = xorFrame(runOfXor(values), update);
      expect(loss.result.value).toBe(moment.loss);
      expect(holds(loss)).toBe(true);
      expect(loss.tokens.flatMap((token) => (isTerm(token) ? [token.value] : []))).toEqual(
        points.flatMap(({ output, target }) => [output, target]),
      );
    }
  });

  test('says the outputs with the digits of the formula', () => {
    const { loss, sentence } = xorFrame(runOfXor(values), 100);
    const outputs = loss.tokens.flatMap((token) => (isTerm(token) ? [formatNumber(token.value)] : []));
    expect(sentence).toContain(outputs.filter((_, k) => k % 2 === 0).join(', '));
  });

  test('draws no loss of an update that is still to come', () => {
    const { curve } = xorFrame(runOfXor(values), 137);
    expect(curve.map(([update]) => update)).toEqual([0, 20, 40, 60, 80, 100, 120, 137]);
  });

  test('has an axis that tells nothing of what is still to come', () => {
    expect([0, 100, 101, 2183, 20_000].map(spanOf)).toEqual([100, 100, 200, 5000, 20_000]);
  });

  test('names the four rows without a name on another, from the first update on', () => {
    const run = runOfXor(values);
    const scale = planeScale({ min: -0.6, max: 1.6 });
    // As large as the letters are set beside the text.
    const letter = 20;
    for (let update = 0; update <= 5000; update += 50) {
      const places = xorFrame(run, update).points.map(
        ({ hidden }) => [scale.x(hidden[0]), scale.y(hidden[1])] as const,
      );
      const boxes = labelSpots(places).map(({ dx, dy, anchor }, n) => {
        const [px, py] = places[n] as readonly [number, number];
        const width = textWidth('(0, 0)', letter);
        const left = px + dx - (anchor === 'end' ? width : 0);
        return { left, right: left + width, top: py + dy - 0.76 * letter, bottom: py + dy + 0.1 * letter };
      });
      for (const [k, box] of boxes.entries())
        for (const other of boxes.slice(k + 1)) expect(meet(box, other), `update ${update}`).toBe(false);
    }
  });

  test('puts the rows where the hidden units of the network say', () => {
    const { points, hiddenCuts } = xorFrame(runOfXor(values), 3000);
    for (const { x, hidden } of points)
      for (const [j, { w, b }] of hiddenCuts.entries())
        expect(hidden[j]).toBeCloseTo(1 / (1 + Math.exp(-(w[0] * x[0] + w[1] * x[1] + b))), 12);
  });
});

describe('Figure 10.4', () => {
  test.each(changes)('%s: parts at the first number that is not the same, and not before', (change) => {
    const parting = comparedPair(change).findIndex(({ first }) => first !== undefined);
    for (let step = 0; step <= lastPass; step++) {
      const { first, compared, same } = twoRunsFrame(step, { change });
      const parted = parting >= 0 && step > parting;
      expect(first !== undefined, `step ${step}`).toBe(parted);
      expect(same < compared, `step ${step}`).toBe(parted);
      if (first) expect(first.values[0]).not.toBe(first.values[1]);
    }
  });

  test('parts where the difference is first used', () => {
    const places = changes.map((change) => {
      const its = comparedPair(change).find(({ first }) => first);
      return its && `${its.update + 1} ${its.pass}`;
    });
    expect(places).toEqual(['1 update', '1 cards', '1 average', '2 update', '1 forward', undefined]);
  });

  test('writes weights in no pass but the update', () => {
    for (const change of changes)
      for (const { pass, parametersWritten } of comparedPair(change))
        expect(parametersWritten, pass).toBe(pass === 'update' ? 2 : 0);
  });

  test('shows the weights that both trainers have', () => {
    for (const change of changes) {
      const { weights } = twoRunsFrame(lastPass, { change });
      for (const [k, experiment] of pairOf(change).entries()) {
        const run = createTrainer(experiment);
        expect(weights[0]?.[k]).toBe(run.parameters[0]);
        expect(weights.length).toBe(6);
      }
    }
  });
});
