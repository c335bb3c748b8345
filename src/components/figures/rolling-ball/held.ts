/** How far Figure 7.1 goes before its predictions: an update shows what is asked of its learning rate. */
import type { DescentSpec } from '../../../engine/descent/descent.ts';

/** Height, slope and step. */
const oneUpdate = 9;
/** The slope is known, and nothing has moved. */
const slopeKnown = 7;
/** How many times as steep the valley is of which the last prediction asks; by w² it is the factor. */
const steep = 4;

/** One for each prediction, in the order in which they are asked: a small rate, a half, one, more than one, and a steep valley. */
export function untils({ function: curve, optimizer: { learningRate: rate } }: DescentSpec): (number | undefined)[] {
  const isSteep = curve.kind === 'polynomial' && curve.coefficients[2] === steep;
  return [
    rate < 0.5 ? oneUpdate : undefined,
    ...[rate === 0.5, rate === 1, rate > 1, isSteep].map((isAsked) => (isAsked ? slopeKnown : undefined)),
  ];
}
