/** What takes the place of a kernel of TensorFlow.js. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { OwnKernels } from './own-kernels.ts';

/** Computes the result, or undefined where the shipped kernel has to. */
export type OwnKernel = (
  own: OwnKernels,
  inputs: Readonly<Record<string, TensorInfo>>,
  attributes: Readonly<Record<string, unknown>>,
) => TensorInfo | TensorInfo[] | undefined;
