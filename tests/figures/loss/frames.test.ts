/** The figures of lesson 6: every number is the engine's, and nothing is shown before it is computed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import four from '../../../content/experiments/four-pixels.json' with { type: 'json' };
import { errorsFrame, pointStops } from '../../../src/components/figures/beat-the-number/frame.ts';
import { ledgerFrame, ledgerSpec } from '../../../src/components/figures/ledger/frame.ts';
import { oneHotFrame, outputStops, stopsHeld } from '../../../src/components/figures/one-hot/frame.ts';
import { lossFrame } from '../../../src/components/figures/two-losses/frame.ts';
import { lastStep, lossSpec } from '../../../src/components/figures/two-losses/settings.ts';
import { createLossRun } from '../../../src/engine/trace/loss-run.ts';
import { eventAt } from '../../../src/engine/trace/record.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { threePoints, withLine } from '../../../src/exercises/loss/errors.ts';
import { asked, ledgerExperiment, moments, seenAt, seenOf } from '../../../src/exercises/loss/two-moments.ts';
import { withEdits } from '../../../src/player/edit.ts';
import { experimentOf, read } from '../../../src/questions/index.ts';
import { worked } from '../../engine/oracles.ts';
import { evaluate } from '../../notation/evaluate.ts';

describe('Figure 6.1', () => {
  const [w, b] = worked('line_fit').closed as [number, number];
  const end = (its: typeof threePoints) => {
    const run = createLossRun(its);
    return errorsFrame(run, pointStops(run).at(-1) as number);
  };

  test('has no loss lower than that of the published line', () => {
    const lowest = end(withLine(w, b)).mean as number;
    expect(lowest).toBeCloseTo(1 / 18, 9);
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 5, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (its, at) => {
          expect(end(withLine(its, at)).mean).toBeGreaterThanOrEqual(lowest - 1e-12);
        },
      ),
    );
  });

  test('has the published loss of the flat line at 0', () =>
    expect(end(withLine(0, 0)).mean).toBeCloseTo((worked('line_fit').rows as number[][])[0]?.[3] as number, 9));

  test('knows one more square at each stop, and the mean at the last', () => {
    const run = createLossRun(threePoints);
    const known = pointStops(run).map((stop) => {
      const { points, mean, current } = errorsFrame(run, stop);
      return [points.filter(({ squared }) => squared !== undefined).length, mean !== undefined, current];
    });
    expect(known).toEqual([
      [0, false, undefined],
      [1, false, 0],
      [2, false, 1],
      [3, false, 2],
      [3, true, undefined],
    ]);
  });

  test('squares the errors that it shows', () => {
    for (const { error, squared } of end(withLine(0.7, -0.4)).points)
      expect(squared).toBeCloseTo((error as number) ** 2, 12);
  });
});

describe('Figure 6.2', () => {
  const opened = lossSpec('f6-2').opened.values;

  test('has the published slopes of a prediction that is sure and wrong', () => {
    const { mse_dp, bce_dp, mse_dz, bce_dz } = worked('loss_push') as Record<string, number>;
    const [entropy, squared] = lossFrame(lastStep, { ...opened, z: Math.log(0.01 / 0.99) }).readings;
    expect(entropy.byP).toBeCloseTo(bce_dp as number, 8);
    expect(entropy.byZ).toBeCloseTo(bce_dz as number, 12);
    expect(squared.byP).toBeCloseTo(mse_dp as number, 12);
    expect(squared.byZ).toBeCloseTo(mse_dz as number, 12);
  });

  test('shows rows that give their results, at every step, for both targets', () => {
    for (const y of ['yes', 'no'] as const)
      for (const z of [-8, -4.6, 0, 0.3, 8])
        for (let step = 0; step <= lastStep; step++)
          for (const { formula } of lossFrame(step, { z, y }).formulas) {
            const off = Math.abs(evaluate(formula.tokens) - formula.result.value);
            expect(off / Math.max(1, Math.abs(formula.result.value)), `${y}, z = ${z}, step ${step}`).toBeLessThan(
              1e-9,
            );
          }
  });

  test('shows no loss, point, tangent or slope before its step', () => {
    const at = (step: number) => {
      const { rows, plots } = lossFrame(step, opened);
      return [
        rows.filter(({ value }) => value !== undefined).length,
        ...plots.map(({ points, tangents }) => [points, tangents].map((all) => all.filter((its) => its).length)),
      ];
    };
    expect([0, 1, 2, 3].map(at)).toEqual([
      [3, [0, 0], [0, 0]],
      [5, [2, 0], [2, 0]],
      [7, [2, 2], [2, 0]],
      [9, [2, 2], [2, 2]],
    ]);
  });

  test('is the same figure for no at −z as for yes at z', () => {
    const [yes, no] = [lossFrame(3, { z: 1.3, y: 'yes' }), lossFrame(3, { z: -1.3, y: 'no' })];
    for (const k of [0, 1] as const) {
      expect(no.readings[k].loss).toBeCloseTo(yes.readings[k].loss, 12);
      expect(no.readings[k].byZ).toBeCloseTo(-yes.readings[k].byZ, 12);
    }
  });
});

describe('Figure 6.3', () => {
  const experiment = experimentOf(four);
  const run = createLossRun(experiment, 'slopes');
  const at = (stop: number) => oneHotFrame(run, stop, eventAt(run.record(0), stop - 1).write);

  test('has the published shares, loss and slopes', () => {
    const its = worked('tiny_softmax_4_3_3') as { p: number[]; loss: number; dz2: number[]; z2: number[] };
    const { outputs, loss } = at(outputStops(run).at(-1) as number);
    for (const [k, { score, share, slope }] of outputs.entries()) {
      expect(score.value).toBeCloseTo(its.z2[k] as number, 9);
      expect(share.value).toBeCloseTo(its.p[k] as number, 9);
      expect(slope.value).toBeCloseTo(its.dz2[k] as number, 9);
    }
    expect(loss.value).toBeCloseTo(its.loss, 9);
    expect(loss.value).toBe(read(experiment, 'loss'));
  });

  test('rests twelve times, from the scores to the last slope', () => expect(outputStops(run).length).toBe(12));

  test('knows the scores first, and the shares four steps later', () => {
    const known = outputStops(run).map((stop) => {
      const { outputs, loss } = at(stop);
      const count = (name: 'score' | 'share' | 'term' | 'slope') =>
        outputs.filter((its) => its[name].value !== undefined).length;
      return [count('score'), count('share'), count('term'), loss.value !== undefined, count('slope')].join(' ');
    });
    expect(known).toEqual([
      '3 0 0 false 0',
      '3 0 0 false 0',
      '3 0 0 false 0',
      '3 0 0 false 0',
      '3 3 0 false 0',
      '3 3 1 false 0',
      '3 3 2 false 0',
      '3 3 3 false 0',
      '3 3 3 true 0',
      '3 3 3 true 1',
      '3 3 3 true 2',
      '3 3 3 true 3',
    ]);
  });
});

describe('Figure 6.4', () => {
  const seen = seenAt();
  const { labels } = asked;
  const spec = ledgerSpec('f6-4', moments, labels.length);
  const frame = (step: number, values = spec.opened.values) => ledgerFrame(seen, labels, step, values);

  test('says what the network itself says of each point, trained to that moment', () => {
    const experiment = ledgerExperiment();
    const trainer = createTrainer(experiment);
    const everyone = experiment.data.inputs.map((_, n) => n);
    for (let k = 0; k < moments[1]; k++) trainer.update(everyone);
    const rows = frame(labels.length, { from: String(moments[1]), to: String(moments[1]) }).rows;
    for (const [n, { before, after, label }] of rows.entries()) {
      const p = trainer.predict(Float64Array.from(asked.inputs[n] as number[]))[0] as number;
      expect(before.share).toBe(label === 1 ? p : 1 - p);
      expect(before).toEqual(after);
      expect(before.loss).toBeCloseTo(-Math.log(before.share), 12);
      expect(before.right).toBe((p >= 0.5 ? 1 : 0) === label);
    }
  });

  test('ends with more right answers and a larger loss than it began with', () => {
    const [before, after] = frame(labels.length).totals;
    expect(after.right).toBeGreaterThan(before.right);
    expect(after.mean as number).toBeGreaterThan(before.mean as number);
  });

  test('enters one point a step, and totals only what is entered', () => {
    for (let step = 0; step <= labels.length; step++) {
      const { rows, totals } = frame(step);
      expect(rows.length).toBe(step);
      expect(totals[1].mean === undefined).toBe(step === 0);
      if (step > 0) expect(totals[1].mean).toBeCloseTo(rows.reduce((sum, its) => sum + its.after.loss, 0) / step, 12);
    }
  });

  test('writes the loss from p, the share of class 1: of a point of class 0 it takes what is left', () => {
    for (let step = 1; step <= labels.length; step++) {
      const { formulas, rows } = frame(step);
      const row = rows.at(-1);
      expect(formulas.map(({ formula }) => formula.result.value)).toEqual([row?.before.loss, row?.after.loss]);
      for (const { formula } of formulas) {
        expect(evaluate(formula.tokens)).toBeCloseTo(formula.result.value, 9);
        expect(formula.tokens.some((token) => 'text' in token && token.text === '1 − ')).toBe(row?.label === 0);
      }
    }
  });

  test('would show other shares if a weight had started elsewhere', () => {
    const experiment = ledgerExperiment();
    const [first, ...rest] = experiment.network.layers;
    const weights = first?.weights.map((row, j) => (j === 0 ? row.map((its) => its + 0.5) : row)) ?? [];
    const other = {
      ...experiment,
      network: { ...experiment.network, layers: [{ ...first, weights } as never, ...rest] },
    };
    expect(seenOf(other)[0]?.predictions).not.toEqual(seen[0]?.predictions);
  });
});

test('as long as its slopes are asked about, Figure 6.3 ends at the loss', () => {
  const opened = experimentOf(four);
  const run = createLossRun(opened, 'slopes');
  const stops = stopsHeld(opened)(run);
  expect(stops).toEqual(outputStops(run).slice(0, -3));
  const { outputs, loss } = oneHotFrame(run, stops.at(-1) as number, undefined);
  expect(loss.value).toBeDefined();
  expect(outputs.filter(({ slope }) => slope.value !== undefined)).toEqual([]);
  // With a score that was changed it ends before the loss, which would say what the score does to it.
  const changed = createLossRun(withEdits(opened, [{ target: 'b.2.0', value: 0.5 }]), 'slopes');
  const before = oneHotFrame(changed, stopsHeld(opened)(changed).at(-1) as number, undefined);
  expect(before.loss.value).toBeUndefined();
  expect(before.outputs.every(({ share }) => share.value !== undefined)).toBe(true);
});
