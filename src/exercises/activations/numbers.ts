/** What the text of lesson 5 counts and finds. */
import type { LessonNumbers } from '../../questions/text-numbers.ts';
import { swishMinimum } from './findings.ts';
import { bends, everyone, rightOf, stops, trainings } from './trainings.ts';

const last = (bend: number) => trainings((_, trainer) => rightOf(trainer)).at(-1)?.contenders[bend] ?? Number.NaN;

export const numbers: LessonNumbers = {
  'swish lowest at': () => ({ value: swishMinimum().z }),
  'swish lowest': () => ({ value: swishMinimum().value }),
  ...Object.fromEntries(bends.map((bend, k) => [`${bend} right`, () => ({ value: last(k) })])),
  points: () => ({ value: everyone.length }),
  updates: () => ({ value: stops.at(-1) ?? Number.NaN }),
};
