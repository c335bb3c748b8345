/** A layer at one moment of a forward pass as matrices, as plain data. It stands apart so that a page loads it only when asked. */
import { at } from '../../../engine/trace/dense-names.ts';
import { type Cell, cellName } from '../../../engine/trace/layout.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import type { NetworkFrame, Reading } from '../../kit/diagram/network-frame.ts';

export interface MatrixRow {
  readonly unit: number;
  readonly weights: readonly Reading[];
  readonly bias: Reading;
  readonly sum: Reading;
  readonly activation: Reading;
}

/** A layer as z = W a + b: one row for each unit that receives, one column for each that sends. */
export interface LayerMatrix {
  readonly layer: number;
  readonly signals: readonly Reading[];
  readonly rows: readonly MatrixRow[];
  /** Name of the cell that the last event wrote, if any. */
  readonly written: string | undefined;
  /** The column that is being multiplied, where the last event was a product. */
  readonly column: number | undefined;
}

export function layerMatrix(frame: NetworkFrame, layer: number): LayerMatrix {
  const { event, record, position } = frame;
  const example = (event && at(event.write, 'example')) ?? 0;
  const reading = (quantity: Cell['quantity'], ...index: number[]): Reading => {
    const cell = { quantity, index };
    return { cell, value: valueIn(record, cell, position.done) };
  };
  const { weights } = frame.experiment.network.layers[layer - 1] as { weights: readonly (readonly number[])[] };
  return {
    layer,
    signals: (weights[0] as readonly number[]).map((_, i) => reading('a', example, layer - 1, i)),
    rows: weights.map((row, unit) => ({
      unit,
      weights: row.map((_, i) => reading('weights', layer, unit, i)),
      bias: reading('bias', layer, unit),
      sum: reading('z', example, layer, unit),
      activation: reading('a', example, layer, unit),
    })),
    written: event && cellName(event.write),
    column: event && at(event.write, 'layer') === layer ? at(event.write, 'from') : undefined,
  };
}
