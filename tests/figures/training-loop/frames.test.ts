/** The figures of lesson 10: every number is the engine's, and nothing is shown before it is computed. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deckFrame, runOfDeal } from '../../../src/components/figures/deck-of-cards/frame.ts';
import { batchSizes, deckSpec, lastStep } from '../../../src/components/figures/deck-of-cards/settings.ts';
import { lapsOfAll, raceFrame } from '../../../src/components/figures/optimizer-race/frame.ts';
import { racers, raceSpec } from '../../../src/components/figures/optimizer-race/settings.ts';
import { twoRunsFrame } from '../../../src/components/figures/two-runs/frame.ts';
import { lastStep as lastPass } from '../../../src/components/figures/two-runs/settings.ts';
import { runOfXor, xorFrame } from '../../../src/components/figures/xor-training/frame.ts';
import { xorSpec } from '../../../src/components/figures/xor-training/settings.ts';
import { createDescentRun } from '../../../src/engine/descent/run.ts';
import type { OptimizerSpec } from '../../../src/engine/experiment.ts';
import { optimizerNames } from '../../../src/engine/optimizers.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { lapsOf, valley } from '../../../src/exercises/training-loop/laps.ts';
import { changes, comparedPair, pairOf } from '../../../src/exercises/training-loop/pairs.ts';
import { expectClose, worked } from '../../engine/oracles.ts';
import { numbersOf } from '../../engine/subjects-read.ts';
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

interface Oracle {
  readonly function: string;
  readonly optimizer: OptimizerSpec['kind'];
  readonly learningRate: number;
  readonly steps: readonly { readonly point: number[] }[];
  readonly end: number[];
}

describe('Figure 10.2', () => {
  const opened = raceSpec('f10-2').opened.values;
  const oracles = (
    JSON.parse(readFileSync(new URL('../../oracles/subjects.json', import.meta.url), 'utf8')).descent as Oracle[]
  ).filter(({ function: its }) => its === 'bowl 1, 10 from (1, 1)');

  test('has seven optimizers that PyTorch has walked too', () =>
    expect(oracles.map(({ optimizer }) => optimizer).toSorted()).toEqual([...optimizerNames].toSorted()));

  test.each(oracles.map((oracle) => [oracle.optimizer, oracle] as const))(
    'draws %s where PyTorch has it, for 50 updates',
    (follow, { learningRate, steps, end }) => {
      const values = { ...opened, follow, plain: learningRate, own: learningRate };
      const { way } = raceFrame(lapsOfAll(values, 50), 50, values).followed;
      expectClose(way, [...steps.map(({ point }) => point), end], 1e-9);
    },
  );

  test('has the published points of five updates', () => {
    const published = worked('optim_quadratic') as Record<string, number[][]>;
    const all = raceFrame(lapsOfAll(opened, 50), 5, opened).racers;
    const way = (kind: string) => all.find(({ spec }) => spec.kind === kind)?.way.slice(1) as number[][];
    expectClose(way('sgd'), published['sgd_0p05'] as number[][]);
    expectClose(way('momentum'), published['momentum_0p05_0p9'] as number[][]);
    expectClose(way('nesterov'), published['nesterov_0p05_0p9'] as number[][]);
    expectClose(way('rmsprop'), published['rmsprop_0p1_0p9'] as number[][]);
    expectClose(way('adam'), published['adam_0p1'] as number[][]);
  });

  test.each(racers(opened).map((spec) => [spec.kind, spec] as const))(
    'remembers of %s what its trace does, bit for bit',
    (_, spec) => {
      const run = createDescentRun({
        kind: 'descent',
        function: { kind: 'quadratic', curvatures: valley.curvatures },
        start: valley.start,
        optimizer: spec,
      });
      const laps = lapsOf(spec, 20);
      for (let update = 0; update < 20; update++) {
        const lap = laps[update + 1];
        expect(lap?.point).toEqual(numbersOf(run, 'point', [], update));
        expect(lap?.gradient).toEqual(numbersOf(run, 'pointGradient', [], update));
        for (const name of ['Velocity', 'Mean', 'Square'] as const)
          if (lap?.memory[name]) expect(lap.memory[name]).toEqual(numbersOf(run, `point${name}`, [], update));
      }
    },
  );

  test('shows rows that give their results, for all seven', () => {
    for (const follow of optimizerNames)
      for (let step = 1; step <= 50; step++)
        for (const { steps } of raceFrame(lapsOfAll(opened, 50), step, { ...opened, follow }).formulas)
          for (const formula of steps) expect(holds(formula), `${follow}, update ${step}`).toBe(true);
  });

  test('knows no formula, arrow or way before the first update', () => {
    const { formulas, downhill, racers: all } = raceFrame(lapsOfAll(opened, 50), 0, opened);
    expect([formulas.length, downhill, ...all.map(({ way }) => way.length)]).toEqual([
      0,
      undefined,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
    ]);
  });

  test('says the memory of each', () => {
    const memories = raceFrame(lapsOfAll(opened, 50), 1, opened).racers.map(({ memory }) => memory);
    expect(memories).toEqual([
      'nothing',
      'a velocity v (1, 10)',
      'a velocity v (1, 10)',
      'squares of gradients v (1, 100)',
      'squares of gradients v (0.1000, 10.00)',
      'a mean of gradients m (0.1000, 1.000) and squares of gradients v (0.001000, 0.1000)',
      'a mean of gradients m (0.1000, 1.000) and squares of gradients v (0.001000, 0.1000)',
    ]);
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

  test('draws no loss of an update that is still to come', () => {
    const { curve } = xorFrame(runOfXor(values), 137);
    expect(curve.map(([update]) => update)).toEqual([0, 20, 40, 60, 80, 100, 120, 137]);
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
