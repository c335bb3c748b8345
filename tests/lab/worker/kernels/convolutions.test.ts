/** Convolutions and their gradients by the lab's own kernels. */
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Core } from '../../../../src/lab/worker/backend.ts';
import { useTensorFlow } from '../use-tensorflow.ts';
import { drawn, errorBesidePlain, largestDifference, numbersOn } from './beside-plain.ts';

const library = useTensorFlow();

interface Shape {
  readonly images: number;
  readonly size: readonly [number, number];
  readonly filter: readonly [number, number];
  readonly strides: [number, number];
  readonly pad: 'same' | 'valid';
  readonly channels: readonly [number, number];
  readonly seed: number;
}

const upTo = (most: number) => fc.integer({ min: 1, max: most });

/** Sizes around the kernels' groups of four windows and eight channels. */
const shapes: fc.Arbitrary<Shape> = fc
  .record({
    images: upTo(3),
    size: fc.tuple(upTo(9), upTo(9)),
    filter: fc.tuple(upTo(5), upTo(5)),
    strides: fc.tuple(upTo(3), upTo(3)),
    pad: fc.constantFrom('same', 'valid'),
    channels: fc.tuple(upTo(10), upTo(18)),
    seed: fc.nat(),
  })
  .filter(({ size, filter, pad }) => pad === 'same' || (filter[0] <= size[0] && filter[1] <= size[1]));

const tensorsOf = (tf: Core, { images, size, filter, channels, seed }: Shape) =>
  [drawn(tf, [images, ...size, channels[0]], seed), drawn(tf, [...filter, ...channels], seed + 1)] as [
    Tensor4D,
    Tensor4D,
  ];

/** Σ of what comes out times numbers that are all different: its gradient is one of every place. */
function weighed(tf: Core, out: Tensor): Tensor {
  return tf.sum(tf.mul(out, drawn(tf, out.shape, 7)));
}

/** Both gradients of a convolution. */
function gradients(tf: Core, shape: Shape): Tensor[] {
  const conv = (x: Tensor, filter: Tensor) =>
    weighed(tf, tf.conv2d(x as Tensor4D, filter as Tensor4D, shape.strides, shape.pad)) as never;
  return tf.grads(conv)(tensorsOf(tf, shape));
}

const check = (property: fc.IAsyncPropertyWithHooks<[Shape]>) =>
  fc.assert(property, {
    numRuns: 40,
    examples: [
      [{ images: 2, size: [7, 6], filter: [3, 3], strides: [1, 1], pad: 'same', channels: [1, 8], seed: 1 }],
      [{ images: 2, size: [9, 9], filter: [4, 2], strides: [2, 3], pad: 'same', channels: [5, 11], seed: 2 }],
      [{ images: 1, size: [9, 8], filter: [2, 3], strides: [3, 2], pad: 'valid', channels: [4, 16], seed: 3 }],
    ],
  });

describe('a convolution of any shape', () => {
  test('is that of plain JavaScript', () =>
    check(
      fc.asyncProperty(shapes, async (shape) => {
        const { tf } = library();
        const compute = () => tf.conv2d(...tensorsOf(tf, shape), shape.strides, shape.pad);
        expect(await errorBesidePlain(tf, compute)).toBeLessThan(1e-5);
      }),
    ));

  test('with its bias and its activation is that of plain JavaScript', () =>
    check(
      fc.asyncProperty(shapes, async (shape) => {
        const { tf } = library();
        const compute = () =>
          (['linear', 'relu', 'leakyrelu', 'sigmoid'] as const).map((activation) => {
            const [x, filter] = tensorsOf(tf, shape);
            const bias = drawn(tf, [shape.channels[1]], 5) as never;
            const { strides, pad } = shape;
            return tf.fused.conv2d({ x, filter, strides, pad, bias, activation, leakyreluAlpha: 0.25 });
          });
        expect(await errorBesidePlain(tf, compute)).toBeLessThan(1e-5);
      }),
    ));

  test('has the gradients of plain JavaScript, of its input and its filter', () =>
    check(
      fc.asyncProperty(shapes, async (shape) => {
        const { tf } = library();
        expect(await errorBesidePlain(tf, () => gradients(tf, shape))).toBeLessThan(1e-5);
      }),
    ));
});

test.each<[string, Shape]>([
  ['one channel', { images: 1, size: [4, 5], filter: [3, 3], strides: [1, 1], pad: 'same', channels: [1, 3], seed: 1 }],
  ['stride 2', { images: 2, size: [5, 4], filter: [3, 2], strides: [2, 2], pad: 'valid', channels: [2, 9], seed: 2 }],
])('the gradients are what the result changes by, number by number: %s', async (_, shape) => {
  const { tf } = library();
  const computed = await numbersOn(tf, 'wasm', () => gradients(tf, shape));
  const tensors = tensorsOf(tf, shape);
  const values = tensors.map((tensor) => [...tensor.dataSync()]);
  const resultAt = async (which: number, place: number, change: number) => {
    const changed = values.map((list, t) =>
      list.map((value, k) => (t === which && k === place ? value + change : value)),
    );
    const [total] = await numbersOn(tf, 'wasm', () => {
      const [x, filter] = changed.map((list, t) => tf.tensor(list, tensors[t]!.shape)) as [Tensor4D, Tensor4D];
      return weighed(tf, tf.conv2d(x, filter, shape.strides, shape.pad));
    });
    return total!;
  };
  // The result is linear in each number, so a step of 1 is as good as a small one, and rounds less.
  const measured: number[] = [];
  for (const [t, list] of values.entries()) {
    for (const k of list.keys()) measured.push(((await resultAt(t, k, 1)) - (await resultAt(t, k, -1))) / 2);
  }
  expect(largestDifference(computed, measured)).toBeLessThan(1e-5);
});

test.each<[string, number | [number, number]]>([
  ['in both directions', 2],
  ['between its rows', [2, 1]],
  ['between its columns', [1, 2]],
])('what a filter with gaps %s computes is left to the shipped kernel', async (_, dilations) => {
  const { tf } = library();
  const [x, filter] = [drawn(tf, [1, 8, 8, 2], 1) as Tensor4D, drawn(tf, [3, 3, 2, 4], 2) as Tensor4D];
  const compute = () => tf.conv2d(x, filter, 1, 'same', 'NHWC', dilations);
  expect(await errorBesidePlain(tf, compute)).toBeLessThan(1e-5);
});
