/** Exercises on squared errors: of a line at three points, and of several outputs. */
import json from '../../../content/experiments/three-points.json' with { type: 'json' };
import type { Experiment } from '../../engine/experiment.ts';
import { halfSquaredError, mse } from '../../engine/math/losses/squared.ts';
import {
  drawNumber,
  edited,
  exercise,
  experimentOf,
  lossAfter,
  type Numbers,
  read,
  show,
} from '../../questions/index.ts';

/** The points and the line of Figure 6.1, from the very same file. */
export const threePoints = experimentOf(json);

const positions = [0, 1, 2] as const;
const output = (e: Experiment, n: number) => read(e, `a[${n}][1][0]`);
const target = (e: Experiment, n: number) => read(e, `y[${n}][0]`);
const error = (e: Experiment, n: number) => output(e, n) - target(e, n);
const squared = (e: Experiment, n: number) => read(e, `lossTerm[${n}][0]`);

export const withLine = (w: number, b: number) => edited(threePoints, { 'w.1.0.0': w, 'b.1.0': b });

/** Another line each time; the errors are the engine's own. */
const lines = (w: number, b: number): Numbers<Experiment> => ({
  base: withLine(w, b),
  draw: (random) => withLine(drawNumber(random, -1, 2, 1), drawNumber(random, -1, 4, 1)),
});

/** Three errors and the mean of their squares, of which the last `missing` lines are the reader's. */
export function fadedErrors(w: number, b: number, missing: number | 'all') {
  const mean = (errors: readonly number[]) => errors.reduce((sum, its) => sum + its * its, 0) / errors.length;
  return exercise<Experiment>({
    kind: 'fill',
    objective: 'squared',
    grade: 'check',
    numbers: lines(w, b),
    ask: (e) =>
      `The line $a$ = ${show(read(e, 'weights[1][0][0]'))} · $x$ + ${bracketed(read(e, 'bias[1][0]'))}, and the points ${positions
        .map((n) => `(${show(read(e, `a[${n}][0][0]`))}, ${show(target(e, n))})`)
        .join(', ')}. Find its mean squared error, to three decimals.`,
    missing,
    lines: [
      ...positions.map((n) => ({
        text: `error at $x$ = ${n + 1}: $a$ − $y$ =`,
        key: (e: Experiment) => error(e, n),
        shown: short,
        diagnose: [
          { wrong: (e: Experiment) => output(e, n), say: 'That is what the line says there. Take the target from it.' },
          {
            wrong: (e: Experiment) => -error(e, n),
            say: 'That is target minus line. Its square is the same; the error itself has the other sign.',
          },
          {
            wrong: (e: Experiment) => squared(e, n),
            say: 'That is the square already. It comes in the last line.',
          },
        ],
      })),
      {
        text: 'mean of the squares:',
        key: (e) => read(e, 'loss'),
        follows: (_, before) => mean(before.slice(0, 3)),
        tol: { decimals: 3 },
        shown: short,
        diagnose: [
          {
            wrong: (_, before) => 3 * mean(before.slice(0, 3)),
            say: 'That is the sum of the squares. Divide it by the number of points.',
          },
          {
            wrong: (_, before) => 1.5 * mean(before.slice(0, 3)),
            say: 'That is half the sum of the squares. Here the sum is divided by the number of points.',
          },
          {
            wrong: (_, before) => before.slice(0, 3).reduce((sum, its) => sum + its, 0) / 3,
            say: 'That is the mean of the errors, not of their squares: errors of both signs cancel in it.',
          },
          {
            wrong: (_, before) => before.slice(0, 3).reduce((sum, its) => sum + Math.abs(its), 0) / 3,
            say: 'That is the mean size of the errors. Square each of them first.',
          },
          {
            wrong: (_, before) => mean(before.slice(0, 3)) / 2,
            say: 'That is half of it. The mean is divided by the number of points, and by nothing else.',
          },
          {
            wrong: (_, before) => Math.sqrt(mean(before.slice(0, 3))),
            say: 'That is the root of the mean. The mean of the squares is asked.',
          },
          {
            wrong: (_, before) =>
              before.slice(0, 3).every((its) => its >= 0)
                ? undefined
                : before.slice(0, 3).reduce((sum, its) => sum + its * Math.abs(its), 0) / 3,
            say: 'That comes out if squares of negative errors are taken away. A square is never negative: all are added.',
          },
          {
            wrong: (_, before) => (before.slice(0, 3).reduce((sum, its) => sum + its, 0) / 3) ** 2,
            say: 'That is the square of the mean. Square first, then take the mean.',
          },
        ],
      },
    ],
    hints: [
      'Put each $x$ into the line, and take the target $y$ from what it says.',
      (e) => `The squares are ${positions.map((n) => short(squared(e, n))).join(', ')}.`,
    ],
    solution: (e) => [
      `The line says ${positions.map((n) => short(output(e, n))).join(', ')}.`,
      `Less the targets: ${positions.map((n) => short(error(e, n))).join(', ')}; squared ${positions.map((n) => short(squared(e, n))).join(', ')}.`,
      `Their mean is ${show(read(e, 'loss'))}.`,
    ],
  });
}

/** Without the last bits of a difference: −0.3, not −0.30000000000000004. */
const short = (value: number) => show(Math.round(value * 1e9) / 1e9);

const bracketed = (value: number) => (value < 0 ? `(${show(value)})` : show(value));

type Errors = readonly [number, number, number];
const total = (errors: Errors, term: (error: number) => number) => errors.reduce((sum, its) => sum + term(its), 0);

/** The same errors, added up in three ways that all have been called “the loss”. */
export const threeWays = exercise<Errors>({
  kind: 'fill',
  objective: 'squared',
  grade: 'check',
  transfer: true,
  numbers: {
    base: [-0.2, 0.3, -0.5],
    draw: (random) => [
      drawNumber(random, -0.9, -0.1, 1),
      drawNumber(random, 0.1, 0.9, 1),
      drawNumber(random, -0.9, -0.1, 1),
    ],
  },
  ask: (errors) =>
    `A network has three outputs, with the errors ${errors.map((its) => show(its)).join(', ')}. Programs differ in what they call its loss. Compute three of them, to three decimals.`,
  missing: 'all',
  lines: [
    {
      text: 'sum of the squares:',
      key: (errors) => 2 * total(errors, (its) => halfSquaredError.term(0, its, 0, 3)),
      tol: { decimals: 3 },
      diagnose: [
        {
          wrong: (errors) => total(errors, (its) => its) ** 2,
          say: 'That is the square of the sum. Square each error first.',
        },
        { wrong: (errors) => total(errors, Math.abs), say: 'Those are the sizes of the errors. Square each of them.' },
      ],
    },
    {
      text: 'mean of the squares:',
      key: (errors) => total(errors, (its) => mse.term(0, its, 0, 3)),
      follows: (_, [sum = 0]) => sum / 3,
      tol: { decimals: 3 },
      diagnose: [{ wrong: (_, [sum = 0]) => sum / 2, say: 'There are three outputs: divide by 3.' }],
    },
    {
      text: 'half the sum:',
      key: (errors) => total(errors, (its) => halfSquaredError.term(0, its, 0, 3)),
      follows: (_, [sum = 0]) => sum / 2,
      tol: { decimals: 3 },
      diagnose: [{ wrong: (_, [, mean = 0]) => mean / 2, say: 'That is half of the mean. Take half of the sum.' }],
    },
  ],
  hints: [
    'Square each error: the sign goes.',
    (errors) => `The squares are ${errors.map((its) => show(its * its)).join(', ')}.`,
  ],
  solution: (errors) => [
    `${errors.map((its) => show(its * its)).join(' + ')} = ${show(total(errors, (its) => its * its))}.`,
    `Divided by 3 it is ${show(total(errors, (its) => its * its) / 3)}; halved it is ${show(total(errors, (its) => its * its) / 2)}.`,
    'All three fall and rise together. Their slopes differ, so always say which one you mean.',
  ],
});

/** The loss that a reader's line is to come below. */
export const numberToBeat = 0.06;

export const beatTheNumber = exercise({
  kind: 'construct',
  objective: 'squared',
  grade: 'challenge',
  ask: `Beat the number: find a line for the three points of Figure 6.1 whose mean squared error is below ${numberToBeat}.`,
  fields: [
    { label: 'slope $w$', start: 1 },
    { label: 'height $b$', start: 1 },
  ],
  check([w = 0, b = 0]) {
    const loss = lossAfter(withLine(w, b), 0);
    const say = `Its mean squared error is ${show(loss)}.`;
    // What computing loses makes no number smaller: (1.5, 0.4) has 0.06 exactly.
    return { ok: loss < numberToBeat - 1e-9, say };
  },
  diagnose: [
    {
      when: ([w = 0, b = 0]) => positions.every((n) => error(withLine(w, b), n) > 0),
      say: 'It runs above all three points: every error is positive. Lower it.',
      example: [1, 3],
    },
    {
      when: ([w = 0, b = 0]) => positions.every((n) => error(withLine(w, b), n) < 0),
      say: 'It runs below all three points: every error is negative. Lift it.',
      example: [1, -2],
    },
  ],
  example: [1.5, 0.35],
  hints: [
    'The outer points rise by 3 while $x$ runs by 2. Start with a slope near that.',
    'Keep the slope at 1.5, and lift or lower the line until its errors at both ends are small and the one in the middle is not large.',
  ],
  solution: [
    `With $w$ = 1.5 and $b$ = 0.35 the mean squared error is ${show(lossAfter(withLine(1.5, 0.35), 0))}.`,
    'No line reaches 0, because the points do not lie on one line.',
  ],
});
