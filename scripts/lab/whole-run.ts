/**
 * Text 003's network as the text trains it: 20 epochs of 48,000 images of clothes, 12,000 for validation, then the 10,000 test images.
 * What the run needs to go on is kept after each epoch, so that it may be stopped; docs/lab/fashion-mnist.md is written when it is over.
 */
import { rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import type { EpochRow } from '../../src/lab/protocol/messages.ts';
import { presets } from '../../src/lab/protocol/presets.ts';
import { defaultSettings, type LabSettings, trainingImages } from '../../src/lab/protocol/settings.ts';
import { createControl } from '../../src/lab/worker/control.ts';
import { createModel } from '../../src/lab/worker/model.ts';
import { runTraining } from '../../src/lab/worker/run-training.ts';
import { BadInput } from '../lib/command.ts';
import { keepRun, keptRun } from './kept-run.ts';
import { realImages } from './real-images.ts';
import { loadWasm } from './train.ts';
import { wholeTable } from './whole-table.ts';

const keptFile = fileURLToPath(new URL('../../.cache/whole-run.json', import.meta.url));
const tableFile = new URL('../../docs/lab/fashion-mnist.md', import.meta.url);

const settings: LabSettings = {
  ...defaultSettings,
  ...presets.find(({ id }) => id === 'three-convolutions')!.settings,
  images: trainingImages,
  epochs: 20,
};

/** Trains to the end from where it was stopped. @throws BadInput where not all images are here */
export async function wholeRun(): Promise<undefined> {
  const data = await realImages('fashion');
  const here = data.shards.filter(({ part }) => part === 'train').reduce((sum, { count }) => sum + count, 0);
  if (here < trainingImages)
    throw new BadInput([`Only ${here} training images are here. npm run data:fashion gets all ${trainingImages}.`]);
  const kept = await keptRun(keptFile, settings);
  const epochs = [...(kept?.epochs ?? [])];
  const library = await loadWasm();
  const model = createModel(library.tf, library.layers, settings);
  let begun = process.cpuUsage();
  let saved = Promise.resolve();
  const { test, fingerprint } = await runTraining({
    ...data,
    settings,
    model,
    samples: [],
    control: createControl(),
    from: kept?.checkpoint,
    report: {
      activity() {},
      network() {},
      progress() {},
      epoch({ epoch, training, validation }: EpochRow, checkpoint) {
        const { user, system } = process.cpuUsage(begun);
        begun = process.cpuUsage();
        const row = { training, validation: validation!, seconds: (user + system) / 1e6 };
        epochs.push(row);
        process.stdout.write(`epoch ${epoch} ${JSON.stringify(row)}\n`);
        const soFar = [...epochs];
        saved = saved.then(() => keepRun(keptFile, { settings, epochs: soFar, checkpoint }));
      },
    },
  });
  await saved;
  const device = `${os.cpus()[0]?.model.trim()}, one thread, Node ${process.versions.node}`;
  await writeFile(tableFile, wholeTable({ device, seed: settings.seed, epochs, test, fingerprint }));
  await rm(keptFile);
  process.stdout.write(`${fileURLToPath(tableFile)} is written.\n`);
}
