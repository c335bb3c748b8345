/** The kinds of event of unrolled cells: those of a dense network, and their own. */
import { ownCellKinds } from '../trace/kinds/cells.ts';
import { ownConvolutionKinds } from '../trace/kinds/convolution.ts';
import { denseKinds } from '../trace/kinds/dense.ts';

export const cellKinds = {
  ...denseKinds,
  ...ownCellKinds,
  sharedGradient: ownConvolutionKinds.sharedGradient,
} as const;
