/** A run that is kept in a file while it is not over, and the table of one that is. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepRun, keptRun } from '../../scripts/lab/kept-run.ts';
import { type WholeEpoch, wholeTable } from '../../scripts/lab/whole-table.ts';
import { defaultSettings } from '../../src/lab/protocol/settings.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kept-'));
});
afterAll(() => rm(folder, { recursive: true }));

const metrics = { loss: 0.25, accuracy: 0.9, count: 48_000 };
const epoch: WholeEpoch = { training: metrics, validation: { ...metrics, loss: 0.5 }, seconds: 61.2 };
/** Not at the beginning of its buffer, as states need not be. */
const state = new Float32Array([7, -0, 1e-42, 0.1, 3e38]).subarray(1);
const checkpoint = { epoch: 1, trainingSeconds: 12.5, state };

test('a run comes back from its file with the bits of its state, and leaves one file', async () => {
  const file = path.join(folder, 'a', 'run.json');
  await keepRun(file, { settings: defaultSettings, epochs: [], checkpoint: { ...checkpoint, epoch: 0 } });
  await keepRun(file, { settings: defaultSettings, epochs: [epoch], checkpoint });
  const kept = await keptRun(file, defaultSettings);
  expect(kept).toEqual({ settings: defaultSettings, epochs: [epoch], checkpoint });
  expect(Object.is(kept?.checkpoint.state[0], -0)).toBe(true);
  expect(await readdir(path.dirname(file))).toEqual(['run.json']);
});

test('a run with other settings begins anew, and so does one that was not kept', async () => {
  const file = path.join(folder, 'run.json');
  expect(await keptRun(file, defaultSettings)).toBeUndefined();
  await keepRun(file, { settings: defaultSettings, epochs: [epoch], checkpoint });
  expect(await keptRun(file, { ...defaultSettings, seed: 2 })).toBeUndefined();
});

test('the table has a row an epoch, with the text’s own figures beside those of the run', () => {
  const table = wholeTable({
    device: 'a device',
    seed: 1,
    epochs: Array.from({ length: 20 }, () => epoch),
    test: { loss: 0.4, accuracy: 0.9123, count: 10_000 },
    fingerprint: '0123abcd',
  });
  expect(table.match(/^\| \d+ \|/gm)).toHaveLength(20);
  expect(table).toContain(
    '| 1 | 0.2500 | 0.4700 | 90.00 % | 82.87 % | 0.5000 | 0.3532 | 90.00 % | 87.29 % | 61 | 62 |',
  );
  expect(table).toContain('**91.23 % of the 10,000 test images');
  expect(table).toContain('1224 s for 20 epochs');
});
