/** Mistakes on the way to the loss. */

import { exp } from '../../../engine/math/exp.ts';
import { log } from '../../../engine/math/log.ts';
import type { EventKind } from '../../../engine/trace/events.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import type { Made, Makes } from '../mistake.ts';
import { type PracticeStep, resultWith } from '../step.ts';

/** What the reads of an event are, under the names its entry gives them. */
export const reading = (step: PracticeStep) => {
  const [a = 0, b = 0, c = 0, d = 0] = step.event.readValues;
  const [first, second, third, fourth] = step.event.reads as readonly [Cell, Cell, Cell, Cell];
  return { a, b, c, d, first, second, third, fourth, value: step.event.value };
};

/** A loss that is a mean over outputs, taken as a sum. */
export function meanOverOutputs({ run: { arithmetic }, event }: PracticeStep): Made[] {
  const { loss, outputs } = arithmetic;
  const isMean = loss?.name === 'mse' || loss?.name === 'binary-cross-entropy';
  return isMean && outputs > 1 ? [['sum-for-mean', event.value * outputs]] : [];
}

/** Half the squared error taken for the squared error, and the other way round. */
function lossTerm(step: PracticeStep): Made[] {
  const { a: z, b: a, c: y, first, second, value } = reading(step);
  const name = step.run.arithmetic.loss?.name;
  const withSum: Made = ['sum-for-activation', resultWith(step, 1, z), first, second];
  if (name === 'mse') return [...meanOverOutputs(step), ['square-forgotten', a - y], withSum];
  if (name === 'half-squared-error')
    return [['half-forgotten', value * 2], ['square-forgotten', (a - y) / 2], ['square-forgotten', a - y], withSum];
  return meanOverOutputs(step);
}

export const forwardMistakes: Partial<Readonly<Record<EventKind, Makes>>> = {
  activate: (step) => {
    const { a: z, b: slope, first } = reading(step);
    const f = step.run.arithmetic.activations[step.event.layer];
    if (f === undefined) return [];
    return [
      ['slope-for-function', f.df(z, step.event.value, slope === 0 ? undefined : slope), first],
      ['exponent-sign', resultWith(step, 0, -z), first],
    ];
  },
  maximum: (step) => [
    ['smallest-for-max', Math.min(...step.event.readValues)],
    ['sum-for-max', total(step)],
  ],
  nodeMaximum: (step) => [
    ['sum-for-max', total(step)],
    ['smallest-for-max', Math.min(...step.event.readValues)],
    ['mean-for-sum', total(step) / step.event.readValues.length],
  ],
  exponential: (step) => {
    const { a: z, b: m, second } = reading(step);
    return [
      ['maximum-forgotten', exp(z), second],
      ['exponent-sign', exp(m - z)],
      ['number-itself', z - m],
    ];
  },
  lossTerm,
  crossEntropyTerm: (step) => {
    const { a: z, b: y, d: s, value } = reading(step);
    return [
      ['maximum-forgotten', y * (log(s) - z), step.event.reads[2] as Cell],
      ['number-itself', value === 0 ? s : y, step.event.reads[value === 0 ? 3 : 1] as Cell],
    ];
  },
  /** f c + i g. */
  cellUpdate: (step) => {
    const { a: f, b: c, c: i, d: g, first, second, third, fourth } = reading(step);
    return [
      ['term-forgotten', i * g, second],
      ['term-forgotten', f * c, fourth],
      ['term-sign', f * c - i * g, fourth],
      ['wrong-gate', i * c + f * g, third, first],
    ];
  },
  nodePower: (step) => {
    const { a: x, b: exponent, value } = reading(step);
    return [
      ['times-exponent', x * exponent],
      ['power-forgotten', x],
      ['upside-down', 1 / value],
    ];
  },
  nodeExp: (step) => [['exponent-sign', resultWith(step, 0, -reading(step).a)]],
  nodeLog: (step) => [['base-ten', step.event.value / log(10)]],
  nodeTanh: (step) => [['slope-for-function', 1 - step.event.value * step.event.value, step.event.reads[0] as Cell]],
  nodeSigmoid: (step) => {
    const { a: z, value, first } = reading(step);
    return [
      ['exponent-sign', resultWith(step, 0, -z), first],
      ['slope-for-function', value * (1 - value), first],
    ];
  },
};

const total = ({ event }: PracticeStep) => event.readValues.reduce((sum, each) => sum + each, 0);
