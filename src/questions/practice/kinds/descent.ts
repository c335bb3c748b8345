/** Mistakes on functions of one or two numbers. */
import type { EventKind } from '../../../engine/trace/events.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import type { Makes } from '../mistake.ts';
import { reading } from './forward.ts';

export const descentMistakes: Partial<Readonly<Record<EventKind, Makes>>> = {
  quadraticTerm: (step) => {
    const { a: curvature, b: w, value } = reading(step);
    return [
      ['half-forgotten', value * 2],
      ['square-forgotten', 0.5 * curvature * w],
    ];
  },
  quadraticSlope: (step) => {
    const { b: w, value } = reading(step);
    return [
      ['half-forgotten', value * 2],
      ['two-forgotten', value / 2],
      ['exponent-kept', value * w],
    ];
  },
  polynomialTerm: (step) => {
    const { a: c, b: w, c: exponent, first, value } = reading(step);
    return [
      ['times-exponent', c * w * exponent],
      ['power-forgotten', c * w],
      ['factor-forgotten', value / c, first],
    ];
  },
  polynomialSlopeTerm: (step) => {
    const { a: c, b: w, c: exponent, first, value } = reading(step);
    return [
      ['exponent-forgotten', value / exponent],
      ['exponent-kept', value * w],
      ['factor-forgotten', value / c, first],
    ];
  },
  linePrediction: (step) => {
    const { a: slope, b: x, c: intercept, third } = reading(step);
    return [
      ['term-forgotten', slope * x, third],
      ['term-sign', slope * x - intercept, third],
      ['term-forgotten', intercept, step.event.reads[1] as Cell],
    ];
  },
};
