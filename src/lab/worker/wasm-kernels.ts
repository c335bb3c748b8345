/** Where WebAssembly's kernels in TensorFlow.js 4.22 are missing or slow, made from others that it has. */
import type { KernelBackend, KernelConfig, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import type { Core } from './backend.ts';
import * as inPlain from './plain-windows.ts';

type Kernel = KernelConfig['kernelFunc'];
type Run = (backend: object, inputs: Readonly<Record<string, TensorInfo>>, attributes: object) => TensorInfo;

/** Registers the kernels of this file; once registered they stay. */
export function registerWasmKernels(tf: Core): void {
  if (tf.getKernel(tf.Conv2DBackpropFilter, 'wasm')) return;
  replace(tf, tf.Conv2DBackpropFilter, filterGradient(tf, run(tf, tf.Conv3DBackpropFilterV2)));
  replace(tf, tf.MaxPoolGrad, maxPoolGradient(tf));
  replace(tf, tf.BatchMatMul, products(run(tf, tf.BatchMatMul), run(tf, tf.Transpose)));
}

/**
 * The gradient of a convolution's filters. It is there for three dimensions and not for two, but an image is a volume of
 * depth 1, so the one computes the other. Only with stride 1: with stride 2 the three-dimensional kernel is wrong.
 */
function filterGradient(tf: Core, ofVolumes: Run): Kernel {
  return ({ inputs, attrs, backend }) => {
    const { strides, pad, dataFormat, filterShape } = attrs as unknown as {
      readonly strides: [number, number] | number;
      readonly pad: 'same' | 'valid';
      readonly dataFormat: string;
      readonly filterShape: Four;
    };
    if (dataFormat !== 'NHWC') throw new Error('on WebAssembly only convolutions with channels last can be trained');
    const { x, dy } = inputs as { x: TensorInfo; dy: TensorInfo };
    if ([strides].flat().every((stride) => stride === 1)) {
      const attributes = { strides: [1, 1, 1], pad, filterShape: [1, ...filterShape] };
      return { ...ofVolumes(backend, { x: withDepth(x), dy: withDepth(dy) }, attributes), shape: filterShape };
    }
    const geometry = tf.backend_util.computeConv2DInfo(x.shape as Four, filterShape, strides, 1, pad);
    const { read, write } = memoryOf(backend);
    return write(filterShape, inPlain.filterGradient(read(x), read(dy), geometry));
  };
}

/** The shipped one gives the gradient of a window to its first number where none in it is above 0. */
function maxPoolGradient(tf: Core): Kernel {
  return ({ inputs, attrs, backend }) => {
    const { dy, input } = inputs as { dy: TensorInfo; input: TensorInfo };
    const { filterSize, strides, pad } = attrs as unknown as {
      readonly filterSize: [number, number];
      readonly strides: [number, number];
      readonly pad: 'same' | 'valid';
    };
    const geometry = tf.backend_util.computePool2DInfo(input.shape as Four, filterSize, strides, 1, pad);
    const { read, write } = memoryOf(backend);
    return write(input.shape, inPlain.maxGradient(read(input), read(dy), geometry));
  };
}

type Four = [number, number, number, number];

/** The numbers of tensors on WebAssembly; its types say nothing of it. */
function memoryOf(backend: unknown) {
  const { typedArrayFromHeap, makeOutput } = backend as {
    readonly typedArrayFromHeap: (tensor: TensorInfo) => Float32Array;
    readonly makeOutput: (shape: number[], dtype: 'float32') => TensorInfo;
  };
  const read = (tensor: TensorInfo) => typedArrayFromHeap.call(backend, tensor);
  const write = (shape: number[], numbers: Float32Array) => {
    const out = makeOutput.call(backend, shape, 'float32');
    read(out).set(numbers);
    return out;
  };
  return { read, write };
}

/** (images, height, width, channels) as volumes of depth 1. */
function withDepth({ shape: [images, ...rest], ...info }: TensorInfo): TensorInfo {
  return { ...info, shape: [images!, 1, ...rest] };
}

/**
 * Products of matrices, one or both of which are to be transposed: they are transposed first. The shipped kernel walks
 * through them crosswise instead, which takes ten times as long for the gradients of 1,000 units.
 */
function products(shipped: Run, transpose: Run): Kernel {
  return ({ inputs, attrs, backend }) => {
    const { a, b } = inputs as { a: TensorInfo; b: TensorInfo };
    const { transposeA, transposeB } = attrs as unknown as { transposeA: boolean; transposeB: boolean };
    const swapped = (matrices: TensorInfo) =>
      transpose(backend, { x: matrices }, { perm: swappedAxes(matrices.shape) });
    const left = transposeA ? swapped(a) : a;
    const right = transposeB ? swapped(b) : b;
    const result = shipped(backend, { a: left, b: right }, { transposeA: false, transposeB: false });
    for (const info of [left, right]) {
      if (info !== a && info !== b) (backend as KernelBackend).disposeData(info.dataId);
    }
    return result;
  };
}

/** [1, 0] for a matrix, [0, 2, 1] for a batch of them. */
function swappedAxes({ length }: readonly number[]): number[] {
  return Array.from({ length }, (_, axis) =>
    axis < length - 2 ? axis : axis === length - 1 ? length - 2 : length - 1,
  );
}

function run(tf: Core, name: string): Run {
  const kernel = tf.getKernel(name, 'wasm');
  if (!kernel) throw new Error(`TensorFlow.js has no ${name} for WebAssembly`);
  return (backend, inputs, attributes) =>
    kernel.kernelFunc({ inputs, attrs: attributes as NamedAttrMap, backend }) as TensorInfo;
}

function replace(tf: Core, kernelName: string, kernelFunc: Kernel): void {
  const shipped = tf.getKernel(kernelName, 'wasm');
  if (shipped) tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({ ...shipped, kernelName, backendName: 'wasm', kernelFunc });
}
