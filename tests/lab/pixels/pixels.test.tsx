import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { greyPng } from '../../../scripts/mnist/png.ts';
import { readSource } from '../../../scripts/mnist/source.ts';
import { bytesOf, cellText, inkedIn, oneHotOf, type PixelData, pixelFrame } from '../../../src/lab/pixels/frame.ts';
import PixelsFigure from '../../../src/lab/pixels/PixelsFigure.tsx';
import { lastStep, pixelSpec } from '../../../src/lab/pixels/pixel-settings.ts';
import type { FirstBatch } from '../../../src/lab/protocol/manifest.ts';
import { pixelsPerImage } from '../../../src/lab/protocol/shard.ts';

let data: PixelData;
let first: FirstBatch;
beforeAll(async () => {
  const { pixels, labels } = await readSource('train');
  const bytes = Buffer.from(pixels.subarray(0, pixelsPerImage)).toString('base64');
  first = { labels: [...labels.subarray(0, 32)], bytes, png: '28.png', rowPng: '784.png', batchPng: '32.png' };
  data = { bytes: bytesOf(bytes), labels: first.labels };
});
const opened = pixelSpec('f12-1').opened.values;
const draw = (step: number) => renderToString(<PixelsFigure id="f12-1" first={first} step={step} />);
const text = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the first training image', () => {
  test('is a 5 with 166 pixels of ink', () => {
    expect([data.labels[0], inkedIn(data.bytes)]).toEqual([5, 166]);
  });

  test('has 30 at row 6, column 8, which is place 176, and 0.117647 after the division', () => {
    const { index, byte, scaled } = pixelFrame(1, opened, data);
    expect([index, byte, scaled.toFixed(6)]).toEqual([176, 30, '0.117647']);
  });
});

describe('the figure', () => {
  test('marks the pixel that a link names, rounded to a whole row', () => {
    const { row, col, index } = pixelFrame(0, { row: 12.4, col: 26.6 }, data);
    expect([row, col, index]).toEqual([12, 27, 12 * 28 + 27]);
  });

  test('shows the shapes one after the other, and not before their step', () => {
    const shapes = Array.from({ length: lastStep + 1 }, (_, step) => pixelFrame(step, opened, data).shapes);
    expect(shapes.slice(0, 4)).toEqual([
      ['images: (28, 28)'],
      ['images: (28, 28)'],
      ['images: (28, 28) → (784,)'],
      ['images: (28, 28) → (784,) → (32, 784)'],
    ]);
  });

  test('keeps the shapes of the images and of their labels apart', () => {
    const images = 'images: (28, 28) → (784,) → (32, 784)';
    expect(pixelFrame(4, opened, data).shapes).toEqual([images, 'labels: (32,)']);
    expect(pixelFrame(5, opened, data).shapes).toEqual([images, 'labels: (32,) → (32, 10)']);
  });

  test('says what the comma in (784,) means when it is first shown', () => {
    expect(text(draw(2))).toContain('(784,) is the shape of a list of 784 numbers');
  });

  test('as it is served has the picture, all 784 numbers and the index with its numbers', () => {
    const markup = draw(0);
    expect(markup.match(/<td class="ink/g)).toHaveLength(166);
    expect(markup.match(/<td/g)!.length).toBeGreaterThan(pixelsPerImage);
    expect(markup.match(/href="28.png"/g)).toHaveLength(1);
    expect(text(markup)).toContain('28 · 6 + 8 = 176');
    expect(markup).toMatch(/<td class="ink marked">30<\/td>/);
  });

  test('divides in its second step: 30 ∕ 255 ≈ 0.117647', () => {
    expect(text(draw(0))).not.toContain('0.117647');
    expect(text(draw(1))).toContain('30 ∕ 255 ≈ 0.117647');
  });

  test('names the label only from its step on', () => {
    expect(text(draw(3))).not.toContain('Labels: 5');
    expect(text(draw(4))).toContain('Labels: 5 0 4 1 9');
    expect(text(draw(5))).toContain('target 0 0 0 0 0 1 0 0 0 0');
  });

  test('has fewer neighbours at the ends of the row', () => {
    expect(pixelFrame(0, { row: 0, col: 0 }, data).neighbours.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(pixelFrame(0, { row: 27, col: 27 }, data).neighbours.at(-1)?.index).toBe(783);
  });
});

test('a cell shows bytes first, then shares of 255', () => {
  expect([cellText(30, 0), cellText(30, 1), cellText(255, 1), cellText(0, 1)]).toEqual(['30', '0.118', '1', '0']);
});

test('a one-hot label has a single 1, at the place of its digit', () => {
  expect(oneHotOf(5)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
});

test('a PNG of a row of pixels is 784 wide and 1 high', () => {
  const png = greyPng(new Uint8Array(pixelsPerImage), pixelsPerImage, 1);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([784, 1]);
});
