/** What the text of lesson 11 counts and measures. */
import { activations } from '../../engine/math/activations.ts';
import type { LessonNumbers } from '../../questions/text-numbers.ts';
import { drifted, normalised, underRoot } from './batch-norm.ts';
import { evenChain } from './chain.ts';
import { byValue, direction, turned } from './clipping.ts';
import {
  deepExperiment,
  depth,
  examples,
  layerNumbers,
  meanSize,
  type StartActivation,
  type StartName,
  width,
} from './starts.ts';
import { healthy } from './ward.ts';
import { afterTraining, zeroStart } from './xor-starts.ts';

const gradientOf = (layer: 'first' | 'last', ...chain: Parameters<typeof evenChain>) =>
  evenChain(...chain).at(layer === 'first' ? 0 : -1)?.gradient as number;
const { sigmoid } = activations;

/** Mean sizes in every hidden layer of Figure 11.2. */
const sizes = (of: 'activations' | 'gradients', start: StartName, f: StartActivation) =>
  layerNumbers(deepExperiment(start, f)).map((layer) => meanSize(layer[of]));
const signal = (at: 0 | -1, ...its: [StartName, StartActivation]) => ({
  value: sizes('activations', ...its).at(at) as number,
});
const gradients = (end: 'min' | 'max', ...its: [StartName, StartActivation]) => ({
  value: Math[end](...sizes('gradients', ...its)),
});

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
  'He relu a first': () => signal(0, 'He', 'relu'),
  'He relu a last': () => signal(-1, 'He', 'relu'),
  'Xavier relu a first': () => signal(0, 'Xavier', 'relu'),
  'Xavier relu a last': () => signal(-1, 'Xavier', 'relu'),
  'Xavier tanh a first': () => signal(0, 'Xavier', 'tanh'),
  'Xavier tanh a last': () => signal(-1, 'Xavier', 'tanh'),
  'He tanh a first': () => signal(0, 'He', 'tanh'),
  'He tanh a last': () => signal(-1, 'He', 'tanh'),
  'Xavier tanh g least': () => gradients('min', 'Xavier', 'tanh'),
  'Xavier tanh g most': () => gradients('max', 'Xavier', 'tanh'),
  'He tanh g least': () => gradients('min', 'He', 'tanh'),
  'He tanh g most': () => gradients('max', 'He', 'tanh'),
  'small tanh g most': () => gradients('max', 'small', 'tanh'),
  'large tanh g ratio': () => {
    const all = sizes('gradients', 'large', 'tanh');
    return { value: (all[0] as number) / (all.at(-1) as number) };
  },
  'healthy loss': () => ({ value: healthy }),
  'under the root': () => ({ value: underRoot }),
  'normalised first': () => ({ value: normalised(drifted).values[0] as number }),
  'direction of the gradient': () => ({ value: direction([3, 4]) }),
  'direction by value': () => ({ value: direction(byValue([3, 4], 1)) }),
  'turned by value': () => ({ value: turned([3, 4], byValue([3, 4], 1)) as number }),
};
