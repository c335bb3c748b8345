/** Eight activation functions as curves of one number z, each with its formulas in symbols and numbers. */
import { activations, leakySlope, preluSlope } from '../../../engine/math/activations.ts';
import { softmax } from '../../../engine/math/softmax.ts';
import type { Term, Token } from '../../../notation/notation.ts';
import { ownTerm, type RowPart, row } from '../../../notation/own-term.ts';

export const curveNames = ['step', 'sigmoid', 'tanh', 'relu', 'leaky-relu', 'prelu', 'swish', 'softmax'] as const;
export type CurveName = (typeof curveNames)[number];

/** The other two weighted sums of the layer, where softmax is drawn as a curve of one: those of the lesson's example. */
export const softmaxOthers: readonly number[] = [1, 0.1];

/** The right side of a formula, and which case it is for a function in pieces. */
export interface Expression {
  readonly tokens: readonly Token[];
  readonly because?: string;
}

export interface Curve {
  readonly name: CurveName;
  /** As in running text. */
  readonly title: string;
  /** Whether α, the slope below 0, belongs to it, and which one it has unless told. */
  readonly slope?: number;
  f(z: number, slope: number): number;
  df(z: number, slope: number): number;
  /** f(z) as an expression. */
  value(z: number, slope: number): Expression;
  /** f′(z) as an expression. */
  derivative(z: number, slope: number): Expression;
  /** Where the curve has a kink or a jump, so that it has no tangent there. */
  readonly corner?: 'kink' | 'jump';
}

const zOf = (value: number) => ownTerm('z', value, 'z', 'the weighted sum', unit);
const aOf = (value: number) => ownTerm('a', value, 'a', 'the activation', unit);
const slopeOf = (value: number) => ownTerm('α', value, 'weight', 'the slope below 0');
const sigmaOf = (value: number) =>
  ownTerm({ base: 'σ', argument: { base: 'z' } }, value, 'plain', 'the sigmoid of the weighted sum');

/** The part of the unit whose curve is drawn: the only one. */
export const unit = 'unit 1 0';

const only = (part: string | Term, because: string): Expression => ({ tokens: row(part), because });
const rowOf = (...parts: readonly RowPart[]): Expression => ({ tokens: row(...parts) });
const positive = 'z is above 0';
const negative = 'z is not above 0';

/** f and f′ of the engine, under the name of the curve. */
function elementwise(name: Exclude<CurveName, 'softmax'>): Pick<Curve, 'name' | 'f' | 'df'> {
  const { f, df } = activations[name];
  return { name, f, df: (z, slope) => df(z, f(z, slope), slope) };
}

/** A line through 0 that changes its slope there: α below, 1 above. */
function broken(name: 'leaky-relu' | 'prelu', title: string, slope: number): Curve {
  return {
    ...elementwise(name),
    title,
    slope,
    corner: 'kink',
    value: (z, alpha) =>
      z > 0 ? only(zOf(z), positive) : { ...rowOf(slopeOf(alpha), ' · ', zOf(z)), because: negative },
    derivative: (z, alpha) => (z > 0 ? only('1', positive) : only(slopeOf(alpha), negative)),
  };
}

const share = (z: number) => softmax([z, ...softmaxOthers])[0] as number;
const others = softmaxOthers.flatMap((value) => [' + e', [String(value)]]);

export const curves: Readonly<Record<CurveName, Curve>> = {
  step: {
    ...elementwise('step'),
    title: 'step',
    corner: 'jump',
    value: (z) => only(z >= 0 ? '1' : '0', z >= 0 ? 'z is 0 or more' : 'z is below 0'),
    derivative: () => only('0', 'flat on both sides of the jump'),
  },
  sigmoid: {
    ...elementwise('sigmoid'),
    title: 'sigmoid',
    value: (z) => rowOf('1 ∕ (1 + e', ['−', zOf(z)], ')'),
    derivative: (z, slope) => {
      const a = activations.sigmoid.f(z, slope);
      return rowOf(aOf(a), ' · (1 − ', aOf(a), ')');
    },
  },
  tanh: {
    ...elementwise('tanh'),
    title: 'tanh',
    value: (z) => rowOf('tanh ', zOf(z)),
    derivative: (z, slope) => rowOf('1 − ', aOf(activations.tanh.f(z, slope)), '²'),
  },
  relu: {
    ...elementwise('relu'),
    title: 'ReLU',
    corner: 'kink',
    value: (z) => rowOf('max(0, ', zOf(z), ')'),
    derivative: (z) => rowOf('1 if ', zOf(z), ' > 0, else 0'),
  },
  'leaky-relu': broken('leaky-relu', 'leaky ReLU', leakySlope),
  prelu: broken('prelu', 'PReLU', preluSlope),
  swish: {
    ...elementwise('swish'),
    title: 'swish',
    value: (z, slope) => rowOf(zOf(z), ' · ', sigmaOf(activations.sigmoid.f(z, slope))),
    derivative: (z, slope) => {
      const s = sigmaOf(activations.sigmoid.f(z, slope));
      return rowOf(s, ' + ', aOf(activations.swish.f(z, slope)), ' · (1 − ', s, ')');
    },
  },
  softmax: {
    name: 'softmax',
    title: 'softmax, one of three',
    f: share,
    df: (z) => share(z) * (1 - share(z)),
    value: (z) => rowOf('e', [zOf(z)], ' ∕ (e', [zOf(z)], ...others, ')'),
    derivative: (z) => rowOf(aOf(share(z)), ' · (1 − ', aOf(share(z)), ')'),
  },
};
