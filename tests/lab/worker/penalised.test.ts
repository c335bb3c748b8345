/** l1 and clipping against differences of the loss they are in, and against another way to compute them. */
import { describe, expect, test } from 'vitest';
import { defaultSettings, type LabSettings } from '../../../src/lab/protocol/settings.ts';
import { createModel } from '../../../src/lab/worker/model.ts';
import { clipNorm } from '../../../src/lab/worker/penalised.ts';
import { imagesOf, shards } from '../small-data.ts';
import { useTensorFlow } from './use-tensorflow.ts';

const tensorFlow = useTensorFlow();
const { pixels, labels } = imagesOf(shards[0]!);
const batch = { pixels: Float32Array.from(pixels, (value) => value / 255), labels };
const kernelSize = 784 * 4;
const small: Partial<LabSettings> = {
  network: { kind: 'dense', hidden: [{ units: 4, activation: 'tanh', dropout: 0 }] },
  optimizer: { kind: 'sgd', learningRate: 1 },
};

/** What one update by plain gradient descent with rate 1 takes off the weights: the gradient. */
async function gradient(change: Partial<LabSettings>) {
  const { tf, layers } = tensorFlow();
  const model = createModel(tf, layers, { ...defaultSettings, ...small, ...change });
  const before = model.weights();
  await model.train(batch);
  const after = model.weights();
  model.dispose();
  return { before, taken: Float64Array.from(before, (value, k) => value - after[k]!) };
}
const norm = (numbers: ArrayLike<number>) => Math.hypot(...Array.from(numbers));

describe('l1', () => {
  test('adds the slope of l1 · Σ |w| over kernels, by differences, and nothing to biases', async () => {
    const l1 = 0.01;
    const [plain, penalised] = [await gradient({}), await gradient({ l1 })];
    const h = 1e-6;
    for (let k = 0; k < plain.before.length; k++) {
      const w = plain.before[k]!;
      const isBias = (k >= kernelSize && k < kernelSize + 4) || k >= plain.before.length - 10;
      const slope = isBias ? 0 : (l1 * (Math.abs(w + h) - Math.abs(w - h))) / (2 * h);
      if (Math.abs(w) > h) expect(penalised.taken[k]! - plain.taken[k]!).toBeCloseTo(slope, 6);
    }
  });
});

describe('clipping', () => {
  test('brings the norm of all gradients down to the bound and keeps their direction', async () => {
    const [plain, clipped] = [await gradient({}), await gradient({ clip: 0.25 })];
    expect(norm(plain.taken)).toBeGreaterThan(0.5);
    expect(norm(clipped.taken)).toBeCloseTo(0.25, 5);
    const factor = 0.25 / norm(plain.taken);
    for (const [k, value] of plain.taken.entries()) expect(clipped.taken[k]).toBeCloseTo(factor * value, 6);
  });

  test('leaves gradients below the bound as they are, bit for bit', async () => {
    expect((await gradient({ clip: 100 })).taken).toEqual((await gradient({})).taken);
  });

  test('takes the norm of all parts together', () => {
    const parts = [Float32Array.of(3, 0), Float32Array.of(4)];
    clipNorm(parts, 1);
    expect(parts.map((part) => [...part])).toEqual([[Math.fround(0.6), 0], [Math.fround(0.8)]]);
  });
});
