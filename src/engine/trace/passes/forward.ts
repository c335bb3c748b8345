/** The events of the forward pass and of the loss of one example, in the order in which they happen. */
import { isDropped } from '../../rules.ts';
import type { Slots } from '../slots.ts';
import { type Builder, range } from './builder.ts';

export function forward({ experiment, layers, sizes, events, slot }: Builder, n: number) {
  for (const [k, { activation, units }] of layers.entries()) {
    const l = k + 1;
    const inputs = sizes[k] as number;
    const [weights, bias, product] = [slot('weights', l), slot('bias', l), slot('product', n, l)];
    const [sent, z, a] = [sentFrom(experiment, slot, n, k), slot('z', n, l), slot('a', n, l)];
    const slope = activation === 'prelu' ? [slot('slope', l)] : [];
    const [dropped, mask] = isDropped(experiment, l) ? [slot('dropped', n, l), slot('mask', n, l)] : [];
    for (let j = 0; j < units; j++) {
      const row = j * inputs;
      for (let i = 0; i < inputs; i++) events.emit('multiply', l, product + row + i, [weights + row + i, sent + i]);
      events.emit('weightedSum', l, z + j, [...range(product + row, inputs), bias + j]);
      if (activation !== 'softmax') events.emit('activate', l, a + j, [z + j, ...slope]);
      if (dropped !== undefined) events.emit('drop', l, dropped + j, [a + j, (mask as number) + j]);
    }
    if (activation === 'softmax') softmax(events, slot, n, l, units);
  }
}

/** The slot of the first number that layer l passes on: its activations, after dropout where there is some. */
export function sentFrom(experiment: Builder['experiment'], slot: Slots['slot'], n: number, l: number): number {
  return slot(isDropped(experiment, l) ? 'dropped' : 'a', n, l);
}

function softmax(events: Builder['events'], slot: Slots['slot'], n: number, l: number, units: number) {
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
