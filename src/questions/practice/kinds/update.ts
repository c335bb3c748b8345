/** Mistakes between a gradient and a new parameter: clipping, penalties, memories, the step. */
import type { EventKind } from '../../../engine/trace/events.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import type { Made, Makes } from '../mistake.ts';
import { resultWith, valueBefore } from '../step.ts';
import { madeBy } from '../substitutions.ts';
import { reading } from './forward.ts';

/** m v + g: what remains of the past, and what comes to it. */
const velocity: Makes = (step) => {
  const { a: m, b: v, c: g, second, third } = reading(step);
  return [
    ['gradient-subtracted', m * v - g],
    ['share-forgotten', v + g],
    ['memory-forgotten', g, third, second],
    ['betas-swapped', (1 - m) * v + m * g],
    ['factor-forgotten', m * v, third],
  ];
};

/** β m + (1 − β) g. */
const movingMean: Makes = (step) => {
  const { a: beta, b: m, c: g, second, third } = reading(step);
  return [
    ['betas-swapped', (1 - beta) * m + beta * g],
    ['share-forgotten', beta * m + g],
    ['memory-forgotten', (1 - beta) * g, third, second],
    ['gradient-subtracted', beta * m - (1 - beta) * g],
  ];
};

const movingSquare: Makes = (step) => {
  const { a: beta, b: v, c: g, second, third } = reading(step);
  return [
    ['square-forgotten', beta * v + (1 - beta) * g],
    ['betas-swapped', (1 - beta) * v + beta * g * g],
    ['share-forgotten', beta * v + g * g],
    ['memory-forgotten', (1 - beta) * g * g, third, second],
  ];
};

const adaptiveStep: Makes = (step) => {
  const { a: rate, b: g, c: v, d: epsilon, first } = reading(step);
  return [
    ['rate-forgotten', g / (Math.sqrt(v) + epsilon), first],
    ['root-forgotten', (rate * g) / (v + epsilon)],
    ['epsilon-inside', (rate * g) / Math.sqrt(v + epsilon)],
    ['upside-down', (rate * (Math.sqrt(v) + epsilon)) / g],
    ['factor-forgotten', rate * g, step.event.reads[2] as Cell],
  ];
};

/** The new parameter: the step taken the wrong way, too far, or not at all. */
const update: Makes = (step) => {
  const { a: w, b: by, first, second } = reading(step);
  const made = madeBy(step, second);
  const rate = made?.kind === 'adaptiveStep' ? made.readValues[0] : undefined;
  const added: Made[] = [
    ['step-added', w + by, second],
    ['step-alone', by, second],
    ['number-itself', w, first],
  ];
  return rate === undefined || rate === 0
    ? added
    : [...added, ['rate-forgotten', w - by / rate, made?.reads[0] as Cell]];
};

/** The perceptron rule: parameter + rate × error × input. */
const correct: Makes = (step) => {
  const { a: w, b: rate, c: error, d: x, first, second, third, fourth } = reading(step);
  const input = fourth === undefined ? 1 : x;
  const by = rate * error * input;
  const without: Made[] = fourth === undefined ? [] : [['factor-forgotten', w + rate * error, fourth]];
  return [
    ['term-sign', w - by, third],
    ['rate-forgotten', w + error * input, second],
    ...without,
    ['term-forgotten', by, first],
  ];
};

export const updateMistakes: Partial<Readonly<Record<EventKind, Makes>>> = {
  squaredNorm: (step) => {
    const sum = step.event.readValues.reduce((total, g) => total + g, 0);
    return [
      ['square-forgotten', sum],
      ['square-forgotten', step.event.readValues.reduce((total, g) => total + Math.abs(g), 0)],
    ];
  },
  norm: (step) => [['root-forgotten', reading(step).a]],
  clipScale: (step) => {
    const { a: limit, b: norm } = reading(step);
    return [
      ['upside-down', norm / limit],
      ['other-side', limit / norm],
    ];
  },
  clip: (step) => [['upside-down', reading(step).a / reading(step).b]],
  addL2: (step) => {
    const { a: g, b: lambda, c: w, first } = reading(step);
    return [
      ['penalty-squared', g + lambda * w * w],
      ['penalty-sign', g - lambda * w],
      ['penalty-doubled', g + 2 * lambda * w],
      ['penalty-unweighted', g + w, step.event.reads[1] as Cell],
      ['penalty-forgotten', g, first, step.event.write],
    ];
  },
  addL1: (step) => {
    const { a: g, b: lambda, c: w, first } = reading(step);
    return [
      ['penalty-sign', g - lambda * Math.sign(w)],
      ['penalty-size', g + lambda * w],
      ['penalty-unweighted', g + Math.sign(w), step.event.reads[1] as Cell],
      ['penalty-forgotten', g, first, step.event.write],
    ];
  },
  velocity,
  lookahead: velocity,
  squareSum: (step) => {
    const { a: v, b: g, first, second } = reading(step);
    return [
      ['square-forgotten', v + g],
      ['memory-forgotten', g * g, second, first],
    ];
  },
  movingMean,
  movingSquare,
  betaPower: (step) => [['times-for-power', reading(step).a * (step.record.update + 1)]],
  correction: (step) => {
    const power = step.event.reads[0] as Cell;
    const beta = valueBefore(step, { quantity: power.quantity === 'beta1Power' ? 'beta1' : 'beta2', index: [] });
    return beta === undefined ? [] : [['power-forgotten', 1 - beta]];
  },
  adaptiveStep,
  decayFactor: (step) => {
    const { a: rate, b: lambda, first, second } = reading(step);
    return [
      ['step-added', 1 + rate * lambda],
      ['rate-forgotten', 1 - lambda, first],
      ['factor-forgotten', 1 - rate, second],
      ['multiplied', rate * lambda, first, second],
    ];
  },
  correct,
  step: (step) => [['rate-forgotten', resultWith(step, 0, 1), step.event.reads[0] as Cell]],
  update,
};
