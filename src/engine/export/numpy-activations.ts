/** Activation functions and their derivatives as NumPy expressions. */
import type { ActivationName } from '../math/activations.ts';
import { LEAKY_SLOPE } from '../math/activations.ts';
import type { Program } from './program.ts';
import { indented, type Lines } from './python.ts';

interface Expressions {
  f(z: string, slope: string): string;
  /** Undefined where the derivative is 1, or not one number for each unit. */
  df(z: string, a: string, slope: string): string | undefined;
}

export const activationLines: Readonly<Record<ActivationName, Expressions>> = {
  step: { f: (z) => `(${z} >= 0) * 1.0`, df: () => '0' },
  linear: { f: (z) => z, df: () => undefined },
  sigmoid: { f: (z) => `sigmoid(${z})`, df: (_z, a) => `${a} * (1 - ${a})` },
  tanh: { f: (z) => `np.tanh(${z})`, df: (_z, a) => `(1 - ${a}**2)` },
  relu: { f: (z) => `np.maximum(${z}, 0)`, df: (z) => `(${z} > 0)` },
  'leaky-relu': {
    f: (z) => `np.where(${z} > 0, ${z}, ${LEAKY_SLOPE} * ${z})`,
    df: (z) => `np.where(${z} > 0, 1, ${LEAKY_SLOPE})`,
  },
  prelu: {
    f: (z, slope) => `np.where(${z} > 0, ${z}, ${slope} * ${z})`,
    df: (z, _a, slope) => `np.where(${z} > 0, 1, ${slope})`,
  },
  elu: {
    f: (z) => `np.where(${z} > 0, ${z}, np.expm1(np.minimum(${z}, 0)))`,
    df: (z, a) => `np.where(${z} > 0, 1, ${a} + 1)`,
  },
  softplus: { f: (z) => `np.logaddexp(0, ${z})  # ln(1 + e^z)`, df: (z) => `sigmoid(${z})` },
  gelu: {
    f: (z) => `${z} * normal_below(${z})`,
    df: (z) => `(normal_below(${z}) + ${z} * np.exp(-(${z}**2) / 2) / np.sqrt(2 * np.pi))`,
  },
  swish: {
    f: (z) => `${z} * sigmoid(${z})`,
    df: (z, a) => `(sigmoid(${z}) + ${a} * (1 - sigmoid(${z})))`,
  },
  softmax: { f: (z) => `softmax(${z})`, df: () => undefined },
};

/** The functions that the expressions call. */
export function definitions({ layers }: Program): Lines {
  const names = layers.map(({ activation }) => activation);
  const has = (...some: ActivationName[]) => some.some((name) => names.includes(name));
  const define = (head: string, ...body: string[]): Lines => ['', '', `def ${head}:`, indented(body)];
  const lines = [
    has('sigmoid', 'swish', 'softplus')
      ? define('sigmoid(z)', 'return np.exp(-np.logaddexp(0, -z))  # 1 / (1 + e^-z), for any z')
      : [],
    has('gelu')
      ? define(
          'normal_below(z)',
          '"""The share of a standard normal distribution that lies below z."""',
          'return (1 + np.vectorize(math.erf)(z / np.sqrt(2))) / 2',
        )
      : [],
    has('softmax')
      ? define(
          'softmax(z)',
          'e = np.exp(z - np.max(z, axis=1, keepdims=True))  # the largest z becomes 0: no overflow',
          'return e / np.sum(e, axis=1, keepdims=True)',
        )
      : [],
  ];
  return lines.some((definition) => definition.length > 0) ? [...lines, ''] : [];
}
