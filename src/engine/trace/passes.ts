/** The events of a dense network's passes, in the order in which they happen. */
import type { Experiment, LayerSpec } from '../experiment.ts';
import { isFused, type Slots } from './slots.ts';
import type { EventWriter } from './writer.ts';

/** What every pass needs to write its events. */
export interface Builder extends Slots {
  readonly experiment: Experiment;
  readonly sizes: readonly number[];
  readonly layers: readonly LayerSpec[];
  readonly examples: number;
  readonly events: EventWriter;
}

/** first, first + 1 … first + count − 1 */
const range = (first: number, count: number, stride = 1) => Array.from({ length: count }, (_, k) => first + k * stride);

export function forward({ layers, sizes, events, slot }: Builder, n: number) {
  for (const [k, { activation, units }] of layers.entries()) {
    const l = k + 1;
    const inputs = sizes[k] as number;
    const [weights, bias, product] = [slot('weights', l), slot('bias', l), slot('product', n, l)];
    const [sent, z, a] = [slot('a', n, k), slot('z', n, l), slot('a', n, l)];
    for (let j = 0; j < units; j++) {
      const row = j * inputs;
      for (let i = 0; i < inputs; i++) events.emit('multiply', l, product + row + i, [weights + row + i, sent + i]);
      events.emit('weightedSum', l, z + j, [...range(product + row, inputs), bias + j]);
      if (activation !== 'softmax') events.emit('activate', l, a + j, [z + j]);
    }
    if (activation === 'softmax') softmax(events, slot, n, l, units);
  }
}

function softmax(events: EventWriter, slot: Slots['slot'], n: number, l: number, units: number) {
  const [z, a, e] = [slot('z', n, l), slot('a', n, l), slot('exponential', n, l)];
  const [maximum, total] = [slot('maximum', n, l), slot('total', n, l)];
  events.emit('maximum', l, maximum, range(z, units));
  for (let j = 0; j < units; j++) events.emit('exponential', l, e + j, [z + j, maximum]);
  events.emit('total', l, total, range(e, units));
  for (let j = 0; j < units; j++) events.emit('share', l, a + j, [e + j, total]);
}

export function loss({ experiment, sizes, examples, events, slot }: Builder, n: number) {
  const l = sizes.length - 1;
  const outputs = sizes[l] as number;
  const [z, a, y, term] = [slot('z', n, l), slot('a', n, l), slot('y', n), slot('lossTerm', n)];
  const categorical = experiment.training.loss === 'categorical-cross-entropy';
  for (let k = 0; k < outputs; k++) {
    if (categorical) {
      const softmaxParts = [slot('maximum', n, l), slot('total', n, l)];
      events.emit('crossEntropyTerm', 0, term + k, [z + k, y + k, ...softmaxParts]);
    } else events.emit('lossTerm', 0, term + k, [z + k, a + k, y + k]);
  }
  events.emit('exampleLoss', 0, examples > 1 ? slot('exampleLoss', n) : slot('loss'), range(term, outputs));
}

export function backward(builder: Builder, n: number) {
  const { layers, sizes, examples, events, slot } = builder;
  for (let l = layers.length; l >= 1; l--) {
    const inputs = sizes[l - 1] as number;
    const [delta, sent] = [slot('delta', n, l), slot('a', n, l - 1)];
    const weightGradient = examples > 1 ? slot('exampleWeightGradient', n, l) : slot('weightGradient', l);
    if (l === layers.length) startSoftmaxDelta(builder, n, l);
    for (let j = 0; j < (sizes[l] as number); j++) {
      if (l === layers.length) outputDelta(builder, n, l, j);
      else hiddenDelta(builder, n, l, j);
      const row = weightGradient + j * inputs;
      for (let i = 0; i < inputs; i++) events.emit('weightGradient', l, row + i, [delta + j, sent + i]);
      if (examples === 1) events.emit('biasGradient', l, slot('biasGradient', l) + j, [delta + j]);
    }
  }
}

function outputDelta({ experiment, layers, events, slot }: Builder, n: number, l: number, j: number) {
  const { activation } = layers[l - 1] as LayerSpec;
  const [z, a, y, delta] = [slot('z', n, l) + j, slot('a', n, l) + j, slot('y', n) + j, slot('delta', n, l) + j];
  if (isFused(activation, experiment.training.loss)) {
    events.emit('outputDelta', l, delta, [a, y]);
    return;
  }
  const gradient = slot('activationGradient', n, l) + j;
  if (activation === 'softmax') {
    events.emit('softmaxDelta', l, delta, [a, gradient, slot('gradientMean', n, l)]);
    return;
  }
  const slope = slot('activationSlope', n, l) + j;
  events.emit('lossSlope', l, gradient, [a, y]);
  events.emit('activationSlope', l, slope, [z, a]);
  events.emit('delta', l, delta, [gradient, slope]);
}

/** Softmax with a loss other than cross-entropy: each δ needs the slopes of all outputs first. */
function startSoftmaxDelta({ experiment, layers, events, slot }: Builder, n: number, l: number) {
  const { activation, units } = layers[l - 1] as LayerSpec;
  if (activation !== 'softmax' || isFused(activation, experiment.training.loss)) return;
  const [gradient, a, y] = [slot('activationGradient', n, l), slot('a', n, l), slot('y', n)];
  for (let k = 0; k < units; k++) events.emit('lossSlope', l, gradient + k, [a + k, y + k]);
  const pairs = range(0, units).flatMap((k) => [gradient + k, a + k]);
  events.emit('gradientMean', l, slot('gradientMean', n, l), pairs);
}

function hiddenDelta({ sizes, events, slot }: Builder, n: number, l: number, i: number) {
  const units = sizes[l] as number;
  const above = sizes[l + 1] as number;
  const [weights, deltas] = [slot('weights', l + 1), slot('delta', n, l + 1)];
  const paths = slot('path', n, l) + i * above;
  for (let j = 0; j < above; j++) events.emit('path', l, paths + j, [deltas + j, weights + j * units + i]);
  const [gradient, slope] = [slot('activationGradient', n, l) + i, slot('activationSlope', n, l) + i];
  events.emit('gather', l, gradient, range(paths, above));
  events.emit('activationSlope', l, slope, [slot('z', n, l) + i, slot('a', n, l) + i]);
  events.emit('delta', l, slot('delta', n, l) + i, [gradient, slope]);
}

export function average({ layers, sizes, examples, events, slot }: Builder) {
  const batch = range(0, examples);
  const losses = batch.map((n) => slot('exampleLoss', n));
  events.emit('meanLoss', 0, slot('loss'), losses);
  for (let l = layers.length; l >= 1; l--) {
    const inputs = sizes[l - 1] as number;
    const perExample = batch.map((n) => slot('exampleWeightGradient', n, l));
    const deltas = batch.map((n) => slot('delta', n, l));
    for (let j = 0; j < (sizes[l] as number); j++) {
      for (let k = j * inputs; k < (j + 1) * inputs; k++) {
        const gradients = perExample.map((first) => first + k);
        events.emit('meanGradient', l, slot('weightGradient', l) + k, gradients);
      }
      const biasGradients = deltas.map((first) => first + j);
      events.emit('meanGradient', l, slot('biasGradient', l) + j, biasGradients);
    }
  }
}

export function update({ experiment, layers, sizes, events, slot }: Builder) {
  const learningRate = slot('learningRate');
  const frozen = experiment.training.freeze?.includes('bias') ?? false;
  for (let l = layers.length; l >= 1; l--) {
    const inputs = sizes[l - 1] as number;
    const change = (parameter: number, step: number, gradient: number) => {
      events.emit('step', l, step, [learningRate, gradient]);
      events.emit('update', l, parameter, [parameter, step]);
    };
    for (let j = 0; j < (sizes[l] as number); j++) {
      for (let k = j * inputs; k < (j + 1) * inputs; k++)
        change(slot('weights', l) + k, slot('weightStep', l) + k, slot('weightGradient', l) + k);
      if (!frozen) change(slot('bias', l) + j, slot('biasStep', l) + j, slot('biasGradient', l) + j);
    }
  }
}
