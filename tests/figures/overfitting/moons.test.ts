/** Figure 14.1: any update can be gone back to, with the bits of the network and of its optimizer; the turn is where the loss was lowest. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../../src/components/figures/moons-capacity/settings.ts';
import { batchesOf } from '../../../src/engine/batches.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { belowTraining, moonRun, turnOf } from '../../../src/exercises/overfitting/moon-run.ts';
import { cures, moonExperiment, trainingOf, trainingPoints } from '../../../src/exercises/overfitting/moons.ts';
import { evaluate } from '../../notation/evaluate.ts';
import { all, hasClass, parse, textOf } from '../markup.ts';
import { capacity, moons, opened, pictures } from './cases.ts';

const settings = (cure: (typeof cures)[number]) => ({ units: 8, cure, labels: 'true' }) as const;

test.each(cures)('%s: a state gone back to is the one that training came through, memory and all', (cure) => {
  const training = trainingOf(settings(cure));
  const run = moonRun(training);
  run.measured(60);
  const experiment = moonExperiment(training);
  const trainer = createTrainer(experiment);
  for (let update = 0; update <= 60; update++) {
    if ([0, 1, 7, 8, 23, 60].includes(update)) expect(run.stateAt(update), `update ${update}`).toEqual(trainer.state);
    trainer.update(batchesOf(experiment).of(update));
  }
});

test('training on from a state gone back to gives the same bits again', () => {
  const run = moonRun({ units: 8 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }), (from, more) => {
      const { experiment } = run;
      const trainer = createTrainer(experiment, run.stateAt(from), from);
      for (let k = 0; k < more; k++) trainer.update(batchesOf(experiment).of(from + k));
      expect(trainer.state).toEqual(run.stateAt(from + more));
    }),
    { numRuns: 15 },
  );
});

test('one weight, its gradient and both means give the next weight by the rule of Adam', () => {
  const run = moonRun({ units: 3 });
  const one = run.weightAt(5);
  expect(one.next).toBe(run.weightAt(6).w);
  // Adam's own rule, by hand: means of the gradient and of its square, corrected for their start at 0.
  const [m, v] = [0.9 * one.m + 0.1 * one.gradient, 0.999 * one.v + 0.001 * one.gradient ** 2];
  const step = (0.03 * (m / (1 - 0.9 ** 6))) / (Math.sqrt(v / (1 - 0.999 ** 6)) + 1e-8);
  expect(one.next).toBeCloseTo(one.w - step, 12);
});

describe('the frame', () => {
  const drawn = moons({ units: 8 });

  test('is the same however it was come to', () => {
    const straight = capacity(moons({ units: 8 }), 90);
    for (const update of [200, 3, 90]) capacity(drawn, update);
    expect(capacity(drawn, 90)).toEqual(straight);
  });

  test('has its turn where no loss before or after was lower', () => {
    const { measures, turn } = capacity(drawn, 300);
    const lowest = Math.min(...measures.map(({ validation }) => validation.loss));
    expect(turn.measured.validation.loss).toBe(lowest);
    expect(turnOf(measures)).toBe(turn.update);
    expect(turn.update).toBeLessThan(300);
  });

  test('has a gap that follows from the numbers beside it', () => {
    for (const update of [0, 1, 90, 300]) {
      const { gap } = capacity(drawn, update);
      expect(evaluate(gap.tokens)).toBeCloseTo(gap.result.value, 12);
    }
  });

  test('draws the border of the turn only where it is another one', () => {
    const dashed = (markup: string) => all(parse(markup), hasClass('at-turn')).length;
    expect(dashed(pictures.moons(40))).toBe(0);
    expect(dashed(pictures.moons(200))).toBe(1);
  });

  test('says the loss with masks where there are any, as a curve and in the key', () => {
    const curves = (markup: string) => all(parse(markup), hasClass('masked-curve')).length;
    expect([curves(pictures.moons(5)), curves(pictures.moons(5, { cure: 'dropout' }))]).toEqual([0, 2]);
  });
});

test('with masks and without, the same updates are counted', () => {
  const measures = moonRun(trainingOf(settings('dropout'))).measured(80);
  const counted = belowTraining(measures);
  let [masked, plain] = [0, 0];
  for (let k = 1; k < measures.length; k++) {
    const before = measures[k - 1];
    if ((before?.validation.loss ?? 0) < (measures[k]?.asTrained ?? 0)) masked += 1;
    if ((before?.validation.loss ?? 0) < (before?.training.loss ?? 0)) plain += 1;
  }
  expect(counted).toEqual({ asTrained: masked, asUsed: plain });
});

test('without masks the loss of an update is that of its network', () => {
  const measures = moonRun({ units: 4 }).measured(10);
  for (let k = 1; k <= 10; k++) expect(measures[k]?.asTrained).toBeCloseTo(measures[k - 1]?.training.loss ?? 0, 12);
});

test('labels without sense are the same labels in another order, half of them wrong', () => {
  const { targets } = moonExperiment({ units: 2, labels: 'random' }).data;
  const ones = (rows: readonly (readonly number[])[]) => rows.filter(([y]) => y === 1).length;
  expect(ones(targets)).toBe(ones(trainingPoints.targets));
  expect(targets.filter(([y], n) => y === trainingPoints.targets[n]?.[0]).length).toBe(20);
});

test('a number of units that a link names with a fraction is the one below it', () =>
  expect(settingsOf({ ...opened.moons, units: 7.9 }).units).toBe(7));

test('the picture says its border in words', () => {
  const [picture] = all(parse(pictures.moons(200)), ({ tag }) => tag === 'svg');
  expect(picture?.attributes['aria-label']).toMatch(/dashed line shows the border of update \d+/);
  expect(textOf(picture as never)).toContain('dashed: at');
});
