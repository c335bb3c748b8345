/** Which mark of a diagram stands for a cell, so that an equation's term and the picture can light each other. */
import { at, type Cell } from '../engine/trace/layout.ts';

/** `unit 1 0`, `connection 2 0 1`, `bias 2 0`, `target 0`, `layer 2`, `loss` or `rate`. */
export type MarkName = string;

/** The page's event by which text and figures tell each other what the reader points at. */
export const lightEvent = 'perceptible:light';

export interface Light {
  readonly mark: MarkName | undefined;
  /** The figure in which the reader points; undefined in the text, which speaks to every figure. */
  readonly figure?: string;
}

export const unitMark = (layer: number, unit: number): MarkName => `unit ${layer} ${unit}`;
export const connectionMark = (layer: number, unit: number, from: number): MarkName =>
  `connection ${layer} ${unit} ${from}`;
export const biasMark = (layer: number, unit: number): MarkName => `bias ${layer} ${unit}`;
export const targetMark = (unit: number): MarkName => `target ${unit}`;

export function markOf(cell: Cell): MarkName {
  const layer = at(cell, 'layer') ?? 0;
  const unit = at(cell, 'unit');
  const from = at(cell, 'from');
  const via = at(cell, 'via');
  if (cell.quantity === 'learningRate') return 'rate';
  if (/loss/i.test(cell.quantity) && unit === undefined) return 'loss';
  // Norms, decay factors and the like belong to the network or a layer: no single mark stands for them.
  if (unit === undefined) return at(cell, 'layer') === undefined ? cell.quantity : `layer ${layer}`;
  if (via !== undefined) return connectionMark(layer + 1, via, unit);
  if (from !== undefined) return connectionMark(layer, unit, from);
  if (cell.quantity.startsWith('bias')) return biasMark(layer, unit);
  if (cell.quantity === 'y' || cell.quantity === 'lossTerm') return targetMark(unit);
  return unitMark(layer, unit);
}
