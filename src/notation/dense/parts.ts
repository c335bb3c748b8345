/** Which part of a network's picture stands for a cell, so that a formula's term and the picture can light each other. */
import { at } from '../../engine/trace/dense-names.ts';
import type { Cell } from '../../engine/trace/layout.ts';
import type { PartName } from '../notation.ts';

export const unitPart = (layer: number, unit: number): PartName => `unit ${layer} ${unit}`;
export const connectionPart = (layer: number, unit: number, from: number): PartName =>
  `connection ${layer} ${unit} ${from}`;
export const biasPart = (layer: number, unit: number): PartName => `bias ${layer} ${unit}`;
export const targetPart = (unit: number): PartName => `target ${unit}`;

/** `unit 1 0`, `connection 2 0 1`, `bias 2 0`, `target 0`, `layer 2`, `loss`, `rate`, or `optimizer` for what belongs to all weights. */
export function densePart(cell: Cell): PartName {
  const { quantity } = cell;
  const layer = at(cell, 'layer');
  const unit = at(cell, 'unit');
  const from = at(cell, 'from');
  const via = at(cell, 'via');
  if (quantity === 'learningRate') return 'rate';
  if (quantity === 'loss' || quantity === 'exampleLoss') return 'loss';
  if (unit === undefined) return layer === undefined ? 'optimizer' : `layer ${layer}`;
  // What a target is has no layer: it stands beside the last one.
  if (layer === undefined) return targetPart(unit);
  if (via !== undefined) return connectionPart(layer + 1, via, unit);
  if (from !== undefined) return connectionPart(layer, unit, from);
  return quantity.startsWith('bias') ? biasPart(layer, unit) : unitPart(layer, unit);
}
