/** Named places of an update, for lessons, print and tests: the end of a pass, or where a cell is computed. */
import { parseCell } from '../engine/trace/cell-names.ts';
import { writerOf } from '../engine/trace/record.ts';
import type { Run } from '../engine/trace/run.ts';
import { cursorAt } from './cursor.ts';

export const stopNames = ['start', 'forward', 'loss', 'backward', 'update'] as const;

/**
 * The cursor of a stop in an update (the first one, unless said otherwise): `start`, the end of `forward`, `loss`, `backward` or `update`, or the name of a
 * cell, such as `weightGradient[2][0][0]`, for the moment when it is computed. Undefined for any other text.
 */
export function cursorOfStop(run: Run, stop: string, update = 0): number | undefined {
  if (stop === 'start') return cursorAt(run, { update, done: 0 });
  const record = run.record(update);
  if (record.update !== update) return undefined;
  const cell = parseCell(stop);
  const written = cell && writerOf(record, cell);
  if (written !== undefined) return cursorAt(run, { update, done: written.index + 1 });
  const { plan } = record;
  const passes = Array.from(plan.kinds, (kind) => plan.passes[kind] as string);
  const end = passes.lastIndexOf(stop) + 1;
  return end === 0 ? undefined : cursorAt(run, { update, done: Math.min(end, record.count) });
}
