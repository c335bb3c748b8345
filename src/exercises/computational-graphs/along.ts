/** Exercises along one path: local slopes, multiplied. With fading, then on one's own. */
import type { GraphSpec } from '../../engine/graph/graph.ts';
import { drawNumber, exercise, type FillLine, show } from '../../questions/index.ts';
import { graphs } from './graphs.ts';
import { factor, gradientOf, graphFrom, up, valueAt, withNumbers } from './read.ts';

const squared = graphFrom('w = 2; x = 3; b = -4; r = w * x; n = r + b; E = n^2');

/** The squared sum of one unit, forwards and backwards, in six lines of which the last ones are missing. */
export const fadedSquare = (numbers: Readonly<Record<'w' | 'x' | 'b', number>>, missing: number | 'all') => {
  const value = (name: string) => (g: GraphSpec) => valueAt(g, name);
  const gradient = (name: string) => (g: GraphSpec) => gradientOf(g, name);
  const lines: FillLine<GraphSpec>[] = [
    {
      text: 'r = w · x =',
      key: value('r'),
      diagnose: [{ wrong: (g) => valueAt(g, 'w') + valueAt(g, 'x'), say: 'You added. This gate multiplies.' }],
    },
    {
      text: 'n = r + b =',
      key: value('n'),
      follows: (g, [r = 0]) => r + valueAt(g, 'b'),
      diagnose: [{ wrong: (g, [r = 0]) => r - valueAt(g, 'b'), say: 'You subtracted b. Add it with its sign.' }],
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
      diagnose: [
        { wrong: (_, [, n = 0]) => n * n, say: 'That is the value of the square, not its slope.' },
        {
          wrong: (_, [, n = 0]) => n,
          say: 'That is n itself. The slope of a square is twice the number that is squared.',
        },
      ],
    },
    {
      text: '∂E/∂r = ∂E/∂n · ∂n/∂r =',
      key: gradient('r'),
      follows: (_, [, , , arriving = 0]) => arriving,
      diagnose: [
        {
          wrong: (g, [, , , arriving = 0]) => arriving * valueAt(g, 'b'),
          say: 'That is what a product would send back. In a sum the slope by each part is 1.',
        },
        { wrong: () => 1, say: 'That is the local slope ∂n/∂r. Multiply it by what arrives.' },
      ],
    },
    {
      text: '∂E/∂w = ∂E/∂r · ∂r/∂w =',
      key: gradient('w'),
      follows: (g, [, , , , arriving = 0]) => arriving * valueAt(g, 'x'),
      diagnose: [
        {
          wrong: (g, [, , , , arriving = 0]) => arriving * valueAt(g, 'w'),
          say: 'You multiplied by w itself. How fast w · x changes with w is said by the other factor, x.',
        },
        { wrong: (g) => valueAt(g, 'x'), say: 'That is the local slope ∂r/∂w. Multiply it by what arrives.' },
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
      `Forwards: r = ${show(valueAt(g, 'r'))}, n = ${show(valueAt(g, 'n'))}, E = ${show(valueAt(g, 'E'))}.`,
      `Backwards: ∂E/∂n = 2 · ${factor(valueAt(g, 'n'))} = ${show(gradientOf(g, 'n'))}, and the sum copies it to r.`,
      `∂E/∂w = ${show(gradientOf(g, 'r'))} · ${factor(valueAt(g, 'x'))} = ${show(gradientOf(g, 'w'))}.`,
    ],
  });
};

const q = (g: GraphSpec) => valueAt(g, 'q');
const z = (g: GraphSpec) => valueAt(g, 'z');
/** ∂f by a given number, as the figure writes it. */
const slope = (name: string) => `$∂\\mathrm{f}/∂\\mathrm{${name}}$`;
const throughSum = (name: 'x' | 'y'): FillLine<GraphSpec> => ({
  text: `${slope(name)} =`,
  key: (g) => gradientOf(g, name),
  diagnose: [
    { wrong: q, say: `That is ${slope('z')}. On the way to this number the slopes are ${up`z`} and 1.` },
    { wrong: () => 1, say: `That is the local slope ∂q/∂${name}. Multiply it by what arrives at q.` },
    {
      wrong: (g) => valueAt(g, 'f'),
      say: `That is ${up`q`} · ${up`z`}, the value of ${up`f`}. What is the slope of the sum ${up`q`} by each part?`,
    },
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
    // Others than the figure opens with: its walk shows the gradients of those.
    base: withNumbers(graphs.product, { x: -4, y: 9, z: -3 }),
    draw: (random) =>
      withNumbers(graphs.product, {
        x: -drawNumber(random, 2, 6, 0),
        y: drawNumber(random, 8, 14, 0),
        z: drawNumber(random, -5, -2, 0),
      }),
  },
  ask: (g) =>
    `All gradients of \`f = (x + y) * z\` at ${up`x`} = ${show(valueAt(g, 'x'))}, ${up`y`} = ${show(valueAt(g, 'y'))}, ${up`z`} = ${show(z(g))}. Write ${up`q`} for ${up`x`} + ${up`y`}.`,
  missing: 'all',
  lines: [
    {
      text: `${slope('z')} =`,
      key: (g) => gradientOf(g, 'z'),
      diagnose: [
        {
          wrong: z,
          say: `You gave ${up`z`} itself. How fast ${up`q`} · ${up`z`} changes with ${up`z`} is said by the other factor, ${up`q`}.`,
        },
        { wrong: (g) => valueAt(g, 'f'), say: `That is the value of ${up`f`}. The question is how fast it changes.` },
      ],
    },
    throughSum('x'),
    throughSum('y'),
  ],
  hints: [
    'At the last gate, a product, the slope by one factor is the other factor.',
    `What arrives at ${up`q`} is ${up`z`}. The sum passes it on unchanged.`,
  ],
  solution: (g) => [
    `q = ${show(q(g))}, so ∂f/∂z = ${show(q(g))} and ∂f/∂q = ${show(z(g))}.`,
    `The sum has slope 1 by each part: ∂f/∂x = ∂f/∂y = ${show(z(g))} · 1 = ${show(z(g))}.`,
  ],
});
