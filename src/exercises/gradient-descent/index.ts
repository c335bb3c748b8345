/** Lesson 7: Which way is down? Prompts and exercises on single steps, learning rates, starts and slopes. */
import { exercisesOf } from '../../questions/index.ts';
import { promises } from './promises.ts';
import { deeperValley, largestRate, mendedRate, offThePlateau } from './rates.ts';
import { byNudging, fromProducts, gradientOfFit } from './slopes.ts';
import { fadedStep, orderOfActs, twoSteps } from './steps.ts';

export { prompts } from './predictions.ts';

export const exercises = exercisesOf({
  'x7-1': twoSteps,
  'x7-2': largestRate,
  'x7-3': gradientOfFit,
  'x7-4': byNudging,
  'x7-5': deeperValley,
  'x7-6': mendedRate,
  'x7-7': fadedStep({ start: 5, rate: 0.3 }, 0),
  'x7-8': fadedStep({ start: -1, rate: 0.2 }, 2),
  'x7-9': fadedStep({ start: 4.5, rate: 0.4 }, 3),
  'x7-10': fadedStep({ start: -3, rate: 0.15 }, 'all'),
  'x7-11': orderOfActs,
  'x7-12': promises,
  'x7-13': fromProducts,
  'x7-14': offThePlateau,
});
