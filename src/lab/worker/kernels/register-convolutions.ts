/** Convolutions and pooling as TensorFlow.js calls them. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Core } from '../backend.ts';
import { activationOf } from './activation.ts';
import { convolve, filterGradient, inputGradient, isOrdinary } from './convolution.ts';
import type { OwnKernel } from './kernel.ts';
import { isInTwos, maxPoolGradient } from './pooling.ts';

type Shape4 = [number, number, number, number];

interface Attributes {
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number;
  readonly dataFormat?: 'NHWC' | 'NCHW';
  readonly dilations?: [number, number] | number;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

export function convolutions(tf: Core): Readonly<Record<string, OwnKernel>> {
  function geometryOf(x: readonly number[], filter: readonly number[], attributes: object) {
    const { strides, pad, dataFormat = 'NHWC', dilations = 1, dimRoundingMode } = attributes as Attributes;
    const format = tf.backend_util.convertConv2DDataFormat(dataFormat);
    const shapes = [x as Shape4, filter as Shape4] as const;
    const geometry = tf.backend_util.computeConv2DInfo(
      ...shapes,
      strides,
      dilations,
      pad,
      dimRoundingMode,
      false,
      format,
    );
    return isOrdinary(geometry) ? geometry : undefined;
  }

  function poolOf(x: readonly number[], attributes: object) {
    const { filterSize, strides, pad, dimRoundingMode } = attributes as Attributes & { filterSize: [number, number] };
    return tf.backend_util.computePool2DInfo(x as Shape4, filterSize, strides, 1, pad, dimRoundingMode);
  }

  const forward: OwnKernel = (own, inputs, attributes) => {
    const { x, filter, bias } = inputs as { x: TensorInfo; filter: TensorInfo; bias?: TensorInfo };
    const geometry = geometryOf(x.shape, filter.shape, attributes);
    const activation = activationOf(tf, inputs, attributes);
    if (!geometry || !activation) return undefined;
    const out = own.output(geometry.outShape);
    convolve(own, [own.at(x), own.at(filter), bias ? own.at(bias) : 0, own.at(out)], geometry, activation.slope);
    return activation.finish(out);
  };

  return {
    Conv2D: forward,
    FusedConv2D: forward,
    Conv2DBackpropInput(own, { dy, filter }, attributes) {
      const geometry = geometryOf(attributes['inputShape'] as number[], filter!.shape, attributes);
      if (!geometry) return undefined;
      const dx = own.output(geometry.inShape);
      inputGradient(own, [dy!, filter!, dx].map(own.at), geometry);
      return dx;
    },
    Conv2DBackpropFilter(own, { x, dy }, attributes) {
      const shape = attributes['filterShape'] as number[];
      const geometry = geometryOf(x!.shape, shape, attributes);
      if (!geometry) return undefined;
      const dw = own.output(shape);
      filterGradient(own, [x!, dy!, dw].map(own.at), geometry);
      return dw;
    },
    /** Over 2×2 pixels; other windows are left to the shipped one. */
    MaxPool(own, { x }, attributes) {
      const geometry = poolOf(x!.shape, attributes);
      if (!isInTwos(geometry)) return undefined;
      const { batchSize, inHeight, inWidth, inChannels } = geometry;
      const y = own.output(geometry.outShape);
      own.maxPoolInTwos(own.at(x!), own.at(y), (batchSize * inHeight) / 2, inWidth, inChannels);
      return y;
    },
    /** The shipped one is wrong where a window's maximum is not above 0. */
    MaxPoolGrad(own, { dy, input, output }, attributes) {
      const geometry = poolOf(input!.shape, attributes);
      const dx = own.output(input!.shape);
      maxPoolGradient(own, [dy!, input!, output!, dx].map(own.at), geometry);
      return dx;
    },
  };
}
