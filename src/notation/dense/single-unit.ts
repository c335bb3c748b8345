/** Names where a network is a single unit: z, a and b need no index to say whose they are. */

import { forwardQuantities } from './forward-quantities.ts';
import { forwardSentences } from './forward-sentences.ts';
import { type DenseNotation, makeDenseNotation, type Spoken } from './make.ts';

/** What the unit compares its products with: a bias added to them, or a threshold on the other side. */
type Bound = 'bias' | 'threshold';

export function unitQuantities(bound: Bound) {
  const { a, z, bias } = forwardQuantities;
  const isThreshold = bound === 'threshold';
  return {
    ...forwardQuantities,
    z: { ...z, label: () => ({ base: 'z' }), words: () => 'the weighted sum z' },
    a: {
      ...a,
      label: (p) => (p.l === 0 ? a.label(p) : { base: 'a' }),
      words: (p) => (p.l === 0 ? a.words(p) : 'the output a'),
    },
    bias: {
      ...bias,
      label: () => ({ base: isThreshold ? 'θ' : 'b' }),
      words: () => (isThreshold ? 'the threshold θ' : 'the bias b'),
    },
  } satisfies typeof forwardQuantities;
}

export const singleUnitNotation = (run: Spoken, bound: Bound = 'bias'): DenseNotation =>
  makeDenseNotation({ quantities: unitQuantities(bound), sentences: forwardSentences }, run);
