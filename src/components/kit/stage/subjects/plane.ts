/** Networks whose two hidden units span a plane, as a subject of stages. */
import { planeNotation } from '../../../../notation/dense/plane.ts';
import { denseWith } from './dense.ts';

export const plane = denseWith(planeNotation);
