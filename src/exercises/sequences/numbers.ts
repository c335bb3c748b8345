/** What the text of lesson 17 computes. */
import type { LessonNumbers } from '../../questions/text-numbers.ts';
import { numbersOf, threeSteps } from './cells.ts';
import { keptAtFirst } from './gate-questions.ts';
import { finalScore, presets, trained, updates } from './letters.ts';
import { memoryLinks } from './memory.ts';

const three = numbersOf(threeSteps);
const first = (u: number, bias = 1) => memoryLinks({ u, bias, steps: 20 })[0];

const right = (...of: Parameters<typeof finalScore>) => ({ value: finalScore(...of).right, unit: 'count' as const });
const lossWithoutMemory = () => {
  const run = trained('next', presets.next.learn, false);
  run.said(updates, []);
  return { value: run.lossAt(updates) };
};

export const numbers: LessonNumbers = {
  'gradient of w': () => ({ value: three('inputWeightGradient[0][0][0]') }),
  'gradient of u': () => ({ value: three('recurrentWeightGradient[0][0][0]') }),
  'recurrent at first': () => ({ value: first(0.8)?.recurrent.left as number }),
  'large u at first': () => ({ value: first(2)?.recurrent.left as number }),
  'lstm at first': () => ({ value: keptAtFirst(1) }),
  'long lstm at first': () => ({ value: keptAtFirst(3) }),
  'fruit loss without memory': lossWithoutMemory,
  'fruit right': () => right('next', 'learn'),
  'fruit right without memory': () => right('next', 'learn', false),
  'fruit in another order': () => right('next', 'other'),
  'echo elsewhere': () => right('echo', 'other'),
  'parity learned': () => right('parity', 'learn'),
  'parity elsewhere': () => right('parity', 'other'),
};
