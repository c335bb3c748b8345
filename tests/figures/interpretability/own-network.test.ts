/** Figure 16.6: the weights of a run of the lab are taken as they are, and explained like those that are recorded. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { saliencyFrame } from '../../../src/components/figures/digit-saliency/frame.ts';
import { lastOf } from '../../../src/components/figures/digit-saliency/settings.ts';
import Inside from '../../../src/components/figures/lab-inside/Inside.tsx';
import { layersOf } from '../../../src/components/figures/lab-inside/layers-of.ts';
import { initialWeights } from '../../../src/engine/initialization.ts';
import { largeDigits } from '../../../src/exercises/interpretability/large-digits.ts';
import { digits } from '../../../src/exercises/interpretability/recorded.ts';
import { sourceOf } from '../../../src/exercises/interpretability/saliency.ts';
import { halved, scaled } from '../../../src/exercises/interpretability/small-digits.ts';
import { defaultSettings } from '../../../src/lab/protocol/settings.ts';
import type { TrainedRun } from '../../../src/lab/session/session.ts';
import { expectClose } from '../../engine/oracles.ts';

const units = 32;
const rows = [
  initialWeights({ kind: 'he-normal' }, 3, 1, 784, units),
  initialWeights({ kind: 'he-normal' }, 3, 2, units, 10),
];
const biases = [units, 10].map((count) => Array.from({ length: count }, (_, j) => Math.fround(0.01 * j)));

/** A run as the lab leaves it: kernels by input and unit, then biases. */
function runWith(settings = defaultSettings): TrainedRun {
  const tensors = rows.flatMap((weights, l) => [
    {
      shape: [weights[0]?.length ?? 0, weights.length],
      values: weights[0]?.flatMap((_, i) => weights.map((row) => row[i] as number)) ?? [],
    },
    { shape: [weights.length], values: biases[l] ?? [] },
  ]);
  const weightsManifest = [{ weights: tensors.map(({ shape }, k) => ({ name: `${k}`, shape, dtype: 'float32' })) }];
  const weights = Float32Array.from(tensors.flatMap(({ values }) => values)).buffer;
  return {
    id: 'a',
    name: 'Run 1',
    settings,
    model: { name: 'model', json: JSON.stringify({ weightsManifest }), weights },
  } as unknown as TrainedRun;
}

describe('the weights of a run', () => {
  const layers = layersOf(runWith());
  test('are those of its units', () => {
    expect(layers?.map(({ weights }) => [weights.length, weights[0]?.length])).toEqual([
      [32, 784],
      [10, 32],
    ]);
    expect(layers?.[0].weights[5]?.[100]).toBe(Math.fround(rows[0]?.[5]?.[100] as number));
    expect(layers?.[1]?.weights[7]?.[3]).toBe(Math.fround(rows[1]?.[7]?.[3] as number));
    expect(layers?.map(({ bias }) => bias)).toEqual(biases);
  });
  test('of another kind of network are none', () => {
    expect(layersOf(runWith({ ...defaultSettings, network: { kind: 'cnn' } }))).toBeUndefined();
    expect(layersOf(runWith({ ...defaultSettings, network: { kind: 'dense', hidden: [] } }))).toBeUndefined();
  });
  test('have maps that add up to the score, after as many parts as there are units', () => {
    if (layers === undefined) throw new Error('there are no layers');
    const source = sourceOf(layers, largeDigits);
    const { parts, map, image } = saliencyFrame(units, { digit: '4', map: 'share', weights: 'trained' }, source);
    expect([map.length, image.length]).toEqual([784, 784]);
    expectClose((parts?.pixels ?? 0) + (parts?.biases ?? 0), parts?.score ?? Number.NaN);
    expect(lastOf('covered', { units, pixels: 784 })).toBe(14);
    expect(saliencyFrame(14, { digit: '4', map: 'covered', weights: 'trained' }, source).done).toBe(true);
  });
});

test('the figure says so where a network has other layers', () => {
  const drawn = renderToString(
    h(Inside, { id: 'f16-6', run: runWith({ ...defaultSettings, network: { kind: 'cnn' } }) }),
  );
  expect(drawn).toContain('other layers');
  expect(renderToString(h(Inside, { id: 'f16-6', run: runWith() }))).toContain('A handwritten 3 of 28 × 28 pixels');
});

test('the large digits are the small ones before they were made smaller', () => {
  for (const [k, image] of largeDigits.entries())
    expectClose(scaled(halved(image.map((value) => Math.round(255 * value)))), digits[k] as readonly number[]);
});
