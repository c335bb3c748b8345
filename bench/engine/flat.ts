/**
 * The yardstick: the step of one dense network as anybody would write it by hand, in flat Float64Arrays, for exactly these
 * activations, batch of one, plain gradient descent, gradient and update in one loop. Same exp and tanh as the engine.
 */
import { exp } from '../../src/engine/math/exp.ts';
import { log } from '../../src/engine/math/log.ts';
import { sigmoid } from '../../src/engine/math/sigmoid.ts';
import { tanh } from '../../src/engine/math/tanh.ts';

export interface FlatLayer {
  readonly inputs: number;
  readonly units: number;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  readonly a: Float64Array;
  readonly delta: Float64Array;
}

export type FlatActivation = 'sigmoid' | 'tanh' | 'relu';

/** The layers of a network whose parameters are laid out as the engine's. */
export function flatLayers(sizes: readonly number[], parameters: Float64Array): FlatLayer[] {
  let offset = 0;
  const take = (length: number) => {
    offset += length;
    return parameters.slice(offset - length, offset);
  };
  return sizes.slice(1).map((units, k) => {
    const inputs = sizes[k] as number;
    const [a, delta] = [new Float64Array(units), new Float64Array(units)];
    return { inputs, units, weights: take(inputs * units), bias: take(units), a, delta };
  });
}

function sums({ inputs, units, weights, bias, a }: FlatLayer, x: Float64Array) {
  for (let j = 0, k = 0; j < units; j++) {
    let sum = bias[j] as number;
    for (let i = 0; i < inputs; i++) sum += (weights[k++] as number) * (x[i] as number);
    a[j] = sum;
  }
}

function faults({ a, delta, units }: FlatLayer, above: FlatLayer, activation: FlatActivation) {
  for (let i = 0; i < units; i++) {
    let sum = 0;
    for (let j = 0; j < above.units; j++) sum += (above.delta[j] as number) * (above.weights[j * units + i] as number);
    const value = a[i] as number;
    if (activation === 'sigmoid') delta[i] = sum * value * (1 - value);
    else if (activation === 'tanh') delta[i] = sum * (1 - value * value);
    else delta[i] = value > 0 ? sum : 0;
  }
}

function descend({ inputs, units, weights, bias, delta }: FlatLayer, x: Float64Array, learningRate: number) {
  for (let j = 0, k = 0; j < units; j++) {
    const step = learningRate * (delta[j] as number);
    for (let i = 0; i < inputs; i++, k++) weights[k] = (weights[k] as number) - step * (x[i] as number);
    bias[j] = (bias[j] as number) - step;
  }
}

/** The step of a network with this activation in every layer and half the squared error. @returns the loss */
export function flatRegression(layers: readonly FlatLayer[], activation: 'sigmoid' | 'tanh', learningRate: number) {
  const f = activation === 'sigmoid' ? sigmoid : tanh;
  return (x: Float64Array, y: Float64Array): number => {
    let sent = x;
    for (const layer of layers) {
      sums(layer, sent);
      for (let j = 0; j < layer.units; j++) layer.a[j] = f(layer.a[j] as number);
      sent = layer.a;
    }
    const { a, delta, units } = layers[layers.length - 1] as FlatLayer;
    let loss = 0;
    for (let k = 0; k < units; k++) {
      const value = a[k] as number;
      const error = value - (y[k] as number);
      loss += 0.5 * error * error;
      delta[k] = error * (activation === 'sigmoid' ? value * (1 - value) : 1 - value * value);
    }
    return finish(layers, x, activation, learningRate, loss);
  };
}

/** The step of a relu network with softmax outputs and cross-entropy. @returns the loss */
export function flatClassification(layers: readonly FlatLayer[], learningRate: number) {
  return (x: Float64Array, y: Float64Array): number => {
    let sent = x;
    const last = layers[layers.length - 1] as FlatLayer;
    for (const layer of layers) {
      sums(layer, sent);
      if (layer !== last) for (let j = 0; j < layer.units; j++) layer.a[j] = Math.max(layer.a[j] as number, 0);
      sent = layer.a;
    }
    const { a, delta, units } = last;
    let [largest, total, loss] = [a[0] as number, 0, 0];
    for (let k = 1; k < units; k++) largest = Math.max(largest, a[k] as number);
    for (let k = 0; k < units; k++) total += exp((a[k] as number) - largest);
    for (let k = 0; k < units; k++) {
      loss += (y[k] as number) * (largest + log(total) - (a[k] as number));
      a[k] = exp((a[k] as number) - largest) / total;
      delta[k] = (a[k] as number) - (y[k] as number);
    }
    return finish(layers, x, 'relu', learningRate, loss);
  };
}

function finish(
  layers: readonly FlatLayer[],
  x: Float64Array,
  activation: FlatActivation,
  learningRate: number,
  loss: number,
): number {
  for (let l = layers.length - 2; l >= 0; l--) faults(layers[l] as FlatLayer, layers[l + 1] as FlatLayer, activation);
  for (let l = layers.length - 1; l >= 0; l--)
    descend(layers[l] as FlatLayer, l === 0 ? x : (layers[l - 1] as FlatLayer).a, learningRate);
  return loss;
}
