/** The functions that the activations of a NumPy program call. */
import { activationWords } from './activations.ts';
import type { Program } from './program.ts';
import { indented, type Lines } from './python.ts';

/** The functions that the expressions call. */
export function definitions({ layers }: Program): Lines {
  const needed = new Set(layers.map(({ activation }) => activationWords[activation].numpy.needs));
  const define = (head: string, ...body: string[]): Lines => ['', '', `def ${head}:`, indented(body)];
  const lines = [
    needed.has('sigmoid')
      ? define('sigmoid(z)', 'return np.exp(-np.logaddexp(0, -z))  # 1 / (1 + e^-z), for any z')
      : [],
    needed.has('normal_below')
      ? define(
          'normal_below(z)',
          '"""The share of a standard normal distribution that lies below z."""',
          'return (1 + np.vectorize(math.erf)(z / np.sqrt(2))) / 2',
        )
      : [],
    needed.has('softmax')
      ? define(
          'softmax(z)',
          'e = np.exp(z - np.max(z, axis=1, keepdims=True))  # the largest z becomes 0: no overflow',
          'return e / np.sum(e, axis=1, keepdims=True)',
        )
      : [],
  ];
  return lines.some((definition) => definition.length > 0) ? [...lines, ''] : [];
}
