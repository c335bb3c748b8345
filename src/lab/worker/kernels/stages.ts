/**
 * A network's layers as stages that the lab's own kernels compute, there and back: the same sums that TensorFlow.js's tape would ask for,
 * without the tape, which on small networks takes longer than the sums.
 */
import type { TensorInfo, Variable } from '@tensorflow/tfjs-core';
import type { layers as tfLayers } from '@tensorflow/tfjs-layers';
import type { WithMask } from '../seeded-dropout.ts';
import { convolve, filterGradient, inputGradient, isOrdinary } from './convolution.ts';
import { curves, pointwise } from './curves.ts';
import { sizeOf } from './own-kernels.ts';
import { multiply } from './product.ts';
import type { Workshop } from './workshop.ts';

export interface Stage {
  /** Keeps what the way back needs. */
  readonly forward: (x: TensorInfo) => TensorInfo;
  /**
   * @param dy gradient of what `forward` gave
   * @param wantsInput whether anybody needs the gradient of its input
   */
  readonly backward: (dy: TensorInfo, wantsInput: boolean) => Gradients;
}

export interface Gradients {
  readonly input?: TensorInfo;
  /** Of the stage's variables, in their order. */
  readonly variables?: readonly TensorInfo[];
}

type Layer = ReturnType<typeof tfLayers.dense>;
type Four = [number, number, number, number];

/** @returns undefined for a layer that only the tape knows */
export function stageOf(workshop: Workshop, layer: Layer): Stage | undefined {
  const config = layer.getConfig() as Readonly<Record<string, unknown>>;
  const variables = layer.trainableWeights.map((weight) => weight.read() as Variable);
  const make = stages[layer.getClassName()];
  return make?.(workshop, { config, variables, layer: layer as WithMask });
}

interface LayerParts {
  readonly config: Readonly<Record<string, unknown>>;
  readonly variables: readonly Variable[];
  readonly layer: WithMask;
}

const stages: Readonly<Record<string, (workshop: Workshop, parts: LayerParts) => Stage | undefined>> = {
  Dense: (workshop, parts) => followed(workshop, parts, dense),
  Conv2D: (workshop, parts) => followed(workshop, parts, convolution),
  MaxPooling2D: maxPooling,
  LeakyReLU: (workshop, { config }) => leakyRelu(workshop, config['alpha'] as number),
  Reshape: (_, { config }) => reshaped((shape) => [shape[0]!, ...(config['targetShape'] as number[])]),
  Flatten: () => reshaped((shape) => [shape[0]!, sizeOf(shape.slice(1))]),
  Dropout: dropout,
};

/** A stage and the activation that stands in its layer; ReLU is computed with the sums. */
function followed(
  workshop: Workshop,
  parts: LayerParts,
  make: (workshop: Workshop, parts: LayerParts, slope: number) => Stage | undefined,
): Stage | undefined {
  const activation = (parts.config['activation'] as string | undefined) ?? 'linear';
  if (activation === 'linear' || activation === 'softmax') return make(workshop, parts, 1);
  if (activation === 'relu') return make(workshop, parts, 0);
  const curve = curves[activation]?.(workshop);
  const sums = curve && make(workshop, parts, 1);
  return (
    sums && {
      forward: (x) => curve.forward(sums.forward(x)),
      backward: (dy, wantsInput) => sums.backward(curve.backward(dy), wantsInput),
    }
  );
}

/** The gradient before ReLU, whose results are above 0 exactly where its inputs are. */
function before({ own, make }: Workshop, dy: TensorInfo, y: TensorInfo, slope: number): TensorInfo {
  if (slope === 1) return dy;
  const dx = make(y.shape);
  own.leakyReluGradient(own.at(dy), own.at(y), own.at(dx), sizeOf(y.shape), slope);
  return dx;
}

function biasGradient({ own, make }: Workshop, dz: TensorInfo): TensorInfo {
  const columns = dz.shape.at(-1)!;
  const sums = make([columns]);
  own.sumRows(own.at(dz), own.at(sums), sizeOf(dz.shape) / columns, columns);
  return sums;
}

function dense(workshop: Workshop, { variables }: LayerParts, slope: number): Stage | undefined {
  const { own, make } = workshop;
  const [kernel, bias] = variables as [Variable, Variable | undefined];
  if (!bias) return undefined;
  const [inputs, outputs] = kernel.shape as [number, number];
  let [x, y] = [] as unknown as [TensorInfo, TensorInfo];
  return {
    forward(input) {
      x = input;
      y = make([x.shape[0]!, outputs]);
      const product = { rows: x.shape[0]!, depth: inputs, columns: outputs, transposeA: false, transposeB: false };
      multiply(own, [own.at(x), own.at(kernel), own.at(bias), own.at(y)], product, slope);
      return y;
    },
    backward(dy, wantsInput) {
      const dz = before(workshop, dy, y, slope);
      const dw = make(kernel.shape);
      const [count] = x.shape as [number];
      const ofWeights = { rows: inputs, depth: count, columns: outputs, transposeA: true, transposeB: false };
      multiply(own, [own.at(x), own.at(dz), 0, own.at(dw)], ofWeights);
      const found = { variables: [dw, biasGradient(workshop, dz)] };
      if (!wantsInput) return found;
      const dx = make(x.shape);
      const ofInput = { rows: count, depth: outputs, columns: inputs, transposeA: false, transposeB: true };
      multiply(own, [own.at(dz), own.at(kernel), 0, own.at(dx)], ofInput);
      return { ...found, input: dx };
    },
  };
}

function convolution(workshop: Workshop, { config, variables }: LayerParts, slope: number): Stage | undefined {
  const { tf, own, make } = workshop;
  const [kernel, bias] = variables as [Variable, Variable | undefined];
  const { strides, padding, dilationRate, dataFormat } = config as {
    readonly strides: [number, number];
    readonly padding: 'same' | 'valid';
    readonly dilationRate: [number, number];
    readonly dataFormat: string;
  };
  const geometryOf = (shape: readonly number[]) =>
    tf.backend_util.computeConv2DInfo(shape as Four, kernel.shape as Four, strides, dilationRate, padding);
  const side = Math.max(...kernel.shape.slice(0, 2));
  if (!bias || dataFormat !== 'channelsLast' || !isOrdinary(geometryOf([1, side, side, kernel.shape[2]!])))
    return undefined;
  let [x, y] = [] as unknown as [TensorInfo, TensorInfo];
  return {
    forward(input) {
      x = input;
      const geometry = geometryOf(x.shape);
      y = make(geometry.outShape);
      convolve(own, [own.at(x), own.at(kernel), own.at(bias), own.at(y)], geometry, slope);
      return y;
    },
    backward(dy, wantsInput) {
      const geometry = geometryOf(x.shape);
      const dz = before(workshop, dy, y, slope);
      const dw = make(kernel.shape);
      filterGradient(own, [x, dz, dw].map(own.at), geometry);
      const found = { variables: [dw, biasGradient(workshop, dz)] };
      if (!wantsInput) return found;
      const dx = make(x.shape);
      inputGradient(own, [dz, kernel, dx].map(own.at), geometry);
      return { ...found, input: dx };
    },
  };
}

function maxPooling({ tf, run }: Workshop, { config }: LayerParts): Stage {
  const { poolSize, strides, padding } = config as unknown as {
    readonly poolSize: [number, number];
    readonly strides: [number, number];
    readonly padding: string;
  };
  const attributes = { filterSize: poolSize, strides, pad: padding };
  let [x, y] = [] as unknown as [TensorInfo, TensorInfo];
  return {
    forward(input) {
      x = input;
      y = run(tf.MaxPool, { x }, attributes);
      return y;
    },
    backward: (dy, wantsInput) =>
      wantsInput ? { input: run(tf.MaxPoolGrad, { dy, input: x, output: y }, attributes) } : {},
  };
}

function leakyRelu(workshop: Workshop, slope: number): Stage {
  const { own, make } = workshop;
  let x: TensorInfo;
  return {
    forward(input) {
      x = input;
      const y = make(x.shape);
      own.leakyRelu(own.at(x), own.at(y), sizeOf(x.shape), slope);
      return y;
    },
    backward: (dy) => ({ input: before(workshop, dy, x, slope) }),
  };
}

/** The same numbers in another shape. */
function reshaped(target: (shape: readonly number[]) => number[]): Stage {
  let shape: number[];
  return {
    forward(x) {
      shape = x.shape;
      return { ...x, shape: target(shape) };
    },
    backward: (dy) => ({ input: { ...dy, shape } }),
  };
}

function dropout(workshop: Workshop, { layer }: LayerParts): Stage | undefined {
  const { own, make } = workshop;
  const { maskFor } = layer;
  if (!maskFor) return undefined;
  let mask: TensorInfo;
  const masked = (values: TensorInfo) => pointwise(workshop, 'multiplyEach', values, mask);
  return {
    forward(x) {
      mask = make(x.shape);
      const count = sizeOf(x.shape);
      own.numbers(own.at(mask), count).set(maskFor(count));
      return masked(x);
    },
    backward: (dy) => ({ input: masked(dy) }),
  };
}
