/**
 * What the numbers of a network are called, all but those of optimizers with a memory (../optimizers.ts) and of dropout (dropout.ts),
 * which few pages have. In the words of the lessons.
 */
import type { Label } from '../notation.ts';
import { constant, stepQuantities } from '../step.ts';
import type { Named } from '../vocabulary.ts';
import type { DenseNames } from './names.ts';

/** What the index of a cell means. What a quantity does not have is 0. */
export interface Place {
  readonly names: DenseNames;
  readonly l: number;
  readonly j: number;
  /** The sender of a weight. */
  readonly i: number;
  /** The receiver through which a path leads back. */
  readonly via: number;
  /** The example, counted from 1, where the batch has several. */
  readonly example: number | undefined;
  /** Whether what the layer below sends has gone through dropout. */
  readonly dropped: boolean;
}

export const unitName = ({ names, l, j }: Place) => names.unit(l, j);
const weightName = ({ names, l, j, i }: Place) => names.weight(l, j, i);
const ofExample = ({ example }: Place) => (example === undefined ? '' : ` (${example})`);

/** A symbol with the unit below it. */
export const of = (base: string, place: Place): Label => ({ base, sub: unitName(place) + ofExample(place) });
const derivative = (label: Label): Label => ({ ...label, derivative: true });
const weightLabel = (name: string): Label => ({ base: 'w', sub: name.slice(1) });
const withExample = (label: Label, place: Place): Label => ({ ...label, sub: (label.sub ?? '') + ofExample(place) });

/** One of the things that a network learns. */
export interface Parameter {
  readonly label: Label;
  readonly words: string;
}

const weight = (place: Place): Parameter => ({ label: weightLabel(weightName(place)), words: weightName(place) });
const bias = (place: Place): Parameter => ({
  label: { base: 'b', sub: unitName(place) },
  words: `the bias of ${unitName(place)}`,
});
const slope = ({ l }: Place): Parameter => ({
  label: { base: 'α', sub: String(l) },
  words: `the slope α of layer ${l}`,
});

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

/** What a unit of the layer below sends: an input, its activation, or what dropout has left of that. */
function sent({ names, l, i, example, dropped, ...rest }: Place): Parameter {
  const sender = { ...rest, names, l: l - 1, j: i, i: 0, example, dropped: false };
  if (l === 1) return { label: inputLabel(sender), words: `input ${i + 1}` };
  const name = unitName(sender);
  return dropped
    ? { label: of('ã', sender), words: `what ${name} sends on` }
    : { label: of('a', sender), words: `the activation of ${name}` };
}
const inputLabel = (place: Place): Label => ({ base: 'x', sub: `${place.j + 1}${ofExample(place)}` });

const parameter = { given: 'a parameter, as it stood then', kept: true, colour: 'weight' } as const;
const z = { colour: 'z' } as const;
const zSlope = { colour: 'z', gradient: true } as const;
const loss = { colour: 'loss' } as const;

/** Inputs, parameters, and what the forward pass makes of them. */
export const forwardQuantities = {
  weights: { ...parameter, label: (p) => weight(p).label, words: (p) => weight(p).words },
  bias: { ...parameter, label: (p) => bias(p).label, words: (p) => bias(p).words },
  a: {
    label: (p) => (p.l === 0 ? inputLabel(p) : of('a', p)),
    words: (p) => (p.l === 0 ? `input ${p.j + 1}` : `the activation of ${unitName(p)}`),
    colour: ({ l }) => (l === 0 ? 'input' : 'a'),
    given: 'an input',
  },
  product: {
    label: (p) => ({ ...weight(p).label, times: sent(p).label }),
    words: (p) => `${weightName(p)} times ${sent(p).words}`,
    colour: 'weight',
  },
  z: { ...z, label: (p) => of('z', p), words: (p) => `the weighted sum of ${unitName(p)}` },
} as const satisfies Record<string, Named<Place>>;

/** All that an update by gradient descent makes. */
export const denseQuantities = {
  ...forwardQuantities,
  slope: { ...parameter, label: (p) => slope(p).label, words: (p) => slope(p).words },
  ...stepQuantities,
  l2: constant('λ', 'the strength of the L2 penalty', '2'),
  l1: constant('λ', 'the strength of the L1 penalty', '1'),
  y: { label: (p) => of('y', p), words: (p) => `the target of ${unitName(p)}`, colour: 'target', given: 'a target' },
  maximum: {
    label: (p) => ({ base: 'm', sub: ofExample(p).trim() }),
    words: () => 'the largest weighted sum',
    colour: 'plain',
  },
  exponential: { ...z, label: (p) => of('e', p), words: (p) => `the exponential of ${unitName(p)}` },
  total: {
    label: (p) => ({ base: 's', sub: ofExample(p).trim() }),
    words: () => 'the sum of the exponentials',
    colour: 'plain',
  },
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
  gradientMean: {
    label: (p) => ({ base: 'ḡ', sub: ofExample(p).trim() }),
    words: () => 'the weighted mean of the slopes',
    colour: 'plain',
    gradient: true,
  },
  delta: { ...zSlope, label: (p) => of('δ', p), words: (p) => `delta of ${unitName(p)}` },
  slopeTerm: {
    label: (p) => derivative(of('α', p)),
    words: (p) => `the part of ${unitName(p)} in the gradient of ${slope(p).words}`,
    colour: 'weight',
    gradient: true,
  },
  exampleWeightGradient: {
    label: (p) => derivative(withExample(weight(p).label, p)),
    words: (p) => `the gradient of ${weightName(p)}`,
    colour: 'weight',
    gradient: true,
  },
  exampleSlopeGradient: {
    label: (p) => derivative(withExample(slope(p).label, p)),
    words: (p) => `the gradient of ${slope(p).words}`,
    colour: 'weight',
    gradient: true,
  },
  ...perParameter('Gradient', {
    label: ({ label }) => derivative(label),
    words: ({ words }) => `the gradient of ${words}`,
    gradient: true,
  }),
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
  ...perParameter('Step', {
    label: ({ label }) => ({ ...label, base: `Δ${label.base}` }),
    words: ({ words }) => `the step of ${words}`,
  }),
} as const satisfies Record<string, Named<Place>>;
