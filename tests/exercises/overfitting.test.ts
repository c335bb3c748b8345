/** Lesson 14's questions against numbers from elsewhere, and against what its figures show. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exercises, prompts } from '../../src/exercises/overfitting/index.ts';
import { verdict } from '../../src/exercises/overfitting/judging.ts';
import { moonEnd } from '../../src/exercises/overfitting/moon-end.ts';
import { moonRun } from '../../src/exercises/overfitting/moon-run.ts';
import { numbers } from '../../src/exercises/overfitting/numbers.ts';
import { runs } from '../../src/exercises/overfitting/recorded.ts';
import { lastUpdate, summaryOf, trainingNamed } from '../../src/exercises/overfitting/summary.ts';
import { stopTutorial, tutorialLog } from '../../src/exercises/overfitting/tutorial-log.ts';
import { plainText } from '../../src/notation/rich.ts';
import { textNumber } from '../../src/questions/text-numbers.ts';
import { expectClose, worked } from '../engine/oracles.ts';

const lesson = readFileSync('content/lessons/03-real-data/14-overfitting.mdx', 'utf8');
const right = (id: keyof typeof exercises) => exercises[id].settle(0).right.map(Number);
const outcome = (id: keyof typeof prompts) => Number(prompts[id].settle().right[0]);
const judge = (id: keyof typeof exercises, ...answer: string[]) => exercises[id].settle(0).judge(answer);
const value = (name: string) => textNumber(name, numbers).value;

describe('the keys are the published numbers', () => {
  test('one step of two L2s and of L1', () => {
    const { l2_half, l2_keras, l1 } = worked('l1_l2').step_eta_0p1;
    expectClose(right('x14-3'), [l2_half, l2_keras, l1]);
  });

  test('what four units pass on under a mask', () => expectClose(right('x14-4'), [0.375, 1.125, 0, 0.5]));

  test('where early stopping stops, and what it keeps', () => {
    const { patience, argmin_val_loss, argmax_val_acc } = worked('early_stopping_seed003');
    expect(right('x14-5')).toEqual([patience[3].val_loss.stop, patience[3].val_loss.best[0]]);
    expect(right('x14-6')).toEqual([patience[6].val_acc.stop, patience[6].val_acc.best[0]]);
    for (const [waits, by] of Object.entries(patience) as [string, typeof patience][]) {
      const [loss, accuracy] = [stopTutorial('loss', Number(waits)), stopTutorial('accuracy', Number(waits))];
      expect([loss.length, loss.at(-1)?.best], waits).toEqual([by.val_loss.stop, by.val_loss.best[0]]);
      expect([accuracy.length, accuracy.at(-1)?.best], waits).toEqual([by.val_acc.stop, by.val_acc.best[0]]);
    }
    expect(tutorialLog[argmin_val_loss[0] - 1]?.validationLoss).toBe(argmin_val_loss[1]);
    expect(tutorialLog[argmax_val_acc[0] - 1]?.validationAccuracy).toBe(argmax_val_acc[1]);
  });

  test('both gaps of the log', () => {
    const { gap_epoch6, gap_epoch20 } = worked('early_stopping_seed003');
    for (const [epoch, [loss, validation, accuracyGap]] of [
      [6, gap_epoch6],
      [20, gap_epoch20],
    ] as const) {
      const its = tutorialLog[epoch - 1] as (typeof tutorialLog)[number];
      expect([its.loss, its.validationLoss]).toEqual([loss, validation]);
      expect(its.accuracy - its.validationAccuracy).toBeCloseTo(accuracyGap, 4);
    }
  });

  test('parameters for each of 120 flowers', () =>
    expectClose(right('x14-9'), [worked('param_counts')['4-256-128-64-32-3'] / 120]));

  test('three learning rates against nine', () => expect(right('x14-10')).toEqual([3, 9]));
});

describe('what was recorded', () => {
  test.each(['nothing', 'dropout'] as const)('is what the engine trains, to the last bit: %s', (name) => {
    expect(summaryOf(trainingNamed(name))).toEqual(runs[name]);
  });

  test('has a turn in the run without a cure, and none in that of one unit', () => {
    expect(runs.nothing.turn).toBeGreaterThan(50);
    expect(runs.nothing.turn).toBeLessThan(300);
    expect(runs.nothing.end.validation.loss / runs.nothing.lowest).toBeGreaterThan(2);
    expect(runs.tiny.turn).toBe(lastUpdate);
  });

  test('bears out what the text says of the cures', () => {
    const lowest = (name: keyof typeof runs) => runs[name].lowest;
    const others = ['nothing', 'L2', 'L1', 'dropout'] as const;
    for (const name of others) expect(lowest('points'), name).toBeLessThan(lowest(name));
    for (const name of ['nothing', 'L2', 'L1', 'points'] as const)
      expect(lowest('dropout'), name).toBeGreaterThan(lowest(name));
    expect(runs.points.end.validation.loss).toBeGreaterThan(1.5 * lowest('points'));
    expect(runs.L2.end.validation.loss - lowest('L2')).toBeLessThan(0.01);
    for (const name of ['L2', 'L1', 'dropout', 'points'] as const)
      expect(runs[name].end.validation.loss, name).toBeLessThan(runs.nothing.end.validation.loss);
  });
});

describe('the predictions come out as the text says', () => {
  test('the validation loss rises', () => expect(prompts['p14-1'].settle().right).toEqual(['up']));
  test('in the log to more than twice its lowest', () => expect(outcome('p14-2')).toBeCloseTo(0.4582 / 0.218, 12));
  test('labels without sense are all learned', () => {
    expect(prompts['p14-3'].settle().right).toEqual(['2']);
    expect(Math.abs(runs.mislabelled.end.validation.accuracy - 0.5)).toBeLessThan(0.05);
  });
  test('dropout lowers the training accuracy', () => expect(prompts['p14-4'].settle().right).toEqual(['down']));
  test('training and validation were not measured alike', () => expect(prompts['p14-5'].settle().right).toEqual(['1']));
  test('L1 holds most weights at 0, and L2 hardly any', () => {
    expect(outcome('p14-6')).toBe(runs.L1.weights.held);
    expect(runs.L1.weights.held).toBeGreaterThan(runs.L1.weights.all / 2);
    expect(runs.L2.weights.held).toBeLessThan(runs.L1.weights.all / 8);
  });
});

test('four runs are what their losses say', () => {
  expect(['nothing', 'tiny', 'leaping', 'L2'].map((name) => verdict(runs[name as keyof typeof runs].losses))).toEqual([
    'overfits',
    'underfits',
    'rate too large',
    'good',
  ]);
});

// Each of these trains a network.
describe('a cure', () => {
  test.each([
    [['0', '0', '40'], /more than twice/],
    [['0.1', '0', '40'], /too strong/],
    [['-1', '0', '40'], /lies from 0 to 1/],
    [['0', '0', '20'], /40 to 200 points/],
  ])('%j is none', (values, said) => {
    const { state, say } = judge('x14-11', ...values);
    expect(state).toBe('wrong');
    expect(plainText(say)).toMatch(said);
  });

  test('of the figure is not enough by itself, and is told by what the network does', () => {
    const { state, say } = judge('x14-11', '0.003', '0', '40');
    expect(state).toBe('wrong');
    expect(plainText(say)).toContain(runs.L2.end.validation.loss.toFixed(3));
  });

  test('is two weak ones together', () => expect(judge('x14-11', '0.003', '0.1', '40').state).toBe('right'));
});

describe('the text', () => {
  test('asks before it shows the figure', () => {
    for (const [id, figure] of [
      ['p14-2', '<KeptEpoch'],
      ['p14-6', '<WeightDecay'],
      ['p14-4', 'id="f14-5"'],
      ['p14-7', '<SearchRace'],
      ['p14-3', 'M45'],
    ] as const) {
      const body = lesson.slice(lesson.indexOf('<Hook>'));
      expect(body.indexOf(`<Prompt id="${id}"`), id).toBeLessThan(body.indexOf(figure));
    }
  });

  test('shows the losses of the very run that is asked about after the guess', () => {
    const before = lesson.slice(0, lesson.indexOf('<Exercise id="x14-7"'));
    expect(before.lastIndexOf('<Reveal prompt="p14-1">')).toBeGreaterThan(before.lastIndexOf('</Reveal>'));
  });

  test('leads to the very update at which the validation loss turned', () =>
    expect(lesson).toContain(`[there](#f14-1=1,${value('nothing turn')})`));

  test('counts updates with validation below training, which are many with masks and few without', () => {
    expect(value('below with masks')).toBeGreaterThan(500);
    expect(value('below without')).toBeLessThan(value('below with masks') / 2);
    expect(value('tiny below')).toBe(lastUpdate);
  });
});

test('a training of which only the end is asked ends as the run that is measured all the way, bit for bit', () => {
  const training = { units: 32, l2: 0.003, dropout: 0.1, points: 40 };
  const end = moonRun(training).measured(lastUpdate)[lastUpdate];
  expect(moonEnd(training, lastUpdate)).toEqual({
    training: end?.training.loss,
    validation: end?.validation.loss,
  });
});
