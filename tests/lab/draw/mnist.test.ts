/** The proof that the drawing pipeline does what MNIST's makers did: test images drawn anew come back as they were. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '../../../scripts/mnist/source.ts';
import { createRng } from '../../../src/engine/math/rng.ts';
import { type Grey, grey } from '../../../src/lab/draw/grey.ts';
import { preparePicture } from '../../../src/lab/draw/picture/prepare-picture.ts';
import { allOn, type PreprocessingStep } from '../../../src/lab/draw/preprocessing.ts';
import { metricsOf } from '../../../src/lab/protocol/metrics.ts';
import { defaultSettings } from '../../../src/lab/protocol/settings.ts';
import { imageSide, pixelsPerImage } from '../../../src/lab/protocol/shard.ts';
import { gather } from '../../../src/lab/worker/batch.ts';
import { numbersBetween } from '../../../src/lab/worker/image-order.ts';
import { createModel, type Model } from '../../../src/lab/worker/model.ts';
import { loadWasm } from '../tensorflow.ts';

const trainingCount = 5000;
const epochCount = 3;
const testedCount = 200;
/** What is lost without a stage is seen on fewer of them: it is many times what one image more or less makes. */
const spoiltCount = 50;
const canvasSide = 280;

let model: Model;
const originals = new Float32Array(testedCount * pixelsPerImage);
let labels: Uint8Array;
let drawings: Grey[];

beforeAll(async () => {
  const { tf, layers } = await loadWasm();
  const shards = [{ from: 0, images: await readSource('train') }];
  model = createModel(tf, layers, defaultSettings);
  for (let epoch = 1; epoch <= epochCount; epoch++) {
    const order = createRng(1, 'shuffle', epoch).shuffle(numbersBetween(0, trainingCount));
    for (let start = 0; start < trainingCount; start += 32) {
      await model.train(gather(shards, order.slice(start, start + 32)));
    }
  }
  const test = gather([{ from: 0, images: await readSource('test') }], numbersBetween(0, testedCount));
  originals.set(test.pixels);
  labels = test.labels;
  drawings = numbersBetween(0, testedCount).map((n) =>
    drawingOf(originals.subarray(n * pixelsPerImage, (n + 1) * pixelsPerImage), n),
  );
});

/**
 * An MNIST image as a pen would have drawn it: dark on light, at a size and a place of its own, with sharp edges where the
 * enlarged image passes half its brightness.
 */
function drawingOf(image: Float32Array, n: number): Grey {
  const rng = createRng(7, 'drawing', n);
  const scale = 5 + 5 * rng.uniform();
  const ink = inkBox(image);
  const [left, top] = [ink.width, ink.height].map((side) => 8 + rng.uniform() * (canvasSide - 16 - scale * side)) as [
    number,
    number,
  ];
  const at = (row: number, col: number) =>
    row < 0 || col < 0 || row >= imageSide || col >= imageSide ? 0 : image[imageSide * row + col]!;
  const drawing = grey(canvasSide, canvasSide);
  drawing.values.forEach((_, k) => {
    // The middle of this pixel, in pixels of the image; between four of them, bilinear.
    const x = ((k % canvasSide) + 0.5 - left) / scale + ink.left - 0.5;
    const y = (Math.floor(k / canvasSide) + 0.5 - top) / scale + ink.top - 0.5;
    const [col, row] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [x - col, y - row];
    const upper = (1 - u) * at(row, col) + u * at(row, col + 1);
    const lower = (1 - u) * at(row + 1, col) + u * at(row + 1, col + 1);
    const edge = ((1 - v) * upper + v * lower - 0.5) * scale + 0.5;
    drawing.values[k] = 255 * (1 - Math.min(1, Math.max(0, edge)));
  });
  return drawing;
}

function inkBox(image: Float32Array) {
  const used = numbersBetween(0, pixelsPerImage).filter((k) => image[k]! > 0);
  const [rows, cols] = [used.map((k) => Math.floor(k / imageSide)), used.map((k) => k % imageSide)];
  const [left, top] = [Math.min(...cols), Math.min(...rows)];
  return { left, top, width: Math.max(...cols) - left + 1, height: Math.max(...rows) - top + 1 };
}

/** Accuracy on the first of the originals. */
async function accuracy(count: number, pixels: Float32Array = originals): Promise<number> {
  const answers = await model.predict(pixels.subarray(0, count * pixelsPerImage));
  return metricsOf(answers, labels.subarray(0, count)).accuracy;
}

/** Accuracy on the first of the drawings, with some stages switched off. */
async function redrawn(count: number, off: readonly PreprocessingStep[] = []): Promise<number> {
  const on = { ...allOn, ...Object.fromEntries(off.map((stage) => [stage, false])) };
  const pixels = new Float32Array(count * pixelsPerImage);
  drawings.slice(0, count).forEach((drawing, n) => {
    pixels.set(preparePicture(drawing, on).pixels, n * pixelsPerImage);
  });
  return accuracy(count, pixels);
}

describe(`${testedCount} test images drawn dark on light, larger and off the middle`, () => {
  test('are read as well as the originals, within one point', async () => {
    const original = await accuracy(testedCount);
    expect(original).toBeGreaterThan(0.88);
    expect(Math.abs((await redrawn(testedCount)) - original)).toBeLessThanOrEqual(0.01);
  });

  test('are read no better than by naming one digit for all when they are not inverted', async () => {
    const ofEach = numbersBetween(0, 10).map((digit) => labels.subarray(0, spoiltCount).filter((one) => one === digit));
    const guessed = Math.max(...ofEach.map(({ length }) => length)) / spoiltCount;
    expect(guessed).toBeLessThan(0.25);
    expect(await redrawn(spoiltCount, ['invert'])).toBeLessThanOrEqual(guessed);
  });

  test.each<PreprocessingStep>(['crop', 'fit', 'centre'])('lose more than ten points without "%s"', async (stage) => {
    expect(await redrawn(spoiltCount, [stage])).toBeLessThan((await accuracy(spoiltCount)) - 0.1);
  });
});
