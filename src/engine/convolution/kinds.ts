/** The kinds of event of a convolution: those of a dense network, and four of its own (trace/kinds/convolution.ts). */
import { ownConvolutionKinds } from '../trace/kinds/convolution.ts';
import { denseKinds } from '../trace/kinds/dense.ts';

export const convolutionKinds = { ...denseKinds, ...ownConvolutionKinds } as const;
