/** Networks that learn by plain gradient descent. */
import { sgdNotation } from '../../../../notation/dense/sgd.ts';
import { denseWith } from './dense.ts';

export const sgdNetwork = denseWith(sgdNotation);
