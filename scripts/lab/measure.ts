/**
 * npm run lab:measure: trains every preset of the lab with three seeds, as the page does, on TensorFlow.js's WebAssembly in
 * Node, and writes what came out to src/lab/protocol/presets-measured.json and docs/lab/presets.md. One core, about 20 minutes.
 * Presets can be named, npm run lab:measure dense-32 cnn; the others keep what was measured before. With --missing only the
 * runs that have not been measured yet are made. With --whole: whole-run.ts.
 */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { parityPresets, sourcedPresets as presets } from '../../src/lab/protocol/preset-sources.ts';
import type { LabSettings } from '../../src/lab/protocol/settings.ts';
import type { TensorFlow } from '../../src/lab/worker/backend.ts';
import { createControl } from '../../src/lab/worker/control.ts';
import { createModel } from '../../src/lab/worker/model.ts';
import { runTraining } from '../../src/lab/worker/run-training.ts';
import { BadInput, type Command, helpText, readCommand, runCommand } from '../lib/command.ts';
import { presetsTable } from './presets-table.ts';
import { realImages } from './real-images.ts';
import { loadWasm } from './train.ts';
import { wholeRun } from './whole-run.ts';

const seeds = [1, 2, 3];
const measuredFile = new URL('../../src/lab/protocol/presets-measured.json', import.meta.url);
const tableFile = new URL('../../docs/lab/presets.md', import.meta.url);

/** One finished run. */
export interface MeasuredRun {
  readonly seed: number;
  /** On the test images, 0…1. */
  readonly accuracy: number;
  readonly validation?: number;
  /** Mean over the last epoch's batches, while the weights were changing. */
  readonly training: number;
  /** Processor time of the whole run, measuring included. */
  readonly seconds: number;
  readonly fingerprint: string;
  /** The version of this project that ran. */
  readonly commit: string;
}

export interface Measured {
  readonly device: string;
  readonly node: string;
  readonly runs: Readonly<Record<string, readonly MeasuredRun[]>>;
}

async function measure(library: TensorFlow, settings: LabSettings, data: Awaited<ReturnType<typeof realImages>>) {
  const model = createModel(library.tf, library.layers, settings);
  const begun = process.cpuUsage();
  let last: { training: number; validation?: number } = { training: Number.NaN };
  try {
    const { test, fingerprint } = await runTraining({
      ...data,
      settings,
      model,
      samples: [],
      control: createControl(),
      report: {
        activity() {},
        network() {},
        progress() {},
        epoch({ training, validation }) {
          last = { training: training.accuracy, ...(validation && { validation: validation.accuracy }) };
        },
      },
    });
    const { user, system } = process.cpuUsage(begun);
    const seconds = Math.round((user + system) / 1e6);
    return { seed: settings.seed, accuracy: test.accuracy, ...last, seconds, fingerprint };
  } finally {
    model.dispose();
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', cwd: fileURLToPath(new URL('.', import.meta.url)) }).trim();
}

// What is measured beside Keras can be a preset as well.
const all = new Map([...parityPresets, ...presets].map((preset) => [preset.id, preset]));

const command: Command = {
  name: 'lab:measure',
  says: 'Trains the presets of the lab with three seeds and writes what came out; about 20 minutes on one core.',
  options: {
    missing: { says: 'only the runs that have not been measured yet' },
    whole: {
      says: 'text 003’s network on all 60,000 images of clothes for 20 epochs, as the text trains it, and nothing else; it may be stopped, and goes on after the last whole epoch',
    },
  },
  rest: { usage: '[PRESET …]', says: `some of ${[...all.keys()].join(', ')}; all unless given`, most: 99 },
};

async function main(words: readonly string[]): Promise<undefined> {
  const { values, rest: chosen } = readCommand(command, words);
  const unknown = chosen.find((id) => !all.has(id));
  if (unknown !== undefined) throw new BadInput([`There is no preset ${unknown}.`, '', helpText(command)]);
  if (values['whole'] === true) return wholeRun();
  const onlyMissing = values['missing'] === true;
  const commit = git('rev-parse', '--short=10', 'HEAD');
  const library = await loadWasm();
  const data = { mnist: await realImages('mnist'), fashion: await realImages('fashion') };
  const before: Measured = JSON.parse(await readFile(measuredFile, 'utf8'));
  let measured: Measured = {
    device: `${os.cpus()[0]?.model.trim()}, one thread`,
    node: process.versions.node,
    runs: before.runs,
  };
  const wanted = [...all.values()].filter(({ id }) => chosen.length === 0 || chosen.includes(id));
  for (const seed of seeds) {
    for (const { id, settings } of wanted) {
      const others = (measured.runs[id] ?? []).filter((other) => other.seed !== seed);
      if (onlyMissing && others.length < (measured.runs[id] ?? []).length) continue;
      const run = { ...(await measure(library, { ...settings, seed }, data[settings.data])), commit };
      process.stdout.write(`${id} ${JSON.stringify(run)}\n`);
      const runs = [...others, run].toSorted((a, b) => a.seed - b.seed);
      measured = { ...measured, runs: { ...measured.runs, [id]: runs } };
      await writeFile(measuredFile, `${JSON.stringify(measured, undefined, 2)}\n`);
      await writeFile(tableFile, presetsTable(measured));
    }
  }
}

await runCommand(main);
