/**
 * What can be changed of a convolution: p.c.r.x a pixel, k.f.c.r.x a number of a filter, kb.f its bias, ow.k and ob of the unit
 * behind flatten, t the target, a the slope of leaky-relu below 0.
 */
import type { ConvolutionSpec } from '../../engine/convolution/convolution.ts';
import type { Cell, Quantity } from '../../engine/trace/layout.ts';
import { type EditPlace, editRules, indicesOf, targetBy } from '../../player/edit-places.ts';
import { convolutionQuantities } from '../convolution.ts';
import { placesOfConvolution } from '../convolution-places.ts';

const prefixes = { pixel: 'p', kernel: 'k', kernelBias: 'kb', outputWeight: 'ow', outputBias: 'ob' } as const;

export const convolutionEdits = editRules<ConvolutionSpec>(
  (spec) => {
    const place = placesOfConvolution(spec);
    const named = (quantity: keyof typeof convolutionQuantities & Quantity, index: readonly number[]) => {
      const cell: Cell = { quantity, index };
      return convolutionQuantities[quantity].words(place(cell)).replace(/^the /, '');
    };
    const each = (quantity: keyof typeof prefixes, path: readonly string[], indices: number[][]): EditPlace[] =>
      indices.map((index) => ({
        target: [prefixes[quantity], ...index].join('.'),
        path: [...path, ...index],
        name: named(quantity, index),
      }));
    return [
      ...each('pixel', ['image'], indicesOf(spec.image)),
      ...each('kernel', ['filters'], indicesOf(spec.filters)),
      ...each('kernelBias', ['bias'], indicesOf(spec.bias)),
      ...each('outputWeight', ['output', 'weights'], indicesOf(spec.output.weights)),
      ...each('outputBias', ['output', 'bias'], [[]]),
      ...(spec.activation === 'leaky-relu'
        ? [{ target: 'a', path: ['slope'], name: named('slope', [1]), otherwise: 0.01 }]
        : []),
      ...(spec.output.target === undefined
        ? []
        : [{ target: 't', path: ['output', 'target'], name: named('y', [0, 0]) }]),
    ];
  },
  (cell) => {
    if (cell.quantity === 'y') return 't';
    return cell.quantity === 'slope' ? 'a' : targetBy(prefixes)(cell);
  },
);
