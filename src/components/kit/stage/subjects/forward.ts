/** Networks that do not learn: the pages of their figures need no words for losses and gradients. */
import { forwardNotation } from '../../../../notation/dense/forward.ts';
import { denseWith } from './dense.ts';

export const forwardNetwork = denseWith(forwardNotation);
