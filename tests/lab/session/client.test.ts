/** A run as the page orders it: started, stopped, reset, paused, held. */
import { describe, expect, test } from 'vitest';
import type { Hold } from '../../../src/lab/protocol/holds.ts';
import { defaultSettings } from '../../../src/lab/protocol/settings.ts';
import { idleView } from '../../../src/lab/session/view.ts';
import { useClient } from './use-client.ts';

const lab = useClient();

describe('a run', () => {
  test('starts the worker only when it is wanted', () => {
    expect(lab.workers).toHaveLength(0);
    lab.client.start(defaultSettings);
    expect(lab.workers).toHaveLength(1);
  });

  test('started twice is one run', () => {
    lab.client.start(defaultSettings);
    lab.client.start(defaultSettings);
    expect(lab.worker().sent).toEqual([{ type: 'start', run: 1, settings: defaultSettings }]);
  });

  test('that is stopped shows so at once and ignores what still comes', () => {
    lab.client.start(defaultSettings);
    lab.client.stop();
    lab.worker().say({ type: 'activity', run: 1, activity: 'training' });
    expect([lab.view.phase, lab.view.activity]).toEqual(['stopped', 'loading']);
    expect(lab.worker().sent.at(-1)).toEqual({ type: 'stop', run: 1 });
  });

  test('uses the worker of the one before', () => {
    lab.client.start(defaultSettings);
    lab.client.stop();
    lab.client.start(defaultSettings);
    expect(lab.workers).toHaveLength(1);
    expect(lab.worker().sent.at(-1)).toMatchObject({ type: 'start', run: 2 });
  });

  test('does not show messages of the one before', () => {
    lab.client.start(defaultSettings);
    lab.client.reset();
    lab.client.start(defaultSettings);
    lab.worker().say({ type: 'fault', run: 1, fault: { kind: 'diverged', step: 1, epoch: 1 } });
    expect([lab.view.phase, lab.view.fault]).toEqual(['running', undefined]);
  });

  test('that is reset leaves an empty page', () => {
    lab.client.start(defaultSettings);
    lab.worker().say({ type: 'activity', run: 1, activity: 'training' });
    lab.client.reset();
    expect(lab.view).toEqual(idleView);
  });

  test('is paused when the worker says so', () => {
    lab.client.start(defaultSettings);
    lab.client.pause();
    expect(lab.view.paused).toBe(false);
    lab.worker().say({ type: 'held', run: 1, holds: ['reader'] });
    expect(lab.view.paused).toBe(true);
  });

  test('keeps in mind which images the worker has', () => {
    lab.client.start(defaultSettings);
    lab.worker().say({ type: 'download', run: 1, received: 5, total: 5 });
    lab.client.reset();
    expect(lab.view.kept).toEqual({ mnist: defaultSettings.images, fashion: 0 });
  });
});

describe('a run that waits', () => {
  const holds = (...holds: Hold[]) => lab.worker().say({ type: 'held', run: 1, holds });

  test('for its hidden tab has waited, also when it goes on', () => {
    lab.client.start(defaultSettings);
    lab.client.hide(true);
    expect(lab.worker().sent.at(-1)).toEqual({ type: 'hold', run: 1, by: 'hidden' });
    holds('hidden');
    expect([lab.view.paused, lab.view.wasHidden]).toEqual([true, true]);
    lab.client.hide(false);
    expect(lab.worker().sent.at(-1)).toEqual({ type: 'release', run: 1, by: 'hidden' });
    holds();
    expect([lab.view.paused, lab.view.wasHidden]).toEqual([false, true]);
  });

  test('for a shard is not paused', () => {
    lab.client.start(defaultSettings);
    holds('fault');
    expect(lab.view.paused).toBe(false);
  });

  test.each(['batch', 'epoch', 'end'] as const)('is told to go on until the next %s', (until) => {
    lab.client.start(defaultSettings, { until: 'batch' });
    lab.client.go(until);
    expect(lab.worker().sent.at(-1)).toEqual({ type: 'go', run: 1, until });
  });

  test('hears nothing after it has ended', () => {
    lab.client.start(defaultSettings);
    lab.client.stop();
    lab.client.go('end');
    lab.client.hide(true);
    expect(lab.worker().sent.at(-1)).toEqual({ type: 'stop', run: 1 });
  });
});
