/** Names where two hidden units span a plane: their activations are its coordinates h₁ and h₂, the output is a. */
import type { Label } from '../notation.ts';
import { forwardQuantities, type Place } from './forward-quantities.ts';
import { forwardSentences } from './forward-sentences.ts';
import { type DenseNotation, makeDenseNotation, type Spoken } from './make.ts';

const isOutput = ({ l, names }: Place) => l === names.last;
const withoutUnit = ({ base }: Label): Label => ({ base });

export function planeNotation(run: Spoken): DenseNotation {
  const { a, z, bias, product } = forwardQuantities;
  const hidden = (j: number): Label => ({ base: 'h', sub: String(j + 1) });
  const bare = <Entry extends typeof z | typeof a | typeof bias>(entry: Entry) => ({
    ...entry,
    label: (p: Place) => (isOutput(p) ? withoutUnit(entry.label(p)) : entry.label(p)),
    words: (p: Place) => entry.words(p).replace(/ of o1$/, ' of the output'),
  });
  const output = bare(a);
  const quantities = {
    ...forwardQuantities,
    z: bare(z),
    bias: bare(bias),
    a: { ...output, label: (p: Place) => (p.l === 1 ? hidden(p.j) : output.label(p)) },
    product: {
      ...product,
      label: (p: Place) => (p.l === 2 ? { ...product.label(p), times: hidden(p.i) } : product.label(p)),
    },
  };
  return makeDenseNotation({ quantities, sentences: forwardSentences }, run);
}
