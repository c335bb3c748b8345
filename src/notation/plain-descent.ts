/** What a descent by plain steps says: a function of one or two numbers, its slopes, and the steps on it. */
import type { DescentSpec, FunctionSpec } from '../engine/descent/descent.ts';
import { at } from '../engine/trace/cell-names.ts';
import type { descentKinds } from '../engine/trace/kinds/descent.ts';
import type { Cell } from '../engine/trace/layout.ts';
import { type UpdateRecord, valueIn } from '../engine/trace/record.ts';
import type { Run } from '../engine/trace/start-run.ts';
import { coordinateOf } from './coordinates.ts';
import { asProduct, capital, endOfLearning, timesAsMuch } from './english.ts';
import type { Label, Notation, PartName } from './notation.ts';
import type { Learned, OfLearned } from './optimizers.ts';
import { learningRate, moveSentences } from './step.ts';
import { type Named, notationOf, type Sentence, type Vocabulary } from './vocabulary.ts';

type Kind = Exclude<FunctionSpec['kind'], 'network'>;

/** What the index of a cell means to a descent. */
export interface DescentPlace {
  readonly kind: Kind;
  /** The coordinate: w, or w₁ and w₂, or w and b of a line. */
  readonly point: Learned;
  /** Number of the term or point, counted from 1. */
  readonly n: number;
  /** The power of w in the term of a polynomial. */
  readonly power: number;
}

const derivative = (label: Label): Label => ({ ...label, derivative: true });
const numbered = (base: string, { n }: DescentPlace): Label => ({ base, sub: String(n) });

const powerWords = (power: number) => (power === 1 ? 'w' : `w to the power of ${power}`);
const coefficientWords = ({ kind, n, power }: DescentPlace) => {
  if (kind === 'quadratic') return `the curvature κ${n}`;
  return power === 0 ? 'the constant' : `the coefficient of ${powerWords(power)}`;
};
const termWords = ({ kind, point, n, power }: DescentPlace) => {
  if (kind === 'quadratic') return `the term of ${point.words}`;
  if (kind === 'line-fit') return `the part of point ${n} in the mean squared error`;
  return power === 0 ? 'the term without w' : `the term with ${powerWords(power)}`;
};

/** A number that an optimizer has for each coordinate. */
export const ofPoint = ({ label, words, ...rest }: OfLearned & { readonly gradient?: true }): Named<DescentPlace> => ({
  ...rest,
  label: ({ point }) => label(point),
  words: ({ point }) => words(point),
  colour: 'weight',
});

export const plainDescentQuantities = {
  learningRate,
  point: {
    label: (p) => p.point.label,
    words: (p) => p.point.words,
    colour: 'weight',
    given: 'where the descent stood then',
    kept: true,
  },
  coefficient: {
    label: (p) => (p.kind === 'quadratic' ? numbered('κ', p) : { base: 'c', sub: String(p.power) }),
    words: coefficientWords,
    colour: 'plain',
    given: 'part of the function',
  },
  exponent: {
    label: (p) => ({ base: String(p.power) }),
    words: (p) => `the exponent ${p.power}`,
    colour: 'plain',
    given: 'part of the function',
  },
  x: { label: (p) => numbered('x', p), words: (p) => `the x of point ${p.n}`, colour: 'input', given: 'a given point' },
  y: {
    label: (p) => numbered('y', p),
    words: (p) => `the y of point ${p.n}`,
    colour: 'target',
    given: 'a given point',
  },
  prediction: {
    label: (p) => numbered('a', p),
    words: (p) => `what the line says for point ${p.n}`,
    colour: 'a',
  },
  functionTerm: { label: (p) => numbered('t', p), words: termWords, colour: 'loss' },
  value: { label: () => ({ base: 'E' }), words: () => 'the function value', colour: 'loss' },
  errorSlope: {
    label: (p) => derivative(numbered('a', p)),
    words: (p) => `the slope of the function by what the line says for point ${p.n}`,
    colour: 'a',
    gradient: true,
  },
  functionSlopeTerm: {
    label: (p) => numbered('t′', p),
    words: (p) => `what ${p.kind === 'line-fit' ? `point ${p.n}` : termWords(p)} adds to the slope in ${p.point.words}`,
    colour: 'weight',
    gradient: true,
  },
  pointGradient: {
    label: (p) => derivative(p.point.label),
    words: (p) => `the slope in ${p.point.words}`,
    colour: 'weight',
    gradient: true,
  },
  pointStep: ofPoint({
    label: ({ label }) => ({ ...label, base: `Δ${label.base}` }),
    words: ({ words }) => `the step of ${words}`,
  }),
} as const satisfies Record<string, Named<DescentPlace>>;

const added =
  (what: string): Sentence =>
  ({ count, written, value }) =>
    count === 1 ? `There is one ${what}: ${written} is ${value}.` : `The ${what}s add up: ${written} is ${value}.`;

export const plainDescentSentences = {
  ...moveSentences,
  quadraticTerm: ({ what, read, written, value }) =>
    `${capital(written)} is half of ${what(0)}, ${read(0)}, times the square of ${what(1)}, ${read(1)}: ${value}.`,
  quadraticSlope: asProduct,
  polynomialTerm: ({ what, read, written, value, event }) =>
    event.readValues[2] === 0
      ? `${capital(written)} is ${what(0)}: ${value}.`
      : `${capital(written)} is ${what(0)}, ${read(0)}, times ${what(1)}, ${read(1)}, to the power of ${read(2)}: ${value}.`,
  polynomialSlopeTerm: ({ what, read, written, value }) =>
    `${capital(written)}: the power ${read(2)} comes down as a factor, and ${what(1)} keeps one power less: ${value}.`,
  linePrediction: ({ what, read, written, value }) =>
    `${capital(written)} is ${what(0)}, ${read(0)}, times ${what(1)}, ${read(1)}, plus ${what(2)}, ${read(2)}: ${value}.`,
  lossTerm: ({ what, read, written, value }) =>
    `${capital(written)} is the squared difference of ${what(1)}, ${read(1)}, and ${what(2)}, ${read(2)}, divided by the number of points: ${value}.`,
  functionValue: added('term'),
  lossSlope: ({ what, value }) => `If ${what(0)} rises a little, the function changes ${timesAsMuch(value)}.`,
  weightGradient: asProduct,
  functionSlope: added('part'),
} as const satisfies Record<
  keyof typeof descentKinds | keyof typeof moveSentences | 'lossTerm' | 'lossSlope' | 'weightGradient',
  Sentence
>;

const descentPasses = { forward: 'Value', loss: 'Value', backward: 'Slope', update: 'Step' } as const;

/** `coordinate i` for all that belongs to a coordinate, `term n` for a term or a point of a line's data, `value`, `rate`, `optimizer`. */
export function descentPart(cell: Cell): PartName {
  const term = at(cell, 'term') ?? (cell.quantity === 'y' ? at(cell, 'unit') : undefined);
  if (term !== undefined) return `term ${term}`;
  const coordinate = at(cell, 'coordinate');
  if (coordinate !== undefined) return `coordinate ${coordinate}`;
  if (cell.quantity === 'value') return 'value';
  return cell.quantity === 'learningRate' ? 'rate' : 'optimizer';
}

export type DescentWords = Pick<Vocabulary<DescentPlace>, 'quantities' | 'sentences'>;

/** The notation of a function that is written down; that of a network's loss speaks of the network (network-descent.ts). */
export function makeDescentNotation(words: DescentWords, run: Run<DescentSpec>): Notation {
  const { function: its, start } = run.experiment;
  if (its.kind === 'network') throw new RangeError('a network’s loss is spoken of as a network');
  const { kind } = its;
  const pointOf = (i: number) => coordinateOf(kind, start.length, i);
  const first = run.record(0);
  const place = (cell: Cell): DescentPlace => {
    const term = at(cell, 'term') ?? (cell.quantity === 'y' ? at(cell, 'unit') : undefined) ?? 0;
    // A term of a quadratic has a coordinate of its own.
    const coordinate = at(cell, 'coordinate') ?? (kind === 'quadratic' ? term : 0);
    const power = valueIn(first, { quantity: 'exponent', index: [term] }, 0) ?? 0;
    return { kind, point: pointOf(coordinate), n: term + 1, power };
  };
  return notationOf(run, {
    ...words,
    passes: descentPasses,
    place,
    part: descentPart,
    start: (record, number) => startOf(record, start.length, (i) => pointOf(i).words, number),
    fault: endOfLearning,
  });
}

function startOf(record: UpdateRecord, count: number, name: (i: number) => string, number: (value: number) => string) {
  const places = Array.from({ length: count }, (_, i) => {
    const value = valueIn(record, { quantity: 'point', index: [i] }, 0);
    return `${name(i)} is ${value === undefined ? 'not yet known' : number(value)}`;
  });
  return `Step ${record.update + 1}: ${places.join(' and ')}. Nothing is computed yet.`;
}

/** The words of plain steps: what createPlainDescent can have. */
export const plainDescentNotation = (run: Run<DescentSpec>): Notation =>
  makeDescentNotation({ quantities: plainDescentQuantities, sentences: plainDescentSentences }, run);
