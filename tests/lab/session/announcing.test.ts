import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromWorker } from '../../../src/lab/protocol/messages.ts';
import { defaultSettings } from '../../../src/lab/protocol/settings.ts';
import { announceRuns, quietTime } from '../../../src/lab/session/announcing.ts';
import { idleView, type LabView, nextView, type PageEvent } from '../../../src/lab/session/view.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const scores = { loss: 1, accuracy: 0.5, count: 100 };
const batch = { loss: 2.3, accuracy: 0.125, count: 32 };

function listen() {
  let view: LabView = idleView;
  let changed = () => {};
  const heard: { readonly text: string; readonly at: number }[] = [];
  const session = {
    get view() {
      return view;
    },
    subscribe(listener: () => void) {
      changed = listener;
      return () => {};
    },
  };
  announceRuns(session, (text) => heard.push({ text, at: performance.now() }));
  return {
    heard,
    tell(event: FromWorker | PageEvent) {
      view = nextView(view, event);
      changed();
    },
  };
}

test('a run of twenty epochs in five seconds, told of fifteen times a second, is three messages and the newest comes last', () => {
  const { heard, tell } = listen();
  tell({ type: 'begin', settings: defaultSettings });
  for (let epoch = 1; epoch <= 20; epoch++) {
    for (const step of [10, 19, 29]) {
      tell({ type: 'progress', run: 1, epoch, step, batch, examplesPerSecond: 1, points: [] });
      vi.advanceTimersByTime(80);
    }
    const checkpoint = { epoch, trainingSeconds: 1, state: new Float32Array() };
    tell({ type: 'epoch', run: 1, row: { epoch, training: scores, samples: [] }, checkpoint });
  }
  vi.advanceTimersByTime(quietTime);
  expect(heard.map(({ text }) => text)).toEqual([
    'Training has been started.',
    'Epoch 10 of 20 done: training accuracy 50.0 %.',
    'Epoch 20 of 20 done: training accuracy 50.0 %.',
  ]);
  for (const [k, { at }] of heard.entries()) if (k > 0) expect(at - heard[k - 1]!.at).toBeGreaterThanOrEqual(quietTime);
});

test('a batch is read out with its numbers when the run is held after it', () => {
  const { heard, tell } = listen();
  tell({ type: 'begin', settings: defaultSettings });
  tell({ type: 'progress', run: 1, epoch: 1, step: 1, batch, examplesPerSecond: 1, points: [] });
  tell({ type: 'held', run: 1, holds: ['batch'] });
  vi.advanceTimersByTime(quietTime);
  expect(heard.map(({ text }) => text)).toEqual([
    'Step 1 of 29 in epoch 1: loss 2.30 of this batch, 4 of 32 read correctly, before its update. The next step waits for you.',
  ]);
});
