/**
 * What every number of a run is called. A cell is the name of a slot, such as `weights[2][0][1]`, the weight of layer 2 into
 * unit 0 from unit 1; what the numbers of its index mean stands in the table of its subject, quantity by quantity. A page needs
 * the table of its own subject only.
 */
import { cellQuantities } from './quantities/cells.ts';
import { convolutionQuantities } from './quantities/convolution.ts';
import { denseQuantities } from './quantities/dense.ts';
import { descentQuantities } from './quantities/descent.ts';
import { graphQuantities } from './quantities/graph.ts';

export type { IndexName } from './quantities/index-name.ts';

export const quantities = {
  ...denseQuantities,
  ...graphQuantities,
  ...convolutionQuantities,
  ...cellQuantities,
  ...descentQuantities,
} as const;

export type Quantity = keyof typeof quantities;
