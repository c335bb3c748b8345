/** Reads how an experiment is trained. */
import type { Frozen, OptimizerSpec, TrainingSpec } from '../experiment.ts';
import { lossNames } from '../math/losses.ts';
import { type ConstantName, constantNames } from '../optimizers/optimizer.ts';
import { optimizerNames, optimizers } from '../optimizers.ts';
import { parseParameter } from '../parameters.ts';
import { show } from '../problems.ts';
import {
  field,
  item,
  type NumberRange,
  optional,
  type Place,
  readBoolean,
  readList,
  readName,
  readNumber,
  readObject,
  readVector,
  report,
} from '../reader.ts';
import { limits } from './limits.ts';

const known = [
  'loss',
  'rule',
  'optimizer',
  'batchSize',
  'epochs',
  'shuffle',
  'freeze',
  'clipNorm',
  'l2',
  'l1',
  'dropout',
] as const;

/** @param layers how many layers the network has, if that is known */
export function readTraining(value: unknown, place: Place, layers: number | undefined): TrainingSpec | undefined {
  const object = readObject(value, place, known);
  if (object === undefined) return undefined;
  const number = (name: (typeof known)[number], range: NumberRange) =>
    optional(object[name], field(place, name), (given, at) => readNumber(given, at, range));
  const loss = readName(object.loss, field(place, 'loss'), lossNames, 'a loss');
  const optimizer = readOptimizer(object.optimizer, field(place, 'optimizer'));
  const read = {
    rule: optional(object.rule, field(place, 'rule'), (given, at) =>
      readName(given, at, ['perceptron'], 'a rule of learning'),
    ),
    batchSize: number('batchSize', { whole: true, from: 1, to: limits.examples }),
    epochs: number('epochs', { whole: true, from: 1, to: 1_000_000 }),
    shuffle: optional(object.shuffle, field(place, 'shuffle'), readBoolean),
    freeze: optional(object.freeze, field(place, 'freeze'), readFreeze),
    clipNorm: number('clipNorm', { above: 0 }),
    l2: number('l2', { from: 0 }),
    l1: number('l1', { from: 0 }),
    dropout: optional(object.dropout, field(place, 'dropout'), (given, at) => readDropout(given, at, layers)),
  };
  if (loss === undefined || optimizer === undefined) return undefined;
  const given = Object.fromEntries(Object.entries(read).filter(([, entry]) => entry !== undefined));
  return { loss, optimizer, ...given };
}

function readFreeze(value: unknown, place: Place): Frozen[] | undefined {
  const list = readList(value, place, 'a list such as ["bias"] or ["w.2.0.1", "b.1.0"]');
  if (list !== undefined && list.length > limits.parameters) {
    report(place, `it has ${list.length} names`, `at most ${limits.parameters}`);
    return undefined;
  }
  for (const [k, name] of (list ?? []).entries())
    if (name !== 'bias' && (typeof name !== 'string' || parseParameter(name) === undefined))
      report(
        item(place, k),
        `${show(name)} is not something that can be frozen`,
        '"bias" for all of them, or the name of a weight or bias, such as "w.2.0.1" and "b.1.0"',
      );
  return list as Frozen[] | undefined;
}

function readDropout(value: unknown, place: Place, layers: number | undefined): number[] | undefined {
  const rates = readVector(value, place, layers, 'one rate for each layer, the last one 0');
  for (const [k, rate] of (rates ?? []).entries()) {
    const last = k === (rates as number[]).length - 1;
    if (last ? rate !== 0 : rate < 0 || rate >= 1)
      report(
        item(place, k),
        `${rate} is out of range`,
        last ? '0: outputs are not dropped' : 'a rate from 0 to below 1',
      );
  }
  return rates;
}

const ranges: Readonly<Record<ConstantName, NumberRange>> = {
  momentum: { from: 0, below: 1 },
  alpha: { from: 0, below: 1 },
  beta1: { from: 0, below: 1 },
  beta2: { from: 0, below: 1 },
  epsilon: { above: 0 },
  weightDecay: { from: 0 },
};

export function readOptimizer(value: unknown, place: Place): OptimizerSpec | undefined {
  const object = readObject(value, place, ['kind', 'learningRate', ...constantNames]);
  if (object === undefined) return undefined;
  const kind = readName(object.kind, field(place, 'kind'), optimizerNames, 'an optimizer');
  const learningRate = readNumber(object.learningRate, field(place, 'learningRate'), { from: 0 });
  const constants: Partial<Record<ConstantName, number>> = {};
  for (const name of constantNames) {
    const at = field(place, name);
    const constant = optional(object[name], at, (given) => readNumber(given, at, ranges[name]));
    if (constant === undefined) continue;
    constants[name] = constant;
    if (kind !== undefined && !(name in optimizers[kind].constants)) report(at, `${kind} has none`, constantsIn(kind));
  }
  return kind === undefined || learningRate === undefined ? undefined : { kind, learningRate, ...constants };
}

function constantsIn(kind: OptimizerSpec['kind']): string {
  const names = Object.keys(optimizers[kind].constants);
  return names.length === 0 ? 'learningRate only' : `learningRate and ${names.join(', ')}`;
}
