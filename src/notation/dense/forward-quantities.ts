/** What the numbers of a forward pass are called: inputs, parameters, and what is made of them. In the words of the lessons. */
import type { Label } from '../notation.ts';
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
export const weightName = ({ names, l, j, i }: Place) => names.weight(l, j, i);
export const ofExample = ({ example }: Place) => (example === undefined ? '' : ` (${example})`);

/** A symbol with the unit below it. */
export const of = (base: string, place: Place): Label => ({ base, sub: unitName(place) + ofExample(place) });
export const derivative = (label: Label): Label => ({ ...label, derivative: true });
export const weightLabel = (name: string): Label => ({ base: 'w', sub: name.slice(1) });
export const withExample = (label: Label, place: Place): Label => ({
  ...label,
  sub: (label.sub ?? '') + ofExample(place),
});

/** One of the things that a network learns. */
export interface Parameter {
  readonly label: Label;
  readonly words: string;
}

export const weight = (place: Place): Parameter => ({
  label: weightLabel(weightName(place)),
  words: weightName(place),
});
export const bias = (place: Place): Parameter => ({
  label: { base: 'b', sub: unitName(place) },
  words: `the bias of ${unitName(place)}`,
});
export const slope = ({ l }: Place): Parameter => ({
  label: { base: 'α', sub: String(l) },
  words: `the slope α of layer ${l}`,
});

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

export const parameter = { given: 'a parameter, as it stood then', kept: true, colour: 'weight' } as const;
export const z = { colour: 'z' } as const;

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
