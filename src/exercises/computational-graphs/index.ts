/** Lesson 8: derivatives that flow backwards. Prompts and exercises on graphs, paths and the backward pass. */

import { countPaths } from '../../engine/graph/paths.ts';
import { grouped } from '../../language.ts';
import { exercisesOf, prompt, show } from '../../questions/index.ts';
import { gatesOfEachKind, microgradGradients, missingPlus, silentFork, stagedFunction } from './across.ts';
import { fadedSquare, productGradients } from './along.ts';
import { countGates, countWays, orderOfGates, whyBackwards } from './drawing.ts';
import { graphs } from './graphs.ts';
import { layeredGraph } from './layered.ts';
import { neuronOfCourse, tanhNeuron } from './neurons.ts';
import { gradientOf, graphFrom, up, valueAt } from './read.ts';
import { sigmoidSlope, slopeOfProduct } from './warm-up.ts';

const { product, fork } = graphs;
const larger = graphFrom('z = 2; w = -1; m = max(z, w)');
/** A size that the menu of the figure lacks: its counts are to be thought out, not read off. */
const deep = layeredGraph(2, 8);

/** What each option of the fork would mean, in numbers; the outcome is found among them. */
const forkOptions = [
  {
    text: `the one of the path through ${up`c`}`,
    value: () => valueAt(fork, 'd'),
    say: `That holds while ${up`d`} stands still. But ${up`d`} moves with ${up`b`} as well.`,
  },
  {
    text: `the one of the path through ${up`d`}`,
    value: () => valueAt(fork, 'c'),
    say: `That holds while ${up`c`} stands still. But ${up`c`} moves with ${up`b`} as well.`,
  },
  { text: 'both added', value: () => valueAt(fork, 'd') + valueAt(fork, 'c') },
  {
    text: 'both multiplied',
    value: () => valueAt(fork, 'd') * valueAt(fork, 'c'),
    say: 'Slopes multiply along one path. These are two.',
  },
] as const;

export const prompts = {
  'p8-1': prompt({
    kind: 'number',
    ask: () =>
      `${up`z`} = ${show(valueAt(product, 'z'))} is multiplied by ${up`q`} = ${show(valueAt(product, 'q'))} and gives ${up`f`} = ${show(valueAt(product, 'f'))}. How much does ${up`f`} change per unit of ${up`z`}?`,
    outcome: () => gradientOf(product, 'z'),
    tol: { abs: 0.01 },
    why: `${up`f`} is ${up`q`} times ${up`z`}. Raise ${up`z`} by one, and ${up`f`} rises by one ${up`q`}.`,
    watch: { figure: 'f8-1', state: '1,13,operation' },
  }),
  'p8-2': prompt({
    kind: 'choose',
    ask: () =>
      `${up`b`} is read twice, by ${up`c`} and by ${up`d`}. Through ${up`c`} the product of the slopes is ${show(valueAt(fork, 'd'))}, through ${up`d`} it is ${show(valueAt(fork, 'c'))}. How fast does ${up`e`} change with ${up`b`}?`,
    options: forkOptions.map(({ text, value, ...its }, k) => ({
      ...its,
      text: `${show(value())}: ${text}`,
      ...(k < 2 && { misconception: 'M25' }),
    })),
    outcome: () => forkOptions.findIndex(({ value }) => value() === gradientOf(fork, 'b')),
    why: `A nudge of ${up`b`} goes both ways at once, and ${up`e`} feels both.`,
    watch: { figure: 'f8-2', state: '1,17,operation' },
  }),
  'p8-3': prompt({
    kind: 'choose',
    ask: () =>
      `A gate gives the larger of two numbers: max(z, w) with z = ${show(valueAt(larger, 'z'))} and w = ${show(valueAt(larger, 'w'))}. w rises by a hair. How fast does the result change with w?`,
    options: [
      { text: 'as fast as w', say: 'So it would if w were the larger one.' },
      { text: 'half as fast: it is shared with z', say: 'Nothing is shared: a maximum takes one of the two, whole.' },
      { text: 'not at all' },
      { text: 'the other way: it falls', say: 'A larger w never makes the maximum smaller.' },
    ],
    outcome: () => [1, 0.5, 0].indexOf(gradientOf(larger, 'w')),
    why: 'The result is z, and stays z until w has overtaken it. A small nudge of w changes nothing.',
  }),
  'p8-4': prompt({
    kind: 'size',
    ask: () =>
      `Two given numbers, then eight layers of two gates. Each gate reads both numbers before it, and one last gate adds up the last two. One backward pass needs ${countPaths(deep).bySweep} multiplications for both given numbers. How many would it take path by path, one for each wire of each path?`,
    min: 10,
    max: 10_000_000,
    outcome: () => countPaths(deep).byPaths,
    why: () =>
      `Each layer doubles the paths: there are ${grouped(countPaths(deep).paths)} of them, of nine wires each. The wires only add up.`,
    watch: { figure: 'f8-2', state: '1,0,node,as:layers-2-8' },
  }),
};

export const exercises = exercisesOf({
  'w8-1': slopeOfProduct,
  'w8-2': sigmoidSlope,
  'x8-1': productGradients,
  'x8-2': neuronOfCourse,
  'x8-3': tanhNeuron,
  'x8-4': stagedFunction,
  'x8-5': gatesOfEachKind,
  'x8-6': missingPlus,
  'x8-7': microgradGradients,
  'x8-8': fadedSquare({ w: 2, x: 4, b: -5 }, 0),
  'x8-9': fadedSquare({ w: -3, x: 2, b: 2 }, 2),
  'x8-10': fadedSquare({ w: 5, x: -1, b: 8 }, 4),
  'x8-11': fadedSquare({ w: 0.5, x: 6, b: -7 }, 'all'),
  'x8-12': silentFork,
  'x8-13': countGates,
  'x8-14': orderOfGates,
  'x8-15': countWays,
  'x8-16': whyBackwards,
});
