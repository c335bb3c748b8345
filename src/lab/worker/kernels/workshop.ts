/** What the stages of a network, and the activations in them, are made with. */
import type { NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import type { Core } from '../backend.ts';
import type { OwnKernels } from './own-kernels.ts';

/** What all stages of a network share. */
export interface Workshop {
  readonly tf: Core;
  readonly own: OwnKernels;
  /** A tensor for a result, given back when the update is over. */
  readonly make: (shape: readonly number[]) => TensorInfo;
  /** A kernel of TensorFlow.js; its result is given back likewise. */
  readonly run: (name: string, inputs: Readonly<Record<string, TensorInfo>>, attributes?: NamedAttrMap) => TensorInfo;
}
