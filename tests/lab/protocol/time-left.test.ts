import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/lab/protocol/settings.ts';
import type { Seconds } from '../../../src/lab/protocol/time-left.ts';
import { secondsOf } from '../../../src/lab/session/estimate.ts';
import type { TrainedRun } from '../../../src/lab/session/session.ts';
import { createProgressMeter, type Progress } from '../../../src/lab/worker/meter.ts';
import { createPace } from '../../../src/lab/worker/pace.ts';
import recorded from './step-times.json' with { type: 'json' };

const batch = { loss: 1, accuracy: 0.5, count: 32 };
const sum = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / 1000;

/** Every range that is told of a run whose updates take these times, with what the updates after it really took. */
function ranges(times: readonly number[], stepsPerEpoch: number, isHeld: (update: number) => boolean = () => false) {
  const told: { readonly update: number; readonly left: Seconds; readonly truth: number }[] = [];
  const report = ({ epoch, step, left }: Progress) => {
    const update = (epoch - 1) * stepsPerEpoch + step;
    if (left) told.push({ update, left, truth: sum(times.slice(update)) });
  };
  const meter = createProgressMeter(stepsPerEpoch, times.length / stepsPerEpoch, report);
  for (const [update, time] of times.entries()) {
    meter.add(1 + Math.floor(update / stepsPerEpoch), 1 + (update % stepsPerEpoch), batch, time);
    if (isHeld(update)) meter.held();
  }
  return told;
}

describe.each(recorded.runs)('the time left of a recorded run, $name,', ({ stepsPerEpoch, milliseconds }) => {
  const told = ranges(milliseconds, stepsPerEpoch);

  test('is told before half of it is over', () => {
    expect(sum(milliseconds.slice(0, told[0]!.update))).toBeLessThan(sum(milliseconds) / 2);
  });

  test('lies in every range that is told', () => {
    expect(told.filter(({ left, truth }) => truth < left.least || truth > left.most)).toEqual([]);
  });

  test('is told so closely that it helps', () => {
    for (const { left } of told) expect(left.most / left.least).toBeLessThan(8);
  });
});

test.each(recorded.runs)(
  'a run like the first 100 updates of another lies in the range told before it: $name',
  (one) => {
    const settings = { ...defaultSettings, batchSize: 1, validation: 0 };
    const [short, whole] = [100, one.milliseconds.length].map((images) => ({ ...settings, images, epochs: 1 }));
    const run = { settings: short, trainingSeconds: sum(one.milliseconds.slice(0, 100)) } as TrainedRun;
    const { least, most } = secondsOf(whole!, [run])!;
    expect([least <= sum(one.milliseconds), sum(one.milliseconds) <= most]).toEqual([true, true]);
  },
);

test('nothing is told while a reader steps by batches, and the first batch after that does not count', () => {
  const { milliseconds, stepsPerEpoch } = recorded.runs[0]!;
  // Each of the first batches waited for its reader, and was slow.
  const stepped = milliseconds.map((time, update) => (update <= 100 ? 40 : time));
  const told = ranges(stepped, stepsPerEpoch, (update) => update < 100);
  expect(told[0]!.update).toBeGreaterThan(105);
  for (const { left, truth } of told) expect([left.least <= truth, truth <= left.most]).toEqual([true, true]);
});

test('neither compiling nor a second of updates is enough to tell', () => {
  const pace = createPace();
  for (const time of [900, 90, 80, 70, 60, 100, 100]) pace.add(time);
  expect(pace.of(100)).toBeUndefined();
  pace.add(100);
  expect(pace.of(100)).toEqual({ least: 6, most: 14 });
});
