/** What the text of lesson 11 counts and measures. */
import { activations } from '../../engine/math/activations.ts';
import type { LessonNumbers } from '../../questions/text-numbers.ts';
import { evenChain } from './chain.ts';
import { byValue, turned } from './clipping.ts';
import { depth, examples, width } from './starts.ts';
import { healthy } from './ward.ts';
import { afterTraining, zeroStart } from './xor-starts.ts';

const gradientOf = (layer: 'first' | 'last', ...chain: Parameters<typeof evenChain>) =>
  evenChain(...chain).at(layer === 'first' ? 0 : -1)?.gradient as number;
const { sigmoid } = activations;

export const numbers: LessonNumbers = {
  'steepest sigmoid': () => ({ value: sigmoid.df(0, sigmoid.f(0)) }),
  'ten sigmoids first': () => ({ value: gradientOf('first', 'sigmoid', 1, 10) }),
  'ten sigmoids last': () => ({ value: gradientOf('last', 'sigmoid', 1, 10) }),
  'three sigmoids first': () => ({ value: gradientOf('first', 'sigmoid', 1, 3) }),
  'twenty sigmoids first': () => ({ value: gradientOf('first', 'sigmoid', 1, 20) }),
  'small relu': () => ({ value: gradientOf('first', 'relu', 0.5, 10) }),
  'large relu': () => ({ value: gradientOf('first', 'relu', 1.5, 10) }),
  'even relu': () => ({ value: gradientOf('first', 'relu', 1, 10) }),
  'zero start': () => ({ value: afterTraining(zeroStart()).after }),
  'hidden layers': () => ({ value: depth, unit: 'count' }),
  'layer width': () => ({ value: width, unit: 'count' }),
  'start examples': () => ({ value: examples, unit: 'count' }),
  'healthy loss': () => ({ value: healthy }),
  'turned by value': () => ({ value: turned([3, 4], byValue([3, 4], 1)) as number }),
};
