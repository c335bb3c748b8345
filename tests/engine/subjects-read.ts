/** Whole blocks of numbers of a run of any subject, for tests. */
import { cellAt, type Quantity } from '../../src/engine/trace/layout.ts';
import { valueIn } from '../../src/engine/trace/record.ts';
import type { Run } from '../../src/engine/trace/start-run.ts';

/** All numbers of a quantity at the end of an update, row by row; NaN where one is not computed. */
export function numbersOf(run: Run, quantity: Quantity, prefix: readonly number[] = [], update = 0): number[] {
  const record = run.record(update);
  const { layout } = record.plan;
  const block = layout.block(quantity, ...prefix);
  if (block === undefined) throw new RangeError(`no block ${quantity} ${prefix}`);
  return Array.from(
    { length: block.size },
    (_, k) => valueIn(record, cellAt(layout, block.offset + k), record.count) ?? Number.NaN,
  );
}
