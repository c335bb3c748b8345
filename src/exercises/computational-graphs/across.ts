/** Exercises where paths meet: the fork, its missing `+=`, functions in stages, one gate of each kind. */
import type { GraphSpec } from '../../engine/graph/graph.ts';
import { drawNumber, exercise, type FillLine, show } from '../../questions/index.ts';
import { graphs } from './graphs.ts';
import { micrograd, microgradText, staged, threeGates } from './published.ts';
import { factor, gradientOf, graphFrom, up, valueAt, withNumbers } from './read.ts';

const overwritten = (name: string) => (g: GraphSpec) => gradientOf(g, name, { overwrites: true });

/** e = (a · b) · (a + b): b goes through both factors. */
const twoWays = graphFrom('a = 3; b = 2; c = a * b; d = a + b; e = c * d');
const [a, c, d] = (['a', 'c', 'd'] as const).map((name) => (g: GraphSpec) => valueAt(g, name)) as [
  (g: GraphSpec) => number,
  (g: GraphSpec) => number,
  (g: GraphSpec) => number,
];

export const missingPlus = exercise<GraphSpec>({
  kind: 'bug',
  objective: 'add',
  grade: 'challenge',
  numbers: { base: twoWays },
  ask: (g) =>
    `A program sweeps \`c = a * b; d = a + b; e = c * d\` backwards, at a = ${show(a(g))} and b = ${show(valueAt(g, 'b'))}. It prints ${show(overwritten('b')(g))} for ∂e/∂b. A nudge of b says ${show(gradientOf(g, 'b'))}. Which mistake is in the program?`,
  shown: overwritten('b'),
  decimals: 6,
  suspects: [
    {
      text: 'Where several gradients arrive at a number, it keeps only the last: it writes `grad = …` each time.',
      makes: overwritten('b'),
    },
    {
      text: 'It forgets the path through the product c.',
      makes: c,
      say: 'The path through d alone brings another number.',
    },
    {
      text: 'It multiplies the gradients that arrive at b with each other.',
      makes: (g) => d(g) * a(g) * c(g),
      say: 'Two numbers of this size have a far larger product.',
    },
    {
      text: 'It leaves out the local slopes at c and d.',
      makes: (g) => d(g) + c(g),
      say: 'Then what arrives at c and at d would be added as it is.',
    },
  ],
  hints: [
    'Follow both paths from e to b. What does each of them bring?',
    (g) => `Through c come ${show(d(g))} · ${show(a(g))}, through d come ${show(c(g))} · 1. Which of them is left?`,
  ],
  solution: (g) => [
    `Through c: ${show(d(g))} · ${show(a(g))} = ${show(d(g) * a(g))}. Through d: ${show(c(g))} · 1 = ${show(c(g))}.`,
    `Together ${show(gradientOf(g, 'b'))}, as the nudge says. The program kept the one that came last, ${show(overwritten('b')(g))}.`,
  ],
});

export const silentFork = exercise<GraphSpec>({
  kind: 'construct',
  objective: 'add',
  grade: 'check',
  numbers: { base: graphs.fork },
  ask: `In \`e = (a + b) * (b + 1)\` find an ${up`a`} and a ${up`b`} for which ${up`e`} does not change at all when ${up`b`} is nudged a little.`,
  fields: [
    { label: 'a', start: 2 },
    { label: 'b', start: 1 },
  ],
  check([first = 0, second = 0], g) {
    const there = withNumbers(g, { a: first, b: second });
    const slope = gradientOf(there, 'b');
    const say = `Through ${up`c`} comes ${show(valueAt(there, 'd'))}, through ${up`d`} comes ${show(valueAt(there, 'c'))}: together ${show(slope)}.`;
    return { ok: Math.abs(slope) < 1e-9, say };
  },
  diagnose: [
    {
      when: ([first = 0, second = 0], g) => valueAt(withNumbers(g, { a: first, b: second }), 'e') === 0,
      say: `The value of ${up`e`} is 0 there. The question is its slope.`,
      example: [5, -1],
    },
    {
      when: ([first = 0, second = 0], g) => {
        const there = withNumbers(g, { a: first, b: second });
        return Math.sign(valueAt(there, 'c')) === Math.sign(valueAt(there, 'd'));
      },
      say: 'Both paths bring the same sign, so they cannot cancel.',
      example: [2, 1],
    },
  ],
  example: [-3, 1],
  hints: [
    `Two paths lead to ${up`b`}. What they bring has to cancel.`,
    `Through ${up`c`} comes ${up`d`} = ${up`b`} + 1, through ${up`d`} comes ${up`c`} = ${up`a`} + ${up`b`}. Choose ${up`b`}, then find the ${up`a`} for which both add up to 0.`,
  ],
  solution: [
    'The paths bring (b + 1) and (a + b). Together they are a + 2 · b + 1.',
    'That is 0 for a = −3 and b = 1, and for any a = −(2 · b + 1).',
  ],
});

/** A line for one given number of a function in stages. */
const total = (name: string, mistakes: FillLine<GraphSpec>['diagnose'] = []): FillLine<GraphSpec> => ({
  text: `gradient of ${name} =`,
  key: (g) => gradientOf(g, name),
  diagnose: [
    {
      wrong: overwritten(name),
      say: 'That is what a sweep finds that keeps the gradient which arrives last. All that arrive are added.',
    },
    ...mistakes,
  ],
});

export const stagedFunction = exercise<GraphSpec>({
  kind: 'fill',
  objective: 'add',
  grade: 'challenge',
  transfer: true,
  numbers: { base: staged },
  ask: (g) =>
    `Draw \`(x + sigmoid(y)) / (sigmoid(x) + (x + y)^2)\` with x = ${show(valueAt(g, 'x'))} and y = ${show(valueAt(g, 'y'))} as your own expression, and go to the end of its backward pass. Then fill in.`,
  missing: 'all',
  lines: [
    {
      text: 'its value =',
      key: (g) => valueAt(g, 'f'),
      diagnose: [{ wrong: (g) => 1 / valueAt(g, 'f'), say: 'You divided the lower part by the upper one.' }],
    },
    total('x'),
    total('y'),
  ],
  hints: [
    'A line for each number, x = 3 and y = −4, then the expression. Brackets around both parts of the fraction.',
    'Read both gradients in the table of the figure when the sweep has come to its end.',
  ],
  solution: (g) => [
    `The value is ${show(valueAt(g, 'f'))}.`,
    `x is read three times, so three paths add up: ${show(gradientOf(g, 'x'))}. For y there are two: ${show(gradientOf(g, 'y'))}.`,
  ],
});

export const microgradGradients = exercise<GraphSpec>({
  kind: 'fill',
  objective: 'add',
  grade: 'challenge',
  transfer: true,
  numbers: { base: micrograd },
  ask: `The first page of a small library, micrograd, shows off with an expression of no meaning: ${microgradText.map((line) => `\`${line}\``).join('; ')}. (Its \`relu\` is the ReLU of lesson 5. The figure reads the parts with \`;\` between them, as here, or each on a line of its own.) What does it say for the value of g and for both gradients?`,
  missing: 'all',
  lines: [{ text: 'g =', key: (g) => valueAt(g, 'g') }, total('a'), total('b')],
  hints: [
    'Nobody does this by hand. A link in the lesson draws it; go to the end.',
    'The gradients of a and b come last of all, at the end of the backward pass.',
  ],
  solution: (g) => [
    `g = ${show(valueAt(g, 'g'))}.`,
    `∂g/∂a = ${show(gradientOf(g, 'a'))} and ∂g/∂b = ${show(gradientOf(g, 'b'))}, both from one sweep.`,
  ],
});

const scale = 2;

export const gatesOfEachKind = exercise<GraphSpec>({
  kind: 'fill',
  objective: 'local',
  grade: 'check',
  transfer: true,
  numbers: {
    base: threeGates,
    draw: (random) =>
      withNumbers(threeGates, {
        x: drawNumber(random, 3, 7, 0),
        y: -drawNumber(random, 2, 6, 0),
        z: drawNumber(random, 2, 6, 0),
        w: -drawNumber(random, 1, 5, 0),
      }),
  },
  ask: (g) =>
    `All gradients of \`2 * (x * y + max(z, w))\` at x = ${show(valueAt(g, 'x'))}, y = ${show(valueAt(g, 'y'))}, z = ${show(valueAt(g, 'z'))}, w = ${show(valueAt(g, 'w'))}, by the habits of the gates.`,
  missing: 'all',
  lines: [
    ...(['x', 'y'] as const).map((name): FillLine<GraphSpec> => {
      const other = name === 'x' ? 'y' : 'x';
      return {
        text: `gradient of ${name} =`,
        key: (g) => gradientOf(g, name),
        diagnose: [
          { wrong: (g) => valueAt(g, other), say: `The ${scale} in front multiplies as well.` },
          { wrong: (g) => scale * valueAt(g, name), say: 'A product swaps: the other factor counts, not its own.' },
        ],
      };
    }),
    {
      text: 'gradient of z =',
      key: (g) => gradientOf(g, 'z'),
      diagnose: [
        { wrong: () => 1, say: `The ${scale} in front multiplies as well.` },
        { wrong: () => 0, say: 'z is the larger of the two, so it gets all that arrives.' },
        { wrong: (g) => scale * valueAt(g, 'z'), say: 'A maximum multiplies by 1, whatever the number is.' },
      ],
    },
    {
      text: 'gradient of w =',
      key: (g) => gradientOf(g, 'w'),
      tol: { abs: 0.01 },
      diagnose: [
        { wrong: () => scale, say: 'Only the larger number gets what arrives.' },
        { wrong: (g) => scale * valueAt(g, 'w'), say: 'w is the smaller one: a nudge of it changes nothing.' },
      ],
    },
  ],
  hints: [
    'First the product with 2: what arrives at the sum? The sum copies it.',
    'The product x · y swaps its factors. The maximum gives all to the larger number and 0 to the other.',
  ],
  solution: (g) => [
    `${scale} arrives at the sum, which copies it to both sides.`,
    `The product swaps: x gets ${scale} · ${factor(valueAt(g, 'y'))} = ${show(gradientOf(g, 'x'))}, y gets ${show(gradientOf(g, 'y'))}.`,
    `The maximum routes: z gets ${show(gradientOf(g, 'z'))}, w gets ${show(gradientOf(g, 'w'))}.`,
  ],
});
