/** Reading cells by the table of a subject. */
import type { Cell, IndexName, Quantity } from './layout.ts';

type Table = Readonly<Partial<Record<Quantity, readonly IndexName[]>>>;

export interface CellNames {
  /** The value that a cell's index has for one of its names: `at(cell, 'layer')`. Undefined where it has no such name. */
  at(cell: Cell, name: IndexName): number | undefined;
  /** The cell of a name, or undefined where the text is not one. */
  parseCell(name: string): Cell | undefined;
}

export const namesIn = (table: Table): CellNames => ({
  at({ quantity, index }, name) {
    const position = table[quantity]?.indexOf(name) ?? -1;
    return position < 0 ? undefined : index[position];
  },
  parseCell(name) {
    const match = /^([a-zA-Z][a-zA-Z0-9]*)((?:\[\d{1,6}\])*)$/.exec(name);
    if (match === null || !Object.hasOwn(table, match[1] as string)) return undefined;
    const index = [...(match[2] as string).matchAll(/\d+/g)].map(Number);
    const quantity = match[1] as Quantity;
    return index.length === table[quantity]?.length ? { quantity, index } : undefined;
  },
});
