/** Two neurons backwards: what arrives at a product, times its other factor. */
import type { GraphSpec } from '../../engine/graph/graph.ts';
import { sigmoid } from '../../engine/math/sigmoid.ts';
import { drawNumber, exercise, type FillLine, show } from '../../questions/index.ts';
import { graphs } from './graphs.ts';
import { sigmoidNeuron } from './published.ts';
import { factor, gradientOf, up, valueAt, withNumbers } from './read.ts';

/**
 * A line of a factor into a sum that goes through a curve: what arrives, times the other factor.
 * @param slopeLine the line, counted from 0, in which the slope of the curve was found
 */
const factorLine = (name: string, other: string, slopeLine: number): FillLine<GraphSpec> => ({
  text: `by ${name} =`,
  key: (g) => gradientOf(g, name),
  follows: (g, before) => (before[slopeLine] ?? 0) * valueAt(g, other),
  diagnose: [
    {
      wrong: (g) => valueAt(g, other),
      say: 'You left out the slope of the curve: multiply by what arrives.',
    },
    {
      wrong: (g, before) => (before[slopeLine] ?? 0) * valueAt(g, name),
      say: `You multiplied by ${name} itself. The slope of the product by it is ${other}.`,
    },
  ],
});

/** The neuron of the figure with other numbers. Its bias makes the sum n, so that the curve is neither straight nor flat there. */
const neuronWith = ({ n, ...at }: Readonly<Record<'x1' | 'w1' | 'x2' | 'w2' | 'n', number>>) =>
  withNumbers(graphs.neuron, { ...at, b: n - at.x1 * at.w1 - at.x2 * at.w2 });

export const tanhNeuron = exercise<GraphSpec>({
  kind: 'fill',
  objective: 'local',
  grade: 'check',
  numbers: {
    base: neuronWith({ x1: 3, w1: -2, x2: -1, w2: 4, n: 0.6 }),
    // A factor and its number have opposite signs, so that to take the one for the other is seen.
    draw: (random) =>
      neuronWith({
        x1: drawNumber(random, 1, 4, 0),
        w1: -drawNumber(random, 1, 4, 0),
        x2: -drawNumber(random, 1, 4, 0),
        w2: drawNumber(random, 1, 4, 0),
        n: drawNumber(random, 0.4, 1.2, 1),
      }),
  },
  ask: (g) =>
    `A neuron, ${up`o`} = tanh(${up`x1`} · ${up`w1`} + ${up`x2`} · ${up`w2`} + ${up`b`}), with ${up`x1`} = ${show(valueAt(g, 'x1'))}, ${up`w1`} = ${show(valueAt(g, 'w1'))}, ${up`x2`} = ${show(valueAt(g, 'x2'))}, ${up`w2`} = ${show(valueAt(g, 'w2'))}. Its sum is ${up`n`} = ${show(valueAt(g, 'n'))}, its output ${up`o`} = ${show(valueAt(g, 'o'))}. How fast does ${up`o`} change …`,
  missing: 'all',
  lines: [
    {
      text: `by ${up`n`}? 1 − ${up`o`}² =`,
      key: (g) => gradientOf(g, 'n'),
      tol: { abs: 0.002 },
      diagnose: [
        { wrong: (g) => valueAt(g, 'o'), say: 'That is the output, not the slope.' },
        { wrong: (g) => 1 - valueAt(g, 'o'), say: 'Square the output before you subtract it from 1.' },
        { wrong: (g) => valueAt(g, 'o') * (1 - valueAt(g, 'o')), say: 'That is o · (1 − o), the formula of sigmoid.' },
      ],
    },
    factorLine('x1', 'w1', 0),
    factorLine('w1', 'x1', 0),
    factorLine('x2', 'w2', 0),
    factorLine('w2', 'x2', 0),
  ],
  hints: [
    'The sum copies what arrives to every product; each product passes it on times its other factor.',
    (g) => `What arrives at every product is ${show(gradientOf(g, 'n'))}.`,
  ],
  solution: (g) => [
    `1 − o² = ${show(gradientOf(g, 'n'))}: the sum copies it to both products.`,
    ...(['x1', 'w1', 'x2', 'w2'] as const).map(
      (name, k) =>
        `by ${name}: ${show(gradientOf(g, 'n'))} · ${factor(valueAt(g, ['w1', 'x1', 'w2', 'x2'][k] as string))} = ${show(gradientOf(g, name))}.`,
    ),
  ],
});

export const neuronOfCourse = exercise<GraphSpec>({
  kind: 'fill',
  objective: 'local',
  grade: 'check',
  transfer: true,
  numbers: { base: sigmoidNeuron },
  ask: (g) =>
    `Another curve: f = σ(s) with s = w0 · x0 + w1 · x1 + w2, at w0 = ${show(valueAt(g, 'w0'))}, w1 = ${show(valueAt(g, 'w1'))}, w2 = ${show(valueAt(g, 'w2'))}, x0 = ${show(valueAt(g, 'x0'))}, x1 = ${show(valueAt(g, 'x1'))}. σ is the sigmoid, whose slope is f · (1 − f).`,
  missing: 'all',
  lines: [
    {
      text: 's =',
      key: (g) => valueAt(g, 's'),
      diagnose: [
        { wrong: (g) => valueAt(g, 's') - valueAt(g, 'w2'), say: 'You left out w2, which is added as it is.' },
      ],
    },
    {
      text: 'f =',
      key: (g) => valueAt(g, 'f'),
      follows: (_, [s = 0]) => sigmoid(s),
      diagnose: [{ wrong: (_, [s = 0]) => sigmoid(0 - s), say: 'That is the sigmoid of −s.' }],
    },
    {
      text: 'how fast f changes by s =',
      key: (g) => gradientOf(g, 's'),
      follows: (_, [, f = 0]) => f * (1 - f),
      diagnose: [
        { wrong: (_, [, f = 0]) => 1 - f * f, say: 'That is 1 − f², the formula of tanh. Here it is f · (1 − f).' },
        { wrong: (_, [, f = 0]) => 1 - f, say: 'That is what f lacks to 1. Multiply it by f.' },
      ],
    },
    factorLine('w0', 'x0', 2),
    factorLine('w1', 'x1', 2),
    factorLine('x0', 'w0', 2),
    factorLine('x1', 'w1', 2),
  ],
  hints: [
    'First forwards: s, then f. Then backwards: the slope of the curve, then the other factor of each product.',
    (g) => `f · (1 − f) = ${show(gradientOf(g, 's'))}. It arrives at every product.`,
  ],
  solution: (g) => [
    `s = ${show(valueAt(g, 's'))}, f = ${show(valueAt(g, 'f'))}, f · (1 − f) = ${show(gradientOf(g, 's'))}.`,
    `By w0 and w1: times x0 and x1, which makes ${show(gradientOf(g, 'w0'))} and ${show(gradientOf(g, 'w1'))}; w2 gets all of it.`,
    `By x0 and x1: times w0 and w1, which makes ${show(gradientOf(g, 'x0'))} and ${show(gradientOf(g, 'x1'))}.`,
  ],
});
