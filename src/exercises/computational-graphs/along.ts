/** Exercises along one path: local slopes, multiplied. With fading, then three neurons and gates of published courses. */
import type { GraphSpec } from '../../engine/graph/graph.ts';
import { drawNumber, exercise, type FillLine, show } from '../../questions/index.ts';
import { graphs } from './graphs.ts';
import { sigmoidNeuron } from './published.ts';
import { factor, gradientOf, graphFrom, valueAt, withNumbers } from './read.ts';

const squared = graphFrom('w = 2; x = 3; b = -4; p = w * x; n = p + b; E = n^2');

/** The squared sum of one unit, forwards and backwards, in six lines of which the last ones are missing. */
export const fadedSquare = (numbers: Readonly<Record<'w' | 'x' | 'b', number>>, missing: number | 'all') => {
  const value = (name: string) => (g: GraphSpec) => valueAt(g, name);
  const gradient = (name: string) => (g: GraphSpec) => gradientOf(g, name);
  const lines: FillLine<GraphSpec>[] = [
    {
      text: 'p = w · x =',
      key: value('p'),
      diagnose: [{ wrong: (g) => valueAt(g, 'w') + valueAt(g, 'x'), say: 'This gate multiplies; you added.' }],
    },
    {
      text: 'n = p + b =',
      key: value('n'),
      follows: (g, [p = 0]) => p + valueAt(g, 'b'),
      diagnose: [{ wrong: (g, [p = 0]) => p - valueAt(g, 'b'), say: 'Add b with its sign; you subtracted it.' }],
    },
    {
      text: 'E = n² =',
      key: value('E'),
      follows: (_, [, n = 0]) => n * n,
      diagnose: [{ wrong: (_, [, n = 0]) => 2 * n, say: 'That is twice n. Here n is multiplied by itself.' }],
    },
    {
      text: '∂E/∂n, the slope of the square, 2 · n =',
      key: gradient('n'),
      follows: (_, [, n = 0]) => 2 * n,
      diagnose: [{ wrong: (_, [, n = 0]) => n * n, say: 'That is the value of the square, not its slope.' }],
    },
    {
      text: '∂E/∂p = ∂E/∂n · ∂n/∂p =',
      key: gradient('p'),
      follows: (_, [, , , arriving = 0]) => arriving,
      diagnose: [
        {
          wrong: (g, [, , , arriving = 0]) => arriving * valueAt(g, 'b'),
          say: 'That is the rule of a product. In a sum the slope by each part is 1.',
        },
        { wrong: () => 1, say: 'That is the local slope ∂n/∂p. Multiply it by what arrives.' },
      ],
    },
    {
      text: '∂E/∂w = ∂E/∂p · ∂p/∂w =',
      key: gradient('w'),
      follows: (g, [, , , , arriving = 0]) => arriving * valueAt(g, 'x'),
      diagnose: [
        {
          wrong: (g, [, , , , arriving = 0]) => arriving * valueAt(g, 'w'),
          say: 'You multiplied by w itself. How fast w · x changes with w is said by the other factor, x.',
        },
        { wrong: (g) => valueAt(g, 'x'), say: 'That is the local slope ∂p/∂w. Multiply it by what arrives.' },
      ],
    },
  ];
  return exercise<GraphSpec>({
    kind: 'fill',
    objective: 'local',
    grade: 'check',
    numbers: { base: withNumbers(squared, numbers) },
    ask: (g) =>
      `The graph of \`E = (w * x + b)^2\`, with w = ${show(valueAt(g, 'w'))}, x = ${show(valueAt(g, 'x'))} and b = ${show(valueAt(g, 'b'))}: three lines forwards, three backwards.`,
    lines,
    missing,
    hints: [
      'Forwards each gate needs its inputs. Backwards: what arrives, times the local slope.',
      (g) => `Here n = ${show(valueAt(g, 'n'))}. The slope of a square is twice what is squared, that of a sum is 1.`,
    ],
    solution: (g) => [
      `Forwards: p = ${show(valueAt(g, 'p'))}, n = ${show(valueAt(g, 'n'))}, E = ${show(valueAt(g, 'E'))}.`,
      `Backwards: ∂E/∂n = 2 · ${factor(valueAt(g, 'n'))} = ${show(gradientOf(g, 'n'))}, and the sum copies it to p.`,
      `∂E/∂w = ${show(gradientOf(g, 'p'))} · ${factor(valueAt(g, 'x'))} = ${show(gradientOf(g, 'w'))}.`,
    ],
  });
};

const q = (g: GraphSpec) => valueAt(g, 'q');
const z = (g: GraphSpec) => valueAt(g, 'z');
const throughSum = (name: 'x' | 'y'): FillLine<GraphSpec> => ({
  text: `∂f/∂${name} =`,
  key: (g) => gradientOf(g, name),
  diagnose: [
    { wrong: q, say: 'That is ∂f/∂z. On the way to this number the slopes are z and 1.' },
    { wrong: () => 1, say: `That is the local slope ∂q/∂${name}. Multiply it by what arrives at q.` },
    {
      wrong: (g) => z(g) * valueAt(g, name),
      say: `You multiplied by ${name} too. A sum passes on what arrives, whatever its parts are.`,
    },
  ],
});

export const productGradients = exercise<GraphSpec>({
  kind: 'fill',
  objective: 'local',
  grade: 'check',
  numbers: {
    base: graphs.product,
    draw: (random) =>
      withNumbers(graphs.product, {
        x: -drawNumber(random, 2, 6, 0),
        y: drawNumber(random, 8, 14, 0),
        z: drawNumber(random, -5, -2, 0),
      }),
  },
  ask: (g) =>
    `All gradients of \`f = (x + y) * z\` at x = ${show(valueAt(g, 'x'))}, y = ${show(valueAt(g, 'y'))}, z = ${show(z(g))}. Write q for x + y.`,
  missing: 'all',
  lines: [
    {
      text: '∂f/∂z =',
      key: (g) => gradientOf(g, 'z'),
      diagnose: [
        { wrong: z, say: 'You gave z itself. How fast q · z changes with z is said by the other factor, q.' },
        { wrong: (g) => valueAt(g, 'f'), say: 'That is the value of f. The question is how fast it changes.' },
      ],
    },
    throughSum('x'),
    throughSum('y'),
  ],
  hints: [
    'At the last gate, a product, the slope by one factor is the other factor.',
    'What arrives at q is z. The sum passes it on unchanged.',
  ],
  solution: (g) => [
    `q = ${show(q(g))}, so ∂f/∂z = ${show(q(g))} and ∂f/∂q = ${show(z(g))}.`,
    `The sum has slope 1 by each part: ∂f/∂x = ∂f/∂y = ${show(z(g))} · 1 = ${show(z(g))}.`,
  ],
});

/**
 * A line of a factor into a sum that goes through a curve: what arrives, times the other factor.
 * @param silent the other factor is 0: to forget the slope of the curve makes no difference
 */
const factorLine = (name: string, other: string, sum: string, silent = false): FillLine<GraphSpec> => ({
  text: `by ${name} =`,
  key: (g) => gradientOf(g, name),
  tol: { abs: 0.002 },
  diagnose: [
    ...(silent
      ? []
      : [
          {
            wrong: (g: GraphSpec) => valueAt(g, other),
            say: 'The slope of the curve is missing: multiply by what arrives.',
          },
        ]),
    {
      wrong: (g) => gradientOf(g, sum) * valueAt(g, name),
      say: `You multiplied by ${name} itself. The slope of the product by it is ${other}.`,
    },
  ],
});

export const tanhNeuron = exercise<GraphSpec>({
  kind: 'fill',
  objective: 'local',
  grade: 'check',
  numbers: { base: graphs.neuron },
  ask: (g) =>
    `A neuron, o = tanh(x1 · w1 + x2 · w2 + b), with x1 = ${show(valueAt(g, 'x1'))}, w1 = ${show(valueAt(g, 'w1'))}, x2 = ${show(valueAt(g, 'x2'))}, w2 = ${show(valueAt(g, 'w2'))}. Its sum is n = ${show(valueAt(g, 'n'))}, its output o = ${show(valueAt(g, 'o'))}. How fast does o change …`,
  missing: 'all',
  lines: [
    {
      text: 'by n? 1 − o² =',
      key: (g) => gradientOf(g, 'n'),
      tol: { abs: 0.002 },
      diagnose: [
        { wrong: (g) => valueAt(g, 'o'), say: 'That is the output, not the slope.' },
        { wrong: (g) => 1 - valueAt(g, 'o'), say: 'Square the output before you subtract it from 1.' },
        { wrong: (g) => valueAt(g, 'o') * (1 - valueAt(g, 'o')), say: 'That is the formula of sigmoid.' },
      ],
    },
    factorLine('x1', 'w1', 'n'),
    factorLine('w1', 'x1', 'n'),
    factorLine('x2', 'w2', 'n'),
    factorLine('w2', 'x2', 'n', true),
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
      diagnose: [{ wrong: (g) => 1 - valueAt(g, 'f'), say: 'That is the sigmoid of −s.' }],
    },
    {
      text: 'how fast f changes by s =',
      key: (g) => gradientOf(g, 's'),
      follows: (_, [, f = 0]) => f * (1 - f),
      diagnose: [{ wrong: (_, [, f = 0]) => 1 - f * f, say: 'That is the formula of tanh. Here it is f · (1 − f).' }],
    },
    factorLine('w0', 'x0', 's'),
    factorLine('w1', 'x1', 's'),
    factorLine('x0', 'w0', 's'),
    factorLine('x1', 'w1', 's'),
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
