/** Where in a network's picture a number stands, or would stand while it is made: the ends of all movements. */
import { at } from '../../../engine/trace/dense-names.ts';
import type { Cell } from '../../../engine/trace/layout.ts';

/**
 * `unit 1 0`, `delta 1 0`, `bias 1 0`; `weight 1 0 1` is the number on a wire, `gradient 1 0 1` the one below it, `arrival 1 0 1`
 * and `departure 1 0 1` are its ends; `target 0`, `miss 0` beside it; `loss`; `layer 2` for what all units of a layer share.
 */
export type Place = string;

const unit = (name: 'unit' | 'delta' | 'bias') => (cell: Cell) => `${name} ${at(cell, 'layer')} ${at(cell, 'unit')}`;
const wire = (name: 'weight' | 'gradient' | 'arrival') => (cell: Cell) =>
  `${name} ${at(cell, 'layer')} ${at(cell, 'unit')} ${at(cell, 'from')}`;
const output = (name: 'target' | 'miss') => (cell: Cell) => `${name} ${at(cell, 'unit')}`;
const layer = (cell: Cell) => `layer ${at(cell, 'layer')}`;
const loss = () => 'loss';

const places: Readonly<Record<string, (cell: Cell) => Place>> = {
  a: unit('unit'),
  z: unit('unit'),
  exponential: unit('unit'),
  dropped: unit('unit'),
  droppedGradient: unit('unit'),
  activationGradient: unit('unit'),
  activationSlope: unit('unit'),
  slopeTerm: unit('unit'),
  delta: unit('delta'),
  product: wire('arrival'),
  // It comes back along the wire into unit `via` of the next layer, to the end where that wire began.
  path: (cell) => `departure ${(at(cell, 'layer') as number) + 1} ${at(cell, 'via')} ${at(cell, 'unit')}`,
  y: output('target'),
  lossTerm: output('miss'),
  exampleLoss: loss,
  loss,
  weights: wire('weight'),
  exampleWeightGradient: wire('gradient'),
  bias: unit('bias'),
  maximum: layer,
  total: layer,
  gradientMean: layer,
  exampleSlopeGradient: layer,
};

/** The place of a cell; undefined for what belongs to all weights, and for constants. */
export function placeOf(cell: Cell): Place | undefined {
  const { quantity } = cell;
  const place = places[quantity];
  if (place !== undefined) return place(cell);
  if (/^weight[A-Z]/.test(quantity) && at(cell, 'from') !== undefined) return wire('gradient')(cell);
  if (/^bias[A-Z]/.test(quantity)) return unit('bias')(cell);
  return /^slope/.test(quantity) ? layer(cell) : undefined;
}
