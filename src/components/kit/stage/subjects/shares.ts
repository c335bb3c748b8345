/** A network whose outputs share a whole, as far as its loss and the slopes of its scores. */
import { sharesNotation } from '../../../../notation/dense/shares.ts';
import { denseWith } from './dense.ts';

export const sharesNetwork = denseWith(sharesNotation);
