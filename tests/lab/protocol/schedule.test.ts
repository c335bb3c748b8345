import { describe, expect, test } from 'vitest';
import { rateAt, updatesOf } from '../../../src/lab/protocol/schedule.ts';
import { defaultSettings, type LabSettings } from '../../../src/lab/protocol/settings.ts';
import { settingsErrors } from '../../../src/lab/protocol/settings-errors.ts';

/** 4 epochs of 10 updates. */
const run: LabSettings = { ...defaultSettings, images: 100, validation: 0, batchSize: 10, epochs: 4 };
const rates = (schedule: LabSettings['schedule'], ...steps: number[]) =>
  steps.map((step) => rateAt({ ...run, schedule, optimizer: { kind: 'sgd', learningRate: 0.4 } }, step));

describe('the learning rate', () => {
  test('stays, where nothing else is chosen', () => {
    expect(rates('constant', 1, 20, 40)).toEqual([0.4, 0.4, 0.4]);
  });

  test('falls evenly from update to update, and would be 0 behind the last', () => {
    expect(updatesOf(run)).toBe(40);
    expect(rates('linear', 1, 11, 21, 40, 41)).toEqual([0.4, (0.4 * 30) / 40, 0.2, 0.4 / 40, 0]);
    // A fold of a cross-validation can have more updates than the run.
    expect(rates('linear', 60)).toEqual([0]);
  });

  test('falls to a tenth at the half and to a hundredth at three quarters', () => {
    expect(rates('steps', 20, 21, 30, 31, 40)).toEqual([0.4, 0.04, 0.04, 0.004, 0.004]);
  });

  test('can change in no other way', () => {
    expect(settingsErrors({ ...run, schedule: 'cosine' as 'linear' })).toEqual({
      schedule: 'one of constant, linear, steps',
    });
  });
});
