/** How long a run will take, as the lab says before it begins. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { presets } from '../../../src/lab/protocol/presets.ts';
import { workText } from '../../../src/lab/protocol/run-words.ts';
import { defaultSettings, type LabSettings } from '../../../src/lab/protocol/settings.ts';
import { duration, secondsAt, secondsOf } from '../../../src/lab/session/estimate.ts';
import type { TrainedRun } from '../../../src/lab/session/session.ts';
import { idleView, type LabView } from '../../../src/lab/session/view.ts';
import { Bars, expectedText, LastRun, UnderWay } from '../../../src/lab/train/RunFacts.tsx';
import { RunStatus } from '../../../src/lab/train/RunStatus.tsx';

const text = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
describe('the time a run will take', () => {
  const run = { settings: defaultSettings, trainingSeconds: 2 } as TrainedRun;

  test('comes from a run with the same network and batches', () => {
    const { least, most } = secondsOf({ ...defaultSettings, images: 5000, epochs: 5 }, [run])!;
    expect([least < 2.5, most > 2.5]).toEqual([true, true]);
    expect(secondsOf({ ...defaultSettings, batchSize: 1 }, [run])).toBeUndefined();
    expect(secondsOf(defaultSettings, [])).toBeUndefined();
    expect(expectedText(defaultSettings, [])).toBeUndefined();
    expect(expectedText(defaultSettings, [run])).toBe(
      'That takes at most 3 s, at the speed of the last run with this network and batch size.',
    );
  });

  test('of blocks does not come from blocks with other windows, nor from a run at another speed', () => {
    const blocks = (size: number): LabSettings => ({
      ...defaultSettings,
      network: {
        kind: 'blocks',
        blocks: [{ kind: 'conv', filters: 8, size, stride: 1, padding: 'same', activation: 'relu' }],
      },
    });
    const other = { settings: blocks(3), trainingSeconds: 2 } as TrainedRun;
    expect(secondsOf(blocks(3), [other])).toBeDefined();
    expect(secondsOf(blocks(7), [other])).toBeUndefined();
    // 20 epochs of 900 images.
    const { least, most } = secondsAt(blocks(3), 9000);
    expect([least < 2, most > 2]).toEqual([true, true]);
  });

  test('does not come from a run of a few updates', () => {
    const short = { settings: { ...defaultSettings, epochs: 3 }, trainingSeconds: 2 } as TrainedRun;
    expect(secondsOf(defaultSettings, [short])).toBeUndefined();
  });

  test.each([
    [0.2, 0.4, 'less than 1 s'],
    [0.6, 1.4, 'at most 2 s'],
    [1.6, 7.4, '1–8 s'],
    [100, 200, '1–4 min'],
    [3600, 7200, '1–2 h'],
  ])('%f to %f s is said as "%s"', (least, most, words) => {
    expect(duration({ least, most })).toBe(words);
  });

  test.each([
    ['opening', '20 epochs of 29 updates'],
    ['sigmoid-1000', '12 epochs of 245 updates'],
    ['dense-32', '5 epochs of 1,875 updates'],
  ])('of %s is at least said in updates: %s', (id, words) => {
    expect(workText(presets.find((preset) => preset.id === id)?.settings ?? defaultSettings)).toBe(words);
  });

  test('that is left is said once it can be, and only while it runs; why the settings are locked, too', () => {
    const draw = (view: Partial<LabView>) => {
      const position = { epoch: 2, step: 7 };
      const shown: LabView = { ...idleView, phase: 'running', settings: defaultSettings, position, ...view };
      const readiness = { ready: true, obstacles: [] };
      return text(
        renderToString(
          <>
            <RunStatus
              view={shown}
              next={defaultSettings}
              pendingBytes={0}
              wrong={0}
              runs={[]}
              readiness={readiness}
              onRetry={() => {}}
            />
            <UnderWay view={shown} />
            <Bars view={shown} />
          </>,
        ),
      );
    };
    const left = { least: 1.2, most: 3.4 };
    expect(draw({ left })).toContain('epoch 2 of 20, 1–4 s of training left');
    expect(draw({})).not.toContain('left');
    expect(draw({ left, phase: 'stopped' })).not.toContain('left');
    expect(draw({ paused: true, holds: ['reader'] })).toContain('The settings are locked until this run ends.');
    expect(draw({ phase: 'finished' })).not.toContain('locked');
  });

  test('that other settings stand in the form than those of the run that is spoken of', () => {
    const said = (pendingBytes: number) =>
      text(renderToString(<LastRun settings={defaultSettings} pendingBytes={pendingBytes} />));
    expect(said(0)).toContain('That is said of the last run: 784-32-10');
    expect(said(0)).toContain('Start trains with the settings as they are now.');
    expect(said(1_500_000)).toContain('Start downloads 1.5 MB and trains with');
  });
});
