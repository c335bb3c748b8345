/** Products of matrices and sums over rows as TensorFlow.js calls them. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Core } from '../backend.ts';
import { activationOf } from './activation.ts';
import type { OwnKernel } from './kernel.ts';
import { sizeOf } from './own-kernels.ts';
import { multiply } from './product.ts';

export function matrices(tf: Core): Readonly<Record<string, OwnKernel>> {
  const product: OwnKernel = (own, inputs, attributes) => {
    const { a, b, bias } = inputs as { a: TensorInfo; b: TensorInfo; bias?: TensorInfo };
    const { transposeA, transposeB } = attributes as { transposeA: boolean; transposeB: boolean };
    const activation = activationOf(tf, inputs, attributes);
    const isSingle = [a, b].every(({ shape }) => sizeOf(shape.slice(0, -2)) === 1);
    const columns = b.shape.at(transposeB ? -2 : -1)!;
    if (!isSingle || !activation || (bias && sizeOf(bias.shape) !== columns)) return undefined;
    const [down, aside] = a.shape.slice(-2) as [number, number];
    const [rows, depth] = transposeA ? [aside, down] : [down, aside];
    const batch = a.shape.length >= b.shape.length ? a.shape : b.shape;
    const out = own.output([...batch.slice(0, -2), rows, columns]);
    const addresses = [own.at(a), own.at(b), bias ? own.at(bias) : 0, own.at(out)] as const;
    multiply(own, addresses, { rows, depth, columns, transposeA, transposeB }, activation.slope);
    return activation.finish(out);
  };
  return {
    [tf.BatchMatMul]: product,
    [tf._FusedMatMul]: product,
    /** Over all axes but the last, as the gradient of biases is. */
    [tf.Sum](own, { x }, { axis, keepDims }) {
      const { shape } = x!;
      const axes = new Set(tf.util.parseAxisParam(axis as number[], shape));
      if (shape.length < 2 || axes.size !== shape.length - 1 || axes.has(shape.length - 1) || sizeOf(shape) === 0)
        return undefined;
      const columns = shape.at(-1)!;
      const out = own.output(keepDims ? shape.map((size, k) => (axes.has(k) ? 1 : size)) : [columns]);
      own.sumRows(own.at(x!), own.at(out), sizeOf(shape) / columns, columns);
      return out;
    },
  };
}
