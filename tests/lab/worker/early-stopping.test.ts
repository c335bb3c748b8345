/** Early stopping: when a run ends, and which network it keeps. */
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/lab/protocol/fingerprint.ts';
import type { Checkpoint, EpochRow, Snapshot } from '../../../src/lab/protocol/messages.ts';
import type { LabSettings } from '../../../src/lab/protocol/settings.ts';
import { settingsErrors } from '../../../src/lab/protocol/settings-errors.ts';
import { keptText, stoppingText } from '../../../src/lab/session/stopping-words.ts';
import { createControl } from '../../../src/lab/worker/control.ts';
import { earlyStopping } from '../../../src/lab/worker/early-stopping.ts';
import { crossValidate } from '../../../src/lab/worker/folds.ts';
import { createPool } from '../../../src/lab/worker/pool.ts';
import { present, run, settings, shards } from '../small-data.ts';
import { useTensorFlow } from './use-tensorflow.ts';

const tensorFlow = useTensorFlow();

/** Epochs that a run with these validation losses trains, and the one that it keeps. */
function stops(losses: readonly number[], patience: number) {
  const stopping = earlyStopping({ patience, epochs: losses.length });
  let epoch = 0;
  while (!stopping.endsAfter(epoch)) {
    epoch += 1;
    stopping.measured(epoch, losses[epoch - 1]!, () => Float32Array.of(epoch));
  }
  return [epoch, stopping.best?.epoch];
}

test.each<[string, number[], number, [number, number | undefined]]>([
  ['ends after so many epochs without a lower loss', [3, 2, 2.5, 2.4, 1], 2, [4, 2]],
  ['counts anew from each lower loss', [3, 2, 2.5, 1.9, 2.5, 2.6, 1], 2, [6, 4]],
  ['takes the same loss again for none that is lower', [2, 2, 2, 1], 2, [3, 1]],
  ['keeps the best epoch also where all are trained', [3, 1, 2], 5, [3, 2]],
  ['takes a loss that is no number for none that is lower', [2, Number.NaN, Number.NaN, 1], 2, [3, 1]],
  ['trains all and keeps none with patience 0', [1, 2, 3], 0, [3, undefined]],
])('a run %s', (_, losses, patience, expected) => expect(stops(losses, patience)).toEqual(expected));

/** Steps so long that the validation loss soon rises. */
const change: Partial<LabSettings> = {
  epochs: 12,
  validation: 0.2,
  patience: 2,
  labels: 'random',
  optimizer: { kind: 'adam', learningRate: 0.02 },
};

/** Everything that a run reports. */
async function reported(options: { readonly change: Partial<LabSettings>; readonly from?: Checkpoint }) {
  const rows: EpochRow[] = [];
  const checkpoints: Checkpoint[] = [];
  const networks: Snapshot[] = [];
  const report = {
    epoch(row: EpochRow, checkpoint: Checkpoint) {
      rows.push(row);
      // Handed over as the worker does: its state is then no longer there.
      checkpoints.push(structuredClone(checkpoint, { transfer: [checkpoint.state.buffer] }));
    },
    network: (network: Snapshot) => networks.push(network),
  };
  return { ...(await run(tensorFlow(), { ...options, report })), rows, checkpoints, networks };
}

describe('a run that stops early', () => {
  test('ends before its last epoch, with the weights and the test of the epoch with the lowest validation loss', async () => {
    const early = await reported({ change });
    const losses = early.rows.map(({ validation }) => validation!.loss);
    const best = losses.indexOf(Math.min(...losses)) + 1;
    expect([early.best, early.rows.length]).toEqual([best, best + 2]);
    expect(early.rows.length).toBeLessThan(12);
    // The same as a run of only so many epochs leaves.
    const short = await run(tensorFlow(), { change: { ...change, patience: 0, epochs: best } });
    expect([early.fingerprint, early.test]).toEqual([short.fingerprint, short.test]);
    expect(short.best).toBeUndefined();
  });

  test('shows last the network that it keeps', async () => {
    const { networks, best, fingerprint: kept } = await reported({ change });
    const { after, weights } = networks.at(-1)!;
    expect([after, fingerprint(weights)]).toEqual([{ epoch: best, step: 0 }, kept]);
  });

  test('ends the same when it goes on from any of its epochs, the last included', async () => {
    const whole = await reported({ change });
    for (const from of whole.checkpoints) {
      const resumed = await reported({ change, from });
      expect([resumed.fingerprint, resumed.best]).toEqual([whole.fingerprint, whole.best]);
      expect(resumed.rows).toHaveLength(whole.rows.length - from.epoch);
    }
  });

  test('says which network it is, and why the run has ended', async () => {
    const { rows: epochs, best } = await reported({ change });
    const ended = { epochs, best: best!, settings: { ...settings, ...change } };
    const loss = epochs[best! - 1]!.validation!.loss.toFixed(4);
    expect(keptText(ended)).toBe(`network of epoch ${best} of ${best! + 2}`);
    expect(stoppingText(ended)).toBe(
      `This is the network of epoch ${best}, whose validation loss was the lowest: ${loss}. The run ended after epoch ${best! + 2}: 2 epochs without a lower one.`,
    );
  });
});

test('patience needs images for validation', () => {
  const errors = settingsErrors({ ...settings, patience: 3, validation: 0 });
  expect(errors).toEqual({ patience: '0 as long as no images are kept for validation' });
});

test('the networks of a cross-validation stop early, too, and are scored on what they have not seen', async () => {
  const epochs: number[] = [];
  const pool = createPool({ shards, images: present });
  const scores = await crossValidate({
    library: tensorFlow(),
    settings: { ...settings, ...change, labels: 'true', epochs: 60, optimizer: { kind: 'adam', learningRate: 0.1 } },
    folds: 2,
    pool,
    control: createControl(),
    onProgress: ({ fold, epoch }) => {
      epochs[fold - 1] = epoch;
    },
  });
  expect(scores.map(({ count }) => count)).toEqual([50, 50]);
  for (const epoch of epochs) expect(epoch).toBeLessThan(60);
});
