/**
 * What the units and weights of a network are called. Units are i1, i2 (inputs), h1, h2 (hidden) and o1, o2 (outputs); weights are
 * numbered w1, w2, w3 … in the order of the parameters: into h1 from i1, into h1 from i2, into h2 from i1 …
 */
import { layerSizes, type NetworkSpec } from '../../engine/experiment.ts';

export interface DenseNames {
  unit(layer: number, unit: number): string;
  weight(layer: number, unit: number, from: number): string;
  /** The layer of the outputs. */
  readonly last: number;
}

export function denseNames(network: NetworkSpec): DenseNames {
  const sizes = layerSizes(network);
  const last = sizes.length - 1;
  const firstWeights = [0, 0];
  for (let l = 1; l < last; l++)
    firstWeights.push((firstWeights[l] as number) + (sizes[l] as number) * (sizes[l - 1] as number));
  return {
    last,
    unit(l, j) {
      if (l === 0) return `i${j + 1}`;
      if (l === last) return `o${j + 1}`;
      return last === 2 ? `h${j + 1}` : `h${l}.${j + 1}`;
    },
    weight: (l, j, i) => `w${(firstWeights[l] as number) + j * (sizes[l - 1] as number) + i + 1}`,
  };
}
