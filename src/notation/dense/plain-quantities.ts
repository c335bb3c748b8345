/** What the numbers of a network are called that learns from its squared errors by plain gradient descent: what createPlainRun can have. */
import type { Label } from '../notation.ts';
import { learningRate } from '../step.ts';
import type { Named } from '../vocabulary.ts';
import {
  bias,
  derivative,
  forwardQuantities,
  of,
  ofExample,
  type Parameter,
  type Place,
  slope,
  unitName,
  weight,
  weightLabel,
  weightName,
  withExample,
} from './forward-quantities.ts';

/** What is said of a number that every parameter has one of. */
export interface OfParameter extends Omit<Named<never>, 'label' | 'words' | 'colour'> {
  label(parameter: Parameter): Label;
  words(parameter: Parameter): string;
}

type PerParameter<Name extends string> = `weight${Name}` | `bias${Name}` | `slope${Name}`;

/** The entries of weights, biases and slopes for one such number. */
export function perParameter<Name extends string>(name: Name, { label, words, ...rest }: OfParameter) {
  const entry = (parameter: (place: Place) => Parameter): Named<Place> => ({
    ...rest,
    label: (place) => label(parameter(place)),
    words: (place) => words(parameter(place)),
    colour: 'weight',
  });
  return {
    [`weight${name}`]: entry(weight),
    [`bias${name}`]: entry(bias),
    [`slope${name}`]: entry(slope),
  } as Readonly<Record<PerParameter<Name>, Named<Place>>>;
}

const zSlope = { colour: 'z', gradient: true } as const;
const loss = { colour: 'loss' } as const;

export const plainQuantities = {
  ...forwardQuantities,
  learningRate,
  y: { label: (p) => of('y', p), words: (p) => `the target of ${unitName(p)}`, colour: 'target', given: 'a target' },
  lossTerm: { ...loss, label: (p) => of('E', p), words: (p) => `the loss of ${unitName(p)}` },
  exampleLoss: { ...loss, label: (p) => ({ base: 'E', sub: ofExample(p).trim() }), words: () => 'the loss' },
  loss: { ...loss, label: () => ({ base: 'E' }), words: () => 'the loss' },
  path: {
    label: ({ names, l, j, via, ...p }) => ({
      base: 'δ',
      sub: names.unit(l + 1, via) + ofExample({ names, l, j, via, ...p }),
      times: weightLabel(names.weight(l + 1, via, j)),
    }),
    words: (p) => `the fault that reaches ${unitName(p)} through ${p.names.weight(p.l + 1, p.via, p.j)}`,
    colour: 'a',
    gradient: true,
  },
  activationGradient: {
    label: (p) => derivative(of('a', p)),
    words: (p) => `the slope of the loss by the activation of ${unitName(p)}`,
    colour: 'a',
    gradient: true,
  },
  activationSlope: {
    ...zSlope,
    label: (p) => ({ base: 'f′', argument: of('z', p) }),
    words: (p) => `the slope of the activation function of ${unitName(p)}`,
  },
  delta: { ...zSlope, label: (p) => of('δ', p), words: (p) => `delta of ${unitName(p)}` },
  exampleWeightGradient: {
    label: (p) => derivative(withExample(weight(p).label, p)),
    words: (p) => `the gradient of ${weightName(p)}`,
    colour: 'weight',
    gradient: true,
  },
  ...perParameter('Gradient', {
    label: ({ label }) => derivative(label),
    words: ({ words }) => `the gradient of ${words}`,
    gradient: true,
  }),
  ...perParameter('Step', {
    label: ({ label }) => ({ ...label, base: `Δ${label.base}` }),
    words: ({ words }) => `the step of ${words}`,
  }),
} as const satisfies Record<string, Named<Place>>;
