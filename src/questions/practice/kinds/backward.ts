/** Mistakes on the way back: slopes, deltas, paths, gradients. */

import { at } from '../../../engine/trace/cell-names.ts';
import type { EventKind } from '../../../engine/trace/events.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import type { Made, Makes } from '../mistake.ts';
import { type PracticeStep, resultWith, valueBefore } from '../step.ts';
import { madeBy } from '../substitutions.ts';
import { meanOverOutputs, reading } from './forward.ts';

/** The slope of the loss: a factor 2 that is forgotten, or that half the squared error has not. */
function lossSlope(step: PracticeStep): Made[] {
  const { value } = reading(step);
  const name = step.run.arithmetic.loss?.name;
  const two: Made[] =
    name === 'mse'
      ? [['two-forgotten', value / 2]]
      : name === 'half-squared-error'
        ? [
            ['two-too-many', value * 2],
            ['half-forgotten', value / 2],
          ]
        : [];
  return [...two, ...meanOverOutputs(step)];
}

/** f′ at the wrong number, or f where f′ is asked for. */
function activationSlope(step: PracticeStep): Made[] {
  const { a: z, b: a, c, first, second } = reading(step);
  const f = step.run.arithmetic.activations[step.event.layer];
  if (f === undefined) return [];
  const slope = step.event.reads.length > 2 ? c : undefined;
  return [
    ['slope-of-sum', resultWith(step, 1, z), first, second],
    ['slope-at-activation', f.df(a, f.f(a, slope), slope), second, first],
    ['function-for-slope', a, second],
    ['other-side', f.df(-z, f.f(-z, slope), slope), first],
    ...(f.name === 'sigmoid' ? ([['factor-forgotten', 1 - a, second]] as const) : []),
    ...(f.name === 'tanh' ? ([['square-forgotten', 1 - a]] as const) : []),
  ];
}

/** The unit whose function a δ or a gradient went through, and what may stand in place of its f′. */
function delta(step: PracticeStep): Made[] {
  const slope = madeBy(step, step.event.reads[1] as Cell);
  if (slope?.kind !== 'activationSlope') return [];
  const [z, a] = slope.reads as readonly [Cell, Cell];
  const [zValue, aValue] = slope.readValues as readonly [number, number];
  const taken = step.event.reads[1] as Cell;
  return [
    ['activation-for-slope', resultWith(step, 1, aValue), a, taken],
    ['activation-for-slope', resultWith(step, 1, zValue), z, taken],
  ];
}

function weightGradient(step: PracticeStep): Made[] {
  const { a: delta, second } = reading(step);
  const { index } = step.event.write;
  // Of one example the gradient has no number of the example.
  const [layer = 1, unit = 0, from = 0] = index.slice(-3);
  const example = at(second, 'example') ?? 0;
  const others: [Made[0], Cell][] = [
    ['receiver-for-sender', { quantity: 'a', index: [example, layer, unit] }],
    ['weight-for-signal', { quantity: 'weights', index: [layer, unit, from] }],
  ];
  return others.flatMap(([name, cell]): Made[] => {
    const value = valueBefore(step, cell);
    return value === undefined ? [] : [[name, delta * value, cell, second]];
  });
}

/** The derivative of a power: x to the c becomes c times x to the c − 1. */
function slopeOfPower(step: PracticeStep): Made[] {
  const { a: x, b: c, value } = reading(step);
  return [
    ['exponent-forgotten', c === 0 ? 1 / x : value / c],
    ['exponent-kept', value * x],
    ['two-too-many', value * 2],
  ];
}

export const backwardMistakes: Partial<Readonly<Record<EventKind, Makes>>> = {
  lossSlope,
  outputDelta: (step) => {
    const { a, value, first } = reading(step);
    const fused = step.run.arithmetic.loss?.fused ?? false;
    return [...(fused ? ([['slope-twice', value * a * (1 - a), first]] as const) : []), ...lossSlope(step)];
  },
  activationSlope,
  delta,
  softmaxDelta: (step) => {
    const { a, b: g, c: mean, first, third } = reading(step);
    return [
      ['mean-forgotten', a * g, third],
      ['factor-forgotten', g - mean, first],
    ];
  },
  slopeTerm: (step) => {
    const { a: g, b: z } = reading(step);
    return [
      ['factor-forgotten', Math.min(0, z), step.event.reads[0] as Cell],
      ['other-side', g * Math.max(0, z)],
    ];
  },
  weightGradient,
  biasGradient: (step) => {
    const [layer = 1, unit = 0] = step.event.write.index.slice(-2);
    const a = valueBefore(step, { quantity: 'a', index: [0, layer, unit] });
    const delta = madeBy(step, step.event.reads[0] as Cell);
    return [
      ...(delta?.kind === 'delta'
        ? ([['slope-forgotten', delta.readValues[0] as number, delta.reads[0] as Cell, delta.write]] as const)
        : []),
      ...(a === undefined
        ? []
        : ([
            [
              'multiplied',
              step.event.value * a,
              step.event.reads[0] as Cell,
              { quantity: 'a', index: [0, layer, unit] },
            ],
          ] as const)),
    ];
  },
  slopeOfMultiply: (step) => {
    const [node, operand = 0] = step.event.write.index;
    const own = ownFactor(step, node as number, operand);
    return own === undefined ? [] : [['own-factor', own[1], own[0]]];
  },
  slopeOfPower,
  slopeOfLog: (step) => [['number-itself', reading(step).a, reading(step).first]],
  slopeOfTanh: (step) => {
    const { a: z, b: a } = reading(step);
    return [
      ['square-forgotten', 1 - a],
      ['slope-of-sum', 1 - z * z, step.event.reads[0] as Cell, step.event.reads[1] as Cell],
    ];
  },
  slopeOfSigmoid: (step) => {
    const { a: z, b: a, first, second } = reading(step);
    return [
      ['slope-of-sum', z * (1 - z), first, second],
      ['factor-forgotten', 1 - a, second],
    ];
  },
  /** The first of the largest gets all that arrives, and the others nothing. */
  maximumPath: (step) => [['other-side', step.event.value === 0 ? reading(step).a : 0]],
  slopeOfMaximum: (step) => [['other-side', 1 - step.event.value, step.event.reads[1] as Cell]],
};

/** The factor by which a product is differentiated: the derivative is the other one. */
function ownFactor(step: PracticeStep, node: number, operand: number): [Cell, number] | undefined {
  const product = madeBy(step, { quantity: 'node', index: [node] });
  const cell = product?.reads[operand];
  return cell === undefined ? undefined : [cell, product?.readValues[operand] as number];
}
