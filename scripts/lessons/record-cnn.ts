/**
 * Measures what lesson 15 says of shifted digits, with the lab's own code, and writes src/exercises/cnn/recorded.json:
 * node scripts/lessons/record-cnn.ts. Each network with three seeds; takes some minutes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { shiftRuns, shiftSeeds } from '../../src/exercises/cnn/recorded.ts';
import { measuredShifts } from '../../src/exercises/cnn/shifts.ts';
import { applyAttack } from '../../src/lab/protocol/attacks.ts';
import { metricsOf } from '../../src/lab/protocol/metrics.ts';
import { classCount } from '../../src/lab/protocol/settings.ts';
import { pixelsPerImage } from '../../src/lab/protocol/shard.ts';
import type { Model } from '../../src/lab/worker/model.ts';
import { loadWasm, trainRun } from '../lab/train.ts';
import { readSource } from '../mnist/source.ts';

const tensorFlow = await loadWasm();
const { pixels, labels } = await readSource('test');
const scaled = Float32Array.from(pixels, (value) => value / 255);

/** The share of test images that are named right after a shift to the right. */
async function shareAt(model: Model, shift: number): Promise<number> {
  const images = applyAttack({ kind: 'shift', pixels: shift }, scaled);
  const probabilities = new Float32Array(labels.length * classCount);
  const chunk = 1000;
  for (let first = 0; first < labels.length; first += chunk)
    probabilities.set(
      await model.predict(images.subarray(first * pixelsPerImage, (first + chunk) * pixelsPerImage)),
      first * classCount,
    );
  return Number(metricsOf(probabilities, labels).accuracy.toFixed(4));
}

const measured: Record<string, number[][]> = {};
for (const [name, settings] of Object.entries(shiftRuns)) {
  measured[name] = [];
  for (const seed of shiftSeeds) {
    const { used } = await trainRun(tensorFlow, { ...settings, seed }, async (model) => {
      const shares: number[] = [];
      for (const shift of measuredShifts) shares.push(await shareAt(model, shift));
      return shares;
    });
    measured[name].push(used);
    console.log(name, seed, used.join(' '));
  }
}
const file = new URL('../../src/exercises/cnn/recorded.json', import.meta.url);
mkdirSync(new URL('.', file), { recursive: true });
writeFileSync(file, `${JSON.stringify(measured)}\n`);
