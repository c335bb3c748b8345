/**
 * Measures what lesson 12 says of its runs, with the lab's own code on WebAssembly, and writes it where the lesson reads it:
 *
 *     npm run lab:lesson
 *
 * Every run of src/exercises/mnist-lab/runs.ts with its seeds, and attacks on the network of `plain`. Takes some minutes. Runs
 * can be named, npm run lab:lesson first plain; the others keep what was measured before.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AttackName, Measured, MeasuredRun } from '../../src/exercises/mnist-lab/measured.ts';
import { lessonRuns, type RunName, seeds } from '../../src/exercises/mnist-lab/runs.ts';
import { type Attack, applyAttack } from '../../src/lab/protocol/attacks.ts';
import type { EpochRow } from '../../src/lab/protocol/messages.ts';
import { metricsOf } from '../../src/lab/protocol/metrics.ts';
import { classCount } from '../../src/lab/protocol/settings.ts';
import { pixelsPerImage } from '../../src/lab/protocol/shard.ts';
import type { TensorFlow } from '../../src/lab/worker/backend.ts';
import type { Model } from '../../src/lab/worker/model.ts';
import { BadInput, type Command, helpText, readCommand, runCommand } from '../lib/command.ts';
import { readSource } from '../mnist/source.ts';
import { loadWasm, trainRun } from './train.ts';

const outputFile = path.resolve(import.meta.dirname, '../../src/exercises/mnist-lab/measured.json');
const decimals = 6;

const attackedWith: Readonly<Record<Exclude<AttackName, 'raw'>, Attack>> = {
  none: { kind: 'none' },
  'shift 1': { kind: 'shift', pixels: 1 },
  'shift 2': { kind: 'shift', pixels: 2 },
  'shift 4': { kind: 'shift', pixels: 4 },
  invert: { kind: 'invert' },
  'upside down': { kind: 'rotate', degrees: 180 },
  'half brightness': { kind: 'brightness', factor: 0.5 },
};
const noise: Attack = { kind: 'noise', share: 1, seed: 1 };
const noiseImages = 1000;

async function measureRuns(tensorFlow: TensorFlow, name: RunName): Promise<MeasuredRun[]> {
  const runs: MeasuredRun[] = [];
  for (const seed of seeds) {
    const { rows, test } = await trainRun(tensorFlow, { ...lessonRuns[name], seed }, async () => undefined);
    const [first, last] = [rows[0] as EpochRow, rows.at(-1) as EpochRow];
    runs.push({
      seed,
      validation: rows.map(({ validation }) => rounded(validation?.accuracy ?? Number.NaN)),
      training: rounded(last.training.accuracy),
      test: rounded(test.accuracy),
      firstLoss: rounded(first.training.loss),
    });
  }
  console.log(name, runs.map(({ test }) => test).join(' '));
  return runs;
}

/** What the network of `plain` makes of changed test images. */
async function measureAttacks(tensorFlow: TensorFlow) {
  const { pixels, labels } = await readSource('test');
  const scaled = Float32Array.from(pixels, (value) => value / 255);
  const { used } = await trainRun(tensorFlow, lessonRuns.plain, async (model) => {
    const share = async (images: Float32Array) => rounded(metricsOf(await predictAll(model, images), labels).accuracy);
    const attacks: Record<string, number> = {};
    for (const [name, attack] of Object.entries(attackedWith)) attacks[name] = await share(applyAttack(attack, scaled));
    attacks['raw'] = await share(Float32Array.from(pixels));
    const probabilities = await predictAll(model, applyAttack(noise, scaled.subarray(0, noiseImages * pixelsPerImage)));
    const largest = Array.from({ length: noiseImages }, (_, n) =>
      Math.max(...probabilities.subarray(n * classCount, (n + 1) * classCount)),
    );
    return { attacks, noiseConfidence: rounded(largest.reduce((sum, share) => sum + share, 0) / noiseImages) };
  });
  console.log(used);
  return used;
}

async function predictAll(model: Model, images: Float32Array): Promise<Float32Array> {
  const probabilities = new Float32Array((images.length / pixelsPerImage) * classCount);
  const chunk = 1000 * pixelsPerImage;
  for (let start = 0; start < images.length; start += chunk)
    probabilities.set(
      await model.predict(images.subarray(start, start + chunk)),
      (start / pixelsPerImage) * classCount,
    );
  return probabilities;
}

const rounded = (value: number) => Number(value.toFixed(decimals));

const names = Object.keys(lessonRuns) as RunName[];

const command: Command = {
  name: 'lab:lesson',
  says: 'Trains and measures the runs that lesson 12 speaks of, and writes src/exercises/mnist-lab/measured.json; takes minutes.',
  rest: { usage: '[RUN …]', says: `some of ${names.join(', ')}; all unless given`, most: names.length },
};

await runCommand(async (args) => {
  const { rest } = readCommand(command, args);
  const unknown = rest.find((name) => !(names as readonly string[]).includes(name));
  if (unknown !== undefined) throw new BadInput([`There is no run ${unknown}.`, '', helpText(command)]);
  const chosen = names.filter((name) => rest.length === 0 || rest.includes(name));
  const tensorFlow = await loadWasm();
  const before: Measured = JSON.parse(await readFile(outputFile, 'utf8'));
  const measuredNow = new Map<RunName, readonly MeasuredRun[]>();
  for (const name of chosen) measuredNow.set(name, await measureRuns(tensorFlow, name));
  const runs = Object.fromEntries(names.map((name) => [name, measuredNow.get(name) ?? before.runs[name]]));
  const attacks = chosen.includes('plain') ? await measureAttacks(tensorFlow) : {};
  await writeFile(outputFile, `${JSON.stringify({ ...before, ...attacks, runs }, undefined, 2)}\n`);
  return undefined;
});
