/**
 * What the numbers of a network are called, all but those of optimizers with a memory (../optimizers.ts) and of dropout (dropout.ts),
 * which few pages have. In the words of the lessons.
 */
import { constant, stepQuantities } from '../step.ts';
import type { Named } from '../vocabulary.ts';
import {
  derivative,
  of,
  ofExample,
  type Place,
  parameter,
  slope,
  unitName,
  weight,
  weightName,
  withExample,
} from './forward-quantities.ts';
import { perParameter, plainQuantities } from './plain-quantities.ts';
import { softmaxQuantities } from './softmax.ts';

/** All that an update by gradient descent makes. */
export const denseQuantities = {
  ...plainQuantities,
  slope: { ...parameter, label: (p) => slope(p).label, words: (p) => slope(p).words },
  ...stepQuantities,
  l2: constant('λ', 'the strength of the L2 penalty', '2'),
  l1: constant('λ', 'the strength of the L1 penalty', '1'),
  ...softmaxQuantities,
  gradientMean: {
    label: (p) => ({ base: 'ḡ', sub: ofExample(p).trim() }),
    words: () => 'the weighted mean of the slopes',
    colour: 'plain',
    gradient: true,
  },
  slopeTerm: {
    label: (p) => derivative(of('α', p)),
    words: (p) => `the part of ${unitName(p)} in the gradient of ${slope(p).words}`,
    colour: 'weight',
    gradient: true,
  },
  exampleSlopeGradient: {
    label: (p) => derivative(withExample(slope(p).label, p)),
    words: (p) => `the gradient of ${slope(p).words}`,
    colour: 'weight',
    gradient: true,
  },
  ...perParameter('ClippedGradient', {
    label: ({ label }) => ({ base: 'g̃', argument: label }),
    words: ({ words }) => `the clipped gradient of ${words}`,
    gradient: true,
  }),
  weightL2Gradient: {
    label: (p) => ({ base: 'g', sub: 'λ2', argument: weight(p).label }),
    words: (p) => `the gradient of ${weightName(p)} with its L2 penalty`,
    colour: 'weight',
    gradient: true,
  },
  weightL1Gradient: {
    label: (p) => ({ base: 'g', sub: 'λ1', argument: weight(p).label }),
    words: (p) => `the gradient of ${weightName(p)} with its L1 penalty`,
    colour: 'weight',
    gradient: true,
  },
} as const satisfies Record<string, Named<Place>>;
