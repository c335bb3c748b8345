/** Lesson 5: bending the line. Prompts and exercises on activation functions and their slopes. */

import { activations } from '../../engine/math/activations.ts';
import { softmax } from '../../engine/math/softmax.ts';
import { exercisesOf, prompt, show } from '../../questions/index.ts';
import { leakyValues, lowestSwish, softmaxShares } from './evaluate.ts';
import { fadedSlope, preluParameter, sixSlopes, tanhSlope } from './slopes.ts';
import { chooseOutputs, composeLinear, reluVanishes, sigmoidChain } from './stall.ts';
import { countParameters, lineSlope, weightedSum } from './warm-up.ts';

const { sigmoid, swish } = activations;
const sigmoidSlope = (z: number) => sigmoid.df(z, sigmoid.f(z));
const scores = [2, 1, 0.1];

export const prompts = {
  'p5-1': prompt({
    kind: 'place',
    ask: 'Sigmoid climbs from 0 to 1 and passes one half at $z$ = 0. Where is it steepest, and what is its slope there? Place the point.',
    plane: {
      x: { label: 'z', min: -6, max: 6, step: 0.5 },
      y: { label: 'slope', min: 0, max: 1, step: 0.05 },
    },
    outcome: () => [0, sigmoidSlope(0)],
    within: 0.11,
    why: () =>
      `At $z$ = 0 a small nudge of $z$ lifts the curve ${show(sigmoidSlope(0))} times as far. To both sides the curve flattens out: at $z$ = 4, and at −4, it is only ${show(sigmoidSlope(4))}.`,
  }),
  'p5-2': prompt({
    kind: 'size',
    ask: () => `At $z$ = 2 the slope of sigmoid is ${show(sigmoidSlope(2))}. How large is it at $z$ = 5?`,
    min: 0.00001,
    max: 1,
    outcome: () => sigmoidSlope(5),
    why: () =>
      `At $z$ = 5 the activation is ${show(sigmoid.f(5))}. What is left below 1 is the second factor of the slope.`,
  }),
  'p5-3': prompt({
    kind: 'direction',
    ask: () =>
      `Three scores, ${scores.join(', ')}. Somebody adds 1,000 to each of them. What happens to the first share?`,
    outcome: () => (softmax(scores.map((score) => score + 1000))[0] as number) - (softmax(scores)[0] as number),
    still: 1e-9,
    why: 'Adding $c$ to each score multiplies each exponential by $e^c$. Above and below the fraction line that cancels.',
  }),
  'p5-4': prompt({
    kind: 'choose',
    ask: 'Swish is $z$ · σ$(z)$. Follow it from left to right: does it ever fall?',
    options: [{ text: 'No, it rises everywhere' }, { text: 'Yes, on the far left' }, { text: 'Yes, but only above 0' }],
    outcome: () => (swish.df(-4, swish.f(-4)) < 0 ? 1 : swish.df(4, swish.f(4)) < 0 ? 2 : 0),
    why: 'Far left it comes from 0 and falls. Then it turns, passes through 0 again at $z$ = 0, and rises.',
  }),
};

export const exercises = exercisesOf({
  'w5-1': weightedSum,
  'w5-2': lineSlope,
  'w5-3': countParameters,
  'x5-1': lowestSwish,
  'x5-2': tanhSlope,
  'x5-3': leakyValues,
  'x5-4': preluParameter,
  'x5-5': sixSlopes,
  'x5-6': softmaxShares,
  'x5-7': chooseOutputs,
  'x5-8': reluVanishes,
  'x5-9': fadedSlope(2, 0),
  'x5-10': fadedSlope(-1, 1),
  'x5-11': fadedSlope(0.5, 3),
  'x5-12': fadedSlope(3, 'all'),
  'x5-13': sigmoidChain,
  'x5-14': composeLinear,
});
