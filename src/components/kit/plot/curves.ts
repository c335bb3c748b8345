/** Eight activation functions as curves of one number z, each with its formulas in symbols and numbers. */
import { activations, LEAKY_SLOPE, PRELU_SLOPE } from '../../../engine/math/activations.ts';
import { softmax } from '../../../engine/math/softmax.ts';
import type { FormulaPart, Quantity } from '../../../notation/formula.ts';

export const curveNames = ['step', 'sigmoid', 'tanh', 'relu', 'leaky-relu', 'prelu', 'swish', 'softmax'] as const;
export type CurveName = (typeof curveNames)[number];

/** The other two weighted sums of the layer, where softmax is drawn as a curve of one: those of the lesson's example. */
export const softmaxOthers: readonly number[] = [1, 0.1];

/** The right side of a formula, and which case it is for a function in pieces. */
export interface Expression {
  readonly parts: readonly FormulaPart[];
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

const zOf = (value: number): Quantity => ({ symbol: 'z', value, colour: 'z', mark: unit });
const aOf = (value: number): Quantity => ({ symbol: 'a', value, colour: 'a', mark: unit });
const slopeOf = (value: number): Quantity => ({ symbol: 'α', value, colour: 'weight' });
const sigmaOf = (value: number): Quantity => ({ symbol: 'σ(z)', value, colour: 'plain' });

/** The mark of the unit whose curve is drawn: the only one. */
export const unit = 'unit 1 0';

const only = (part: FormulaPart, because: string): Expression => ({ parts: [part], because });
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
      z > 0 ? only(zOf(z), positive) : { parts: [slopeOf(alpha), ' · ', zOf(z)], because: negative },
    derivative: (z, alpha) => (z > 0 ? only('1', positive) : only(slopeOf(alpha), negative)),
  };
}

const share = (z: number) => softmax([z, ...softmaxOthers])[0] as number;
const othersParts: FormulaPart[] = softmaxOthers.flatMap((value) => [
  ' + e',
  { raised: [{ symbol: String(value), value, colour: 'plain' }] },
]);

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
    value: (z) => ({ parts: ['1 ∕ (1 + e', { raised: ['−', zOf(z)] }, ')'] }),
    derivative: (z, slope) => {
      const a = activations.sigmoid.f(z, slope);
      return { parts: [aOf(a), ' · (1 − ', aOf(a), ')'] };
    },
  },
  tanh: {
    ...elementwise('tanh'),
    title: 'tanh',
    value: (z) => ({ parts: ['tanh ', zOf(z)] }),
    derivative: (z, slope) => ({ parts: ['1 − ', aOf(activations.tanh.f(z, slope)), '²'] }),
  },
  relu: {
    ...elementwise('relu'),
    title: 'ReLU',
    corner: 'kink',
    value: (z) => ({ parts: ['max(0, ', zOf(z), ')'] }),
    derivative: (z) => ({ parts: ['1 if ', zOf(z), ' > 0, else 0'] }),
  },
  'leaky-relu': broken('leaky-relu', 'leaky ReLU', LEAKY_SLOPE),
  prelu: broken('prelu', 'PReLU', PRELU_SLOPE),
  swish: {
    ...elementwise('swish'),
    title: 'swish',
    value: (z, slope) => ({ parts: [zOf(z), ' · ', sigmaOf(activations.sigmoid.f(z, slope))] }),
    derivative: (z, slope) => {
      const s = sigmaOf(activations.sigmoid.f(z, slope));
      return { parts: [s, ' + ', aOf(activations.swish.f(z, slope)), ' · (1 − ', s, ')'] };
    },
  },
  softmax: {
    name: 'softmax',
    title: 'softmax, one of three',
    f: share,
    df: (z) => share(z) * (1 - share(z)),
    value: (z) => ({ parts: ['e', { raised: [zOf(z)] }, ' ∕ (e', { raised: [zOf(z)] }, ...othersParts, ')'] }),
    derivative: (z) => ({ parts: [aOf(share(z)), ' · (1 − ', aOf(share(z)), ')'] }),
  },
};
