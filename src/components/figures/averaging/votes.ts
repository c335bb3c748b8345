/** What each example wants of each weight, their mean, and where it moves the weight: as far as it is known at a step. */
import type { Cell, Quantity } from '../../../engine/trace/layout.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import type { ConnectionView, NetworkFrame, Reading } from '../../kit/diagram/network-frame.ts';

export interface Votes {
  readonly connection: ConnectionView;
  /** The gradient of each example. */
  readonly votes: readonly Reading[];
  readonly mean: Reading;
  readonly before: number;
  /** The weight after the update; undefined until then. */
  readonly after: number | undefined;
  /** Whether two votes that are known have opposite signs. */
  readonly disagree: boolean;
}

export function votesOf({ record, position, connections }: NetworkFrame): Votes[] {
  const valueAt = (cell: Cell, done: number) => valueIn(record, cell, done);
  return connections.map((connection): Votes => {
    const place = [connection.layer, connection.unit, connection.from];
    const reading = (quantity: Quantity, index: readonly number[]): Reading => {
      const cell = { quantity, index };
      return { cell, value: valueAt(cell, position.done) };
    };
    const votes = record.batch.map((_, n) => reading('exampleWeightGradient', [n, ...place]));
    const { cell } = connection.weight;
    const before = valueAt(cell, 0) as number;
    const now = valueAt(cell, position.done) as number;
    return {
      connection,
      votes,
      mean: connection.gradient,
      before,
      after: now === before ? undefined : now,
      disagree: new Set(votes.flatMap(({ value }) => (value ? [Math.sign(value)] : []))).size > 1,
    };
  });
}

/** Lengths of the arrows of one weight, from −1 to 1 and against the gradients: the way each of them would move the weight. */
export function arrowsOf({ votes, mean }: Votes): (number | undefined)[] {
  const values = [...votes, mean].map(({ value }) => value);
  const longest = Math.max(...values.map((value) => Math.abs(value ?? 0)));
  return values.map((value) => (value === undefined || longest === 0 ? undefined : -value / longest));
}
