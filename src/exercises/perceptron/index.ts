/** Lesson 1: a neuron that decides. Prompts and exercises on one threshold unit. */

import lamp from '../../../content/experiments/perceptron.json' with { type: 'json' };
import { norm } from '../../engine/math/norm.ts';
import { exercisesOf, experimentOf, prompt } from '../../questions/index.ts';
import { outputsOf, tableOf, unitOn } from '../networks/single-unit.ts';
import { atLeast, lineCrossing, weightedSum } from './algebra.ts';
import { asBias, decision, drawDecision } from './decide.ts';
import { constructNand, constructNot } from './gates.ts';
import { movedLine } from './moved-line.ts';
import { andThresholds, strictComparison, widestMargin } from './thresholds.ts';

const half = [0.5, 0.5] as const;

/** Distance of the line from (0, 0). */
const distance = (weights: readonly number[], bias: number) => Math.abs(bias) / norm(weights);

/** How many points of a grid fire: the size of the side that says 1. */
function firingShare(bias: number): number {
  const steps = Array.from({ length: 9 }, (_, k) => k / 2 - 2);
  const grid = steps.flatMap((x1) => steps.map((x2) => [x1, x2]));
  return outputsOf(unitOn(grid, half, bias)).filter((a) => a === 1).length;
}

/** What can fire with both weights ½: none, only (1, 1), all but (0, 0), all. */
const patterns = ['0,0,0,0', '0,0,0,1', '0,1,1,1', '1,1,1,1'];

/** Which of second time, later and never it is that a unit first fires. */
function patience(outputs: readonly number[]): number {
  const first = outputs.indexOf(1);
  return first < 0 ? 2 : first === 1 ? 0 : 1;
}

export const prompts = {
  'p1-1': prompt({
    kind: 'choose',
    ask: 'Both weights are ½ and the threshold is 1. Each input can be 0 or 1. For which inputs does the light go on?',
    options: [{ text: 'for none' }, { text: 'only for (1, 1)' }, { text: 'for all but (0, 0)' }, { text: 'for all' }],
    outcome: () => patterns.indexOf(tableOf(half, -1).join()),
    why: 'One input alone brings the sum to ½ only. Both together bring it to exactly 1, and reaching the threshold is enough.',
  }),
  'p1-2': prompt({
    kind: 'direction',
    ask: 'Weights ½ and ½, threshold 1. Now double all three: 1 and 1, threshold 2. Where does the line go, seen from (0, 0)?',
    options: { up: 'further away', down: 'closer', same: 'it stays where it is' },
    outcome: () => distance([1, 1], -2) - distance(half, -1),
    why: 'The sum and the threshold double together. Where they were equal, they still are.',
  }),
  'p1-3': prompt({
    kind: 'direction',
    ask: 'The bias rises a little; the weights stay. What happens to the side of the plane where the unit says 1?',
    options: { up: 'it grows', down: 'it shrinks', same: 'it stays the same' },
    outcome: () => firingShare(-0.6) - firingShare(-1),
    why: 'Every point gets a larger sum. Those that were just below 0 now reach it.',
  }),
  'p1-4': prompt({
    kind: 'choose',
    ask: 'Both weights are ½ and the threshold is 1. Only the first switch is on, and the unit decides again and again, without a pause. When does it fire?',
    options: [
      { text: 'the second time, when two halves have come together', misconception: 'M01' },
      { text: 'after many times', misconception: 'M01' },
      { text: 'never' },
    ],
    outcome: () => patience(outputsOf(unitOn(Array(100).fill([1, 0]), half, -1))),
    why: 'The unit keeps nothing: each time the sum starts from 0, and it comes to ½ again.',
    watch: { figure: 'f1-1', experiment: experimentOf(lamp), stop: 'a[0][1][0]' },
  }),
};

export const exercises = exercisesOf({
  'w1-1': weightedSum,
  'w1-2': atLeast,
  'w1-3': lineCrossing,
  'x1-1': decision(0, { base: { x: [1, 0], w: [0.5, 0.5], theta: 1 } }),
  'x1-2': decision(2, { base: { x: [0, 1], w: [1, 0.75], theta: 0.5 } }),
  'x1-3': decision('all', { base: { x: [1, 1], w: [0.75, 0.5], theta: 1.25 }, draw: drawDecision }),
  'x1-4': asBias,
  'x1-5': constructNot,
  'x1-6': constructNand,
  'x1-7': andThresholds,
  'x1-8': widestMargin,
  'x1-9': strictComparison,
  'x1-10': movedLine,
});
