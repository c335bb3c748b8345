/**
 * Trains the networks that lesson 16 looks into, with the engine, and measures them: node scripts/lessons/record-interpretability.ts.
 * Weights are rounded to hundredths before anything is measured, so that what is written is what was measured.
 */
import { writeFileSync } from 'node:fs';
import { batchesOf } from '../../src/engine/batches.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { initialWeights } from '../../src/engine/initialization.ts';
import { createRng } from '../../src/engine/math/rng.ts';
import { createTrainer } from '../../src/engine/train.ts';
import { createWorkspace, startState } from '../../src/engine/workspace.ts';
import { type Layers, readerOf } from '../../src/exercises/interpretability/reader.ts';
import { noiseImage, noiseSeed, seeds, sizes, trained } from '../../src/exercises/interpretability/recipe.ts';
import { halved, pixels, scaled } from '../../src/exercises/interpretability/small-digits.ts';
import { readSource } from '../mnist/source.ts';

const wide = 784;
const part = async (name: 'train' | 'test', count: number) => {
  const { pixels: all, labels } = await readSource(name);
  return Array.from({ length: count }, (_, n) => ({
    image: halved(all.subarray(n * wide, (n + 1) * wide)),
    label: labels[n] as number,
  }));
};
const training = await part('train', trained.images);
const test = await part('test', 10_000);

function train(units: readonly number[], seed: number): Layers {
  const network = {
    inputs: pixels,
    layers: units.map((count, l) => ({
      units: count,
      activation: l === units.length - 1 ? ('softmax' as const) : ('relu' as const),
      weights: initialWeights(
        { kind: 'xavier-uniform' },
        seed,
        l + 1,
        l === 0 ? pixels : (units[l - 1] as number),
        count,
      ),
      bias: Array.from({ length: count }, () => 0),
    })),
  };
  const experiment: Experiment = {
    seed,
    network,
    data: {
      inputs: training.map(({ image }) => scaled(image)),
      targets: training.map(({ label }) => Array.from({ length: 10 }, (_, k) => (k === label ? 1 : 0))),
    },
    training: {
      loss: 'categorical-cross-entropy',
      optimizer: { kind: 'adam', learningRate: trained.learningRate },
      batchSize: trained.batch,
      shuffle: true,
    },
  };
  const state = startState(experiment);
  const trainer = createTrainer(experiment, state);
  trainer.train(batchesOf(experiment), trained.epochs * Math.ceil(trained.images / trained.batch));
  const { layers } = createWorkspace(experiment, state);
  const rounded = (value: number) => Math.round(100 * value) / 100;
  return layers.map(({ weights, bias, inputs, units: count }) => ({
    weights: Array.from({ length: count }, (_, j) => [...weights.subarray(j * inputs, (j + 1) * inputs)].map(rounded)),
    bias: [...bias].map(rounded),
  })) as unknown as Layers;
}

const share = (value: number) => Number(value.toFixed(4));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function measure(layers: Layers) {
  const reader = readerOf(layers);
  const readings = test.map(({ image, label }) => ({ ...reader.read(scaled(image)), label }));
  const wrong = readings.filter(({ best, label }) => best !== label);
  const top = ({ probabilities }: { probabilities: readonly number[] }) => Math.max(...probabilities);
  const random = createRng(noiseSeed, 'data');
  const noise = Array.from({ length: 1000 }, () => reader.read(noiseImage(random)));
  const digits = Array.from({ length: 10 }, (_, digit) => readings.filter(({ label }) => label === digit));
  return {
    accuracy: share(1 - wrong.length / readings.length),
    wrong: wrong.length,
    sureAndWrong: wrong.filter((reading) => top(reading) > 0.9).length,
    meanWhenWrong: share(mean(wrong.map(top))),
    noise: share(mean(noise.map(top))),
    noiseSure: noise.filter((reading) => top(reading) > 0.9).length,
    active: layers[0].bias.map((_, unit) =>
      layers.length === 2
        ? digits.map((own) => Number(mean(own.map(({ hidden }) => ((hidden?.z[unit] ?? 0) > 0 ? 1 : 0))).toFixed(2)))
        : [],
    ),
  };
}

const networks: Record<string, Layers> = {};
const measured: Record<string, unknown[]> = {};
for (const [name, units] of Object.entries(sizes)) {
  measured[name] = [];
  for (const seed of seeds) {
    const layers = train(units, seed);
    if (seed === seeds[0]) networks[name] = layers;
    const { active, ...rest } = measure(layers);
    measured[name].push({ ...rest, ...(units.length > 1 && { active }) });
    console.log(name, seed, JSON.stringify(rest));
    if (units.length > 1) console.log(active.map((row) => row.join(' ')).join('\n'));
  }
}
/** The first test image of each digit, half as wide and high, and as it is. */
const firsts = Array.from({ length: 10 }, (_, digit) => test.findIndex(({ label }) => label === digit));
const digits = firsts.map((n) => test[n]?.image);
const { pixels: whole } = await readSource('test');
const large = firsts.map((n) => [...whole.subarray(n * wide, (n + 1) * wide)]);
const hundredths = (layers: Layers) =>
  layers.map(({ weights, bias }) => ({
    weights: weights.map((row) => row.map((w) => Math.round(100 * w))),
    bias: bias.map((b) => Math.round(100 * b)),
  }));
const folder = new URL('../../src/exercises/interpretability/', import.meta.url);
writeFileSync(new URL('measured.json', folder), `${JSON.stringify(measured)}\n`);
for (const [name, layers] of Object.entries(networks))
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(hundredths(layers))}\n`);
writeFileSync(new URL('digits.json', folder), `${JSON.stringify(digits)}\n`);
writeFileSync(new URL('large-digits.json', folder), `${JSON.stringify(large)}\n`);
