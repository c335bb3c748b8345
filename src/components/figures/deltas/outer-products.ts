/** The gradients of a layer as a table: one row for each δ, one column for each signal, each cell the product of the two. */
import { layerSizes } from '../../../engine/experiment.ts';
import { at } from '../../../engine/trace/dense-names.ts';
import type { EventKind } from '../../../engine/trace/events.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import type { NetworkFrame, Reading } from '../../kit/diagram/network-frame.ts';

export interface OuterProduct {
  readonly layer: number;
  /** The signals that came in, one for each column. */
  readonly signals: readonly Reading[];
  /** One row for each unit of the layer. */
  readonly rows: readonly { readonly delta: Reading; readonly gradients: readonly Reading[] }[];
}

/** The layers' tables in the order in which they fill: the last layer first. */
export function outerProducts(frame: NetworkFrame): OuterProduct[] {
  const { experiment, record, position, event } = frame;
  const example = (event && at(event.write, 'example')) ?? 0;
  const sizes = layerSizes(experiment.network);
  const reading = (cell: Cell): Reading => ({ cell, value: valueIn(record, cell, position.done) });
  const count = (l: number) => Array.from({ length: sizes[l] as number }, (_, k) => k);
  const layers = sizes.slice(1).map((_, k) => sizes.length - 1 - k);
  return layers.map((layer) => ({
    layer,
    signals: count(layer - 1).map((i) => reading({ quantity: 'a', index: [example, layer - 1, i] })),
    rows: count(layer).map((j) => ({
      delta: reading({ quantity: 'delta', index: [example, layer, j] }),
      gradients: count(layer - 1).map((i) => reading({ quantity: 'weightGradient', index: [layer, j, i] })),
    })),
  }));
}

const multiplications: ReadonlySet<EventKind> = new Set<EventKind>(['delta', 'path', 'weightGradient']);

/** Multiplications of the backward pass among the first `done` events. */
export function multiplicationsDone({ record, position }: NetworkFrame, done = position.done): number {
  const { kinds, kindNames } = record.plan;
  return kinds
    .subarray(0, done)
    .reduce((sum, kind) => sum + (multiplications.has(kindNames[kind] as EventKind) ? 1 : 0), 0);
}

/**
 * Multiplications for all weight gradients of one example, in a dense network of these sizes.
 * `shared`: one for each δ, one for each path into a hidden unit, one for each weight.
 * `byPaths`: every path of every weight multiplied out by itself: for a weight of layer l, ∂E/∂a of an output, then f′ and w
 * in turn down to f′ of its own unit, then the signal: 2 (L − l) + 3 factors a path.
 */
export function multiplicationCounts(sizes: readonly number[]): { shared: number; byPaths: number } {
  const last = sizes.length - 1;
  let shared = 0;
  let byPaths = 0;
  let pathsToLoss = 1;
  for (let l = last; l >= 1; l--) {
    const units = sizes[l] as number;
    const weights = units * (sizes[l - 1] as number);
    if (l < last) pathsToLoss *= sizes[l + 1] as number;
    const pathsIn = l < last ? units * (sizes[l + 1] as number) : 0;
    shared += units + weights + pathsIn;
    byPaths += weights * pathsToLoss * (2 * (last - l) + 2);
  }
  return { shared, byPaths };
}
