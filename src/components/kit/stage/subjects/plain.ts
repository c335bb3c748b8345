/** Networks that learn from their squared errors by plain gradient descent; see createPlainRun. */
import { plainNotation } from '../../../../notation/dense/plain.ts';
import { denseWith } from './dense.ts';

export const plainNetwork = denseWith(plainNotation);
