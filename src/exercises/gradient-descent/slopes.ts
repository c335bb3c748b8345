/** Exercises about slopes: nudging, the gradient of a line fit, and the products that make a network's slope. */
import type { DescentSpec } from '../../engine/descent/descent.ts';
import { coordinatesOf, createDescentRun, functionOf } from '../../engine/descent/run.ts';
import type { Cell } from '../../engine/trace/layout.ts';
import { valueIn, writerOf } from '../../engine/trace/record.ts';
import { drawNumber, exercise, show } from '../../questions/index.ts';
import { from, slopes } from './descend.ts';
import { descents } from './descents.ts';

const fit = descents['line-fit'];
const surface = descents['xor-surface'];
const points = fit.function.kind === 'line-fit' ? fit.function.points : [];

const nudge = 0.01;
const height = functionOf(descents['two-valleys']);
/** The loss as the task says it: who computes from that gets these very numbers. */
const told = (w: number) => Number(height([w]).toFixed(6));
const rise = (w: number) => told(w + nudge) - told(w - nudge);

export const byNudging = exercise<number>({
  kind: 'number',
  objective: 'slope',
  grade: 'check',
  numbers: { base: 1.45, draw: (random) => drawNumber(random, 1.3, 1.65, 2) },
  ask: (w) =>
    `A loss is ${show(told(w - nudge), { decimals: 6 })} at $w$ = ${show(w - nudge)} and ${show(told(w + nudge), { decimals: 6 })} at $w$ = ${show(w + nudge)}. Estimate its slope at $w$ = ${show(w)}.`,
  key: (w) => rise(w) / (2 * nudge),
  diagnose: [
    { wrong: (w) => rise(w) / nudge, say: `Between the two places lie ${show(2 * nudge)}, not ${show(nudge)}.` },
    { wrong: rise, say: 'That is the rise. Divide it by how far apart the two places are.' },
    { wrong: (w) => (2 * nudge) / rise(w), say: 'That is run over rise. A slope is rise over run.' },
  ],
  hints: ['Rise over run.', (w) => `The rise is ${show(rise(w), { decimals: 6 })}.`],
  solution: (w) => [
    `The loss rises by ${show(rise(w), { decimals: 6 })} while $w$ runs ${show(2 * nudge)} to the right.`,
    `${show(rise(w), { decimals: 6 })} ∕ ${show(2 * nudge)} ≈ ${show(rise(w) / (2 * nudge))}.`,
  ],
});

const lineOf = (slope: number, intercept: number) =>
  `${show(slope)} · $x$${intercept === 0 ? '' : ` ${intercept < 0 ? '−' : '+'} ${show(Math.abs(intercept))}`}`;

type Place = readonly [slope: number, intercept: number];
const errors = ([slope, intercept]: Place) => points.map(([x, y]) => slope * x + intercept - y);
const sum = (terms: readonly number[]) => terms.reduce((total, term) => total + term, 0);
const timesX = (place: Place) => sum(errors(place).map((error, n) => error * (points[n]?.[0] ?? 0)));

/** Lesson 2 has the error the other way round, and adds what it makes. */
const turnedError =
  'That is what $y$ − $a$ gives, the error of lesson 2. There its product is added; a gradient has $a$ − $y$, and is subtracted.';

export const gradientOfFit = exercise<Place>({
  kind: 'fill',
  objective: 'slope',
  grade: 'check',
  numbers: {
    base: [1, 0],
    draw: (random) => [drawNumber(random, 1.5, 4, 1), drawNumber(random, -2, 3, 0)],
  },
  ask: ([slope, intercept]) =>
    `The points are ${points.map(([x, y]) => `(${x}, ${y})`).join(', ')}, and the line is $a$ = ${lineOf(slope, intercept)}. $E$ is the mean of $(a − y)^2$. Find both parts of its gradient. (A square has the slope twice what is squared; $w$ is multiplied by $x$ on its way into $a$.)`,
  missing: 'all',
  lines: [
    {
      text: '$∂E/∂w$, the mean of 2 · ($a$ − $y$) · $x$ =',
      key: (place) => slopes(from(fit, ...place))[0] as number,
      diagnose: [
        { wrong: (place) => 2 * timesX(place), say: 'That is the sum. Divide it by the number of points.' },
        { wrong: (place) => timesX(place) / points.length, say: 'The square brings a factor 2.' },
        {
          wrong: (place) => slopes(from(fit, ...place))[1] as number,
          say: 'Each error is multiplied by its own $x$ first.',
        },
        {
          wrong: (place) => -(slopes(from(fit, ...place))[0] as number),
          say: turnedError,
        },
      ],
    },
    {
      text: '$∂E/∂b$, the mean of 2 · ($a$ − $y$) =',
      key: (place) => slopes(from(fit, ...place))[1] as number,
      diagnose: [
        { wrong: (place) => 2 * sum(errors(place)), say: 'That is the sum. Divide it by the number of points.' },
        { wrong: (place) => sum(errors(place)) / points.length, say: 'The square brings a factor 2.' },
        {
          wrong: (place) => -(slopes(from(fit, ...place))[1] as number),
          say: turnedError,
        },
      ],
    },
  ],
  hints: [
    'Write down $a$ − $y$ for each point first.',
    (place) =>
      `The errors are ${errors(place)
        .map((error) => show(error))
        .join(', ')}.`,
  ],
  solution: (place) => [
    `The errors $a$ − $y$ are ${errors(place)
      .map((error) => show(error))
      .join(', ')}.`,
    `Twice each, times its $x$: the mean is ${show(slopes(from(fit, ...place))[0] as number)}.`,
    `Twice each alone: the mean is ${show(slopes(from(fit, ...place))[1] as number)}.`,
  ],
});

interface Row {
  readonly delta: number;
  readonly signal: number;
}

/** The two factors of each row's part in the slope along w₁, from the trace. */
export function rowsAt(spec: DescentSpec): Row[] {
  const record = createDescentRun(spec).record(0);
  const [gradient] = coordinatesOf(createDescentRun(spec)).gradients;
  const value = (cell: Cell | undefined) => (cell && valueIn(record, cell, record.count)) ?? Number.NaN;
  return (gradient === undefined ? [] : (writerOf(record, gradient)?.reads ?? [])).map((cell) => {
    const [delta, signal] = writerOf(record, cell)?.reads ?? [];
    return { delta: value(delta), signal: value(signal) };
  });
}

const rowsOf = (place: Place) => rowsAt(from(surface, ...place));
const products = (place: Place) => rowsOf(place).map(({ delta, signal }) => delta * signal);

export const fromProducts = exercise<Place>({
  kind: 'number',
  objective: 'slope',
  grade: 'challenge',
  transfer: true,
  numbers: {
    base: [0.5, 0.5],
    draw: (random) => [drawNumber(random, -1, 1.5, 1), drawNumber(random, -0.5, 1.5, 1)],
  },
  ask: (place) =>
    `At a point of the surface the four rows of XOR have δ = ${rowsOf(place)
      .map(({ delta }) => show(delta))
      .join('; ')} at h1. The signals along $w_1$ are ${rowsOf(place)
      .map(({ signal }) => show(signal))
      .join('; ')}. What is the slope of the loss along $w_1$?`,
  key: (place) => slopes(from(surface, ...place))[0] as number,
  diagnose: [
    { wrong: (place) => sum(products(place)), say: 'That is the sum. The slope is the mean over all four rows.' },
    { wrong: (place) => sum(products(place)) / 2, say: 'Rows with the signal 0 count too: divide by four.' },
    {
      wrong: (place) => sum(rowsOf(place).map(({ delta }) => delta)) / 4,
      say: 'Multiply each δ by its signal before you add.',
    },
  ],
  hints: ['Multiply each δ by its signal.', 'Add the four products and divide by four.'],
  solution: (place) => [
    `The products are ${products(place)
      .map((product) => show(product))
      .join('; ')}.`,
    `Their mean is ${show(slopes(from(surface, ...place))[0] as number)}.`,
  ],
});
