/** The events of the backward pass of one example, and of the mean over a batch, in the order in which they happen. */
import type { LayerSpec } from '../../experiment.ts';
import { isDropped, outputRule } from '../../rules.ts';
import { type Builder, range } from './builder.ts';
import { sentFrom } from './forward.ts';

export function backward(builder: Builder, n: number) {
  const { experiment, layers, sizes, examples, events, slot } = builder;
  for (let l = layers.length; l >= 1; l--) {
    const inputs = sizes[l - 1] as number;
    const [delta, sent] = [slot('delta', n, l), sentFrom(experiment, slot, n, l - 1)];
    const weightGradient = examples > 1 ? slot('exampleWeightGradient', n, l) : slot('weightGradient', l);
    if (l === layers.length) startSoftmaxDelta(builder, n, l);
    for (let j = 0; j < (sizes[l] as number); j++) {
      if (l === layers.length) outputDelta(builder, n, l, j);
      else hiddenDelta(builder, n, l, j);
      const row = weightGradient + j * inputs;
      for (let i = 0; i < inputs; i++) events.emit('weightGradient', l, row + i, [delta + j, sent + i]);
      if (examples === 1) events.emit('biasGradient', l, slot('biasGradient', l) + j, [delta + j]);
    }
    slopeGradient(builder, n, l);
  }
}

function outputDelta(builder: Builder, n: number, l: number, j: number) {
  const { experiment, layers, events, slot } = builder;
  const [a, y, delta] = [slot('a', n, l) + j, slot('y', n) + j, slot('delta', n, l) + j];
  const rule = outputRule(experiment);
  if (rule === 'fused') events.emit('outputDelta', l, delta, [a, y]);
  else if (rule === 'perceptron') events.emit('perceptronDelta', l, delta, [a, y]);
  else if ((layers[l - 1] as LayerSpec).activation === 'softmax')
    events.emit('softmaxDelta', l, delta, [a, slot('activationGradient', n, l) + j, slot('gradientMean', n, l)]);
  else {
    events.emit('lossSlope', l, slot('activationGradient', n, l) + j, [a, y]);
    deltaFromSlopes(builder, n, l, j);
  }
}

/** Softmax with a loss other than cross-entropy: each δ needs the slopes of all outputs first. */
function startSoftmaxDelta({ experiment, layers, events, slot }: Builder, n: number, l: number) {
  const { activation, units } = layers[l - 1] as LayerSpec;
  if (activation !== 'softmax' || outputRule(experiment) !== 'slopes') return;
  const [gradient, a, y] = [slot('activationGradient', n, l), slot('a', n, l), slot('y', n)];
  for (let k = 0; k < units; k++) events.emit('lossSlope', l, gradient + k, [a + k, y + k]);
  const pairs = range(0, units).flatMap((k) => [gradient + k, a + k]);
  events.emit('gradientMean', l, slot('gradientMean', n, l), pairs);
}

function hiddenDelta(builder: Builder, n: number, l: number, i: number) {
  const { experiment, sizes, events, slot } = builder;
  const units = sizes[l] as number;
  const above = sizes[l + 1] as number;
  const [weights, deltas] = [slot('weights', l + 1), slot('delta', n, l + 1)];
  const paths = slot('path', n, l) + i * above;
  for (let j = 0; j < above; j++) events.emit('path', l, paths + j, [deltas + j, weights + j * units + i]);
  const gradient = slot('activationGradient', n, l) + i;
  if (isDropped(experiment, l)) {
    const dropped = slot('droppedGradient', n, l) + i;
    events.emit('gather', l, dropped, range(paths, above));
    events.emit('dropBack', l, gradient, [dropped, slot('mask', n, l) + i]);
  } else events.emit('gather', l, gradient, range(paths, above));
  deltaFromSlopes(builder, n, l, i);
}

function deltaFromSlopes({ layers, events, slot }: Builder, n: number, l: number, j: number) {
  const { activation } = layers[l - 1] as LayerSpec;
  const [gradient, slope] = [slot('activationGradient', n, l) + j, slot('activationSlope', n, l) + j];
  const z = slot('z', n, l) + j;
  const alpha = activation === 'prelu' ? [slot('slope', l)] : [];
  events.emit('activationSlope', l, slope, [z, slot('a', n, l) + j, ...alpha]);
  events.emit('delta', l, slot('delta', n, l) + j, [gradient, slope]);
  if (activation === 'prelu') events.emit('slopeTerm', l, slot('slopeTerm', n, l) + j, [gradient, z]);
}

/** The one slope of a layer of prelu gathers from all its units. */
function slopeGradient({ layers, examples, events, slot }: Builder, n: number, l: number) {
  const { activation, units } = layers[l - 1] as LayerSpec;
  if (activation !== 'prelu') return;
  const gradient = examples > 1 ? slot('exampleSlopeGradient', n, l) : slot('slopeGradient', l);
  events.emit('slopeGradient', l, gradient, range(slot('slopeTerm', n, l), units));
}

export function average({ layers, sizes, examples, events, slot }: Builder) {
  const batch = range(0, examples);
  const losses = batch.map((n) => slot('exampleLoss', n));
  events.emit('meanLoss', 0, slot('loss'), losses);
  for (let l = layers.length; l >= 1; l--) {
    const inputs = sizes[l - 1] as number;
    const perExample = batch.map((n) => slot('exampleWeightGradient', n, l));
    const deltas = batch.map((n) => slot('delta', n, l));
    const mean = (write: number, firsts: readonly number[], k: number) =>
      events.emit(
        'meanGradient',
        l,
        write + k,
        firsts.map((first) => first + k),
      );
    for (let j = 0; j < (sizes[l] as number); j++) {
      for (let k = j * inputs; k < (j + 1) * inputs; k++) mean(slot('weightGradient', l), perExample, k);
      mean(slot('biasGradient', l), deltas, j);
    }
    if (layers[l - 1]?.activation !== 'prelu') continue;
    const slopes = batch.map((n) => slot('exampleSlopeGradient', n, l));
    mean(slot('slopeGradient', l), slopes, 0);
  }
}
