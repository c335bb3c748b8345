/** What a reader changes of a table's columns. */
import type { ColumnUse, ColumnUseName } from './kinds.ts';

const asInput: Readonly<Partial<Record<ColumnUseName, ColumnUseName>>> = { value: 'number', class: 'categories' };

/** The columns with one put to another use. There is one target: who was it before is an input. */
export function withUse(columns: readonly ColumnUse[], index: number, use: ColumnUseName): ColumnUse[] {
  const isTarget = use in asInput;
  return columns.map((column, k): ColumnUse => {
    if (k === index) return { ...column, use };
    return isTarget ? { ...column, use: asInput[column.use] ?? column.use } : column;
  });
}
