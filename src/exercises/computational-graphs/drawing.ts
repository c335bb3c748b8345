/** Exercises about the graph itself: its gates and wires, the order of its gates, its paths. */
import type { GraphSpec } from '../../engine/graph/graph.ts';
import { isOperation } from '../../engine/graph/graph.ts';
import { countPaths, pathsTo } from '../../engine/graph/paths.ts';
import { wiresOf } from '../../engine/graph/wires.ts';
import { exercise } from '../../questions/index.ts';
import { graphFrom } from './read.ts';

const drawn = graphFrom('max(a * b, a + 1)^2');
const gatesIn = ({ nodes }: GraphSpec) => nodes.filter(isOperation).length;
const place = ({ nodes }: GraphSpec, name: string) => nodes.findIndex((node) => node.name === name);

export const countGates = exercise<GraphSpec>({
  kind: 'fill',
  objective: 'graph',
  grade: 'check',
  numbers: { base: drawn },
  ask: 'Draw the graph of `max(a * b, a + 1)^2` on paper. Then count.',
  missing: 'all',
  lines: [
    {
      text: 'gates:',
      key: gatesIn,
      tol: 'count',
      diagnose: [
        { wrong: (g) => gatesIn(g) + 1, say: 'That is one too many. Count the signs and the functions, nothing else.' },
        { wrong: (g) => gatesIn(g) - 1, say: 'That is one too few. The square is a gate of its own.' },
        {
          wrong: (g) => gatesIn(g) + 2,
          say: 'That is right if the inputs a and b are counted. They compute nothing: they are no gates.',
        },
        {
          wrong: (g) => gatesIn(g) - 2,
          say: 'Signs and functions both compute: the product, the sum, the maximum and the square.',
        },
        { wrong: ({ nodes }) => nodes.length, say: 'Numbers that are given compute nothing: they are no gates.' },
      ],
    },
    {
      text: 'wires that leave a:',
      key: (g) => (wiresOf(g)[place(g, 'a')] ?? []).length,
      tol: 'count',
      diagnose: [
        { wrong: () => 1, say: 'a is read by more than one gate, each by a wire of its own.' },
        {
          wrong: (g) => [...'ab'].reduce((sum, name) => sum + (wiresOf(g)[place(g, name)] ?? []).length, 0),
          say: 'So many leave a and b together. Count those of a alone.',
        },
      ],
    },
  ],
  hints: ['A gate for each operation: count the signs and the functions.', 'Who reads a? The product, and who else?'],
  solution: (g) => [
    `A product, a sum, a maximum and a square: ${gatesIn(g)} gates.`,
    `Both the product and the sum read a, so ${(wiresOf(g)[place(g, 'a')] ?? []).length} wires leave it.`,
  ],
});

export const orderOfGates = exercise({
  kind: 'order',
  objective: 'graph',
  grade: 'check',
  ask: 'The loss of one unit, with the target y, is `(tanh(w * x + b) - y)^2`. Take a difference as one gate, and put the gates in an order in which the forward pass can compute them.',
  items: [
    { text: 'r = w · x', after: [] },
    { text: 'z = r + b', after: [0] },
    { text: 'a = tanh(z)', after: [1] },
    { text: 'd = a − y', after: [2] },
    { text: 'E = d²', after: [3] },
  ],
  hints: [
    'A gate can be computed once all numbers that it reads are there.',
    'Only one of them reads given numbers alone.',
  ],
  solution: ['r, then z, then a, then d, then E. The backward pass takes them in the opposite order.'],
});

/** Three gates in a row of two stages: the smallest graph whose paths multiply. */
const stages = graphFrom(
  'u = x^2; v = tanh(x); w = sigmoid(x); y = u + v + w; r = y^2; s = tanh(y); t = sigmoid(y); z = r + s + t',
);
const paths = (g: GraphSpec) => pathsTo(g, place(g, 'x'), 100);

export const countWays = exercise<GraphSpec>({
  kind: 'fill',
  objective: 'cost',
  grade: 'check',
  transfer: true,
  numbers: { base: stages },
  ask: 'A number x goes into three gates, whose results are added to y. Then y goes into three gates, whose results are added to z.',
  missing: 'all',
  lines: [
    {
      text: 'paths from z to x:',
      key: (g) => paths(g).length,
      tol: 'count',
      diagnose: [
        { wrong: () => 6, say: 'You added the choices. For each of three ways to y there are three ways on to x.' },
        { wrong: () => 3, say: 'That many lead from z to y. From y each goes on in three ways.' },
      ],
    },
    {
      text: 'wires on each path:',
      key: (g) => paths(g)[0]?.length ?? Number.NaN,
      tol: 'count',
      diagnose: [{ wrong: () => 2, say: 'Each stage has two wires: into its gate, and into the sum.' }],
    },
    {
      text: 'multiplications path by path, one for each wire of each path:',
      key: (g) => countPaths(g).byPaths,
      follows: (_, [ways = 0, wires = 0]) => ways * wires,
      tol: 'count',
      diagnose: [
        { wrong: (_, [ways = 0, wires = 0]) => ways + wires, say: 'Every path has that many wires: multiply.' },
      ],
    },
    {
      text: 'multiplications of one backward pass, one for each wire:',
      key: (g) => countPaths(g).bySweep,
      tol: 'count',
      diagnose: [
        { wrong: () => 6, say: 'That is one stage. There are two of them.' },
        {
          wrong: (_, [ways = 0, wires = 0]) => ways * wires,
          say: 'That is path by path again. The backward pass takes each wire once, however many paths share it.',
        },
        {
          wrong: (g) => paths(g).length,
          say: 'That many are the paths. The backward pass takes each wire once: count the wires.',
        },
      ],
    },
  ],
  hints: [
    'A path chooses one of three gates in each stage.',
    'In each stage three wires lead into the gates, and three into the sum.',
  ],
  solution: (g) => [
    `3 · 3 = ${paths(g).length} paths of ${paths(g)[0]?.length} wires each: ${countPaths(g).byPaths} multiplications.`,
    `The sweep passes each wire once: ${countPaths(g).bySweep}.`,
  ],
});

export const whyBackwards = exercise({
  kind: 'choose',
  objective: 'cost',
  grade: 'check',
  ask: 'A network has 25,450 parameters, its weights and biases, and one loss. Why does one pass backwards find all their gradients, while a nudge finds one?',
  options: [
    {
      text: 'Because all parameters lead to the same one number, and what comes back from it is shared by all of them.',
      right: true,
      say: 'Right.',
    },
    {
      text: 'Because the backward pass changes the weights as it passes.',
      right: false,
      say: 'The sweep changes nothing. It only computes gradients.',
      misconception: 'M26',
    },
    {
      text: 'Because the backward pass may leave small weights out.',
      right: false,
      say: 'It leaves nothing out. Its gradients are those of all paths, exactly.',
    },
    {
      text: 'Because going backwards each gate needs all other gates.',
      right: false,
      say: 'A gate needs its own inputs and what arrives at it, nothing else.',
    },
  ],
  hints: [
    'How many results are there, and how many parameters?',
    'From the result on, the paths to all parameters begin with the same wires.',
  ],
  solution: [
    'There is one result and many given numbers. A sweep from the result shares its first products with every path.',
    'A nudge, or a sweep forwards, starts at one given number: it would have to be done once for each.',
  ],
});
