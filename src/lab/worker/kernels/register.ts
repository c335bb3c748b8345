/**
 * Registers the lab's own kernels in TensorFlow.js. Each takes the place of a shipped one and hands back to it what it is not made
 * for, and everything where the backend has no kernels of ours.
 */
import type { GradConfig, KernelConfig, NamedAttrMap, Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import type { Core } from '../backend.ts';
import { softmaxCrossEntropy } from './cross-entropy.ts';
import type { OwnKernel } from './kernel.ts';
import { ownKernelsOf, sizeOf } from './own-kernels.ts';
import { convolutions } from './register-convolutions.ts';
import { matrices } from './register-matrices.ts';

export const leakyReluGradName = 'LabLeakyReluGrad';
export const crossEntropyName = 'LabSoftmaxCrossEntropy';

const registered = new WeakSet<Core>();

/** Once registered they stay; without kernels in a backend they do nothing. */
export function registerOwnKernels(tf: Core): void {
  if (registered.has(tf)) return;
  registered.add(tf);
  const kernels = { ...convolutions(tf), ...matrices(tf), ...pointwise };
  for (const [name, kernel] of Object.entries(kernels)) replace(tf, name, kernel);
  for (const name of [tf.Relu, tf.LeakyRelu]) replaceGradient(tf, name);
}

const pointwise: Readonly<Record<string, OwnKernel>> = {
  /** The same numbers under a second name: the shipped one copies all that the tape saves. */
  Identity(own, { x }) {
    own.share(x!);
    return { dataId: x!.dataId, shape: x!.shape, dtype: x!.dtype };
  },
  LeakyRelu(own, { x }, { alpha }) {
    const y = own.output(x!.shape);
    own.leakyRelu(own.at(x!), own.at(y), sizeOf(x!.shape), alpha as number);
    return y;
  },
  [leakyReluGradName](own, { dy, x }, { alpha }) {
    const dx = own.output(x!.shape);
    own.leakyReluGradient(own.at(dy!), own.at(x!), own.at(dx), sizeOf(x!.shape), alpha as number);
    return dx;
  },
  [crossEntropyName]: (own, { logits }, attributes) =>
    softmaxCrossEntropy(own, logits!, attributes['labels'] as Uint8Array),
};

function replace(tf: Core, kernelName: string, kernel: OwnKernel): void {
  const shipped = tf.getKernel(kernelName, 'wasm');
  if (shipped) tf.unregisterKernel(kernelName, 'wasm');
  const kernelFunc: KernelConfig['kernelFunc'] = (call) => {
    const own = ownKernelsOf(call.backend as Parameters<typeof ownKernelsOf>[0]);
    const inputs = call.inputs as Readonly<Record<string, TensorInfo>>;
    const isFloat = Object.values(inputs).every((input) => input === undefined || input.dtype === 'float32');
    const result = own && isFloat ? kernel(own, inputs, call.attrs ?? {}) : undefined;
    if (result) return result;
    if (!shipped) throw new Error(`${kernelName} is not to be had on this device`);
    return shipped.kernelFunc(call);
  };
  tf.registerKernel({ ...shipped, kernelName, backendName: 'wasm', kernelFunc });
}

/** The gradients of ReLU and leaky ReLU in one go: TensorFlow.js makes them of two or three operations. */
function replaceGradient(tf: Core, kernelName: string): void {
  const shipped = tf.getGradient(kernelName);
  tf.unregisterGradient(kernelName);
  const gradFunc: GradConfig['gradFunc'] = (dy, saved, attributes) => {
    if (!ownKernelsOf(tf.backend())) return shipped.gradFunc(dy, saved, attributes);
    const alpha = kernelName === tf.Relu ? 0 : (attributes as { alpha: number }).alpha;
    const inputs = { dy: dy as Tensor, x: saved[0]! };
    return { x: () => tf.engine().runKernel(leakyReluGradName, inputs, { alpha } as NamedAttrMap) as Tensor };
  };
  tf.registerGradient({ ...shipped, gradFunc });
}
