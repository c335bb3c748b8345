import type { Cell } from './layout.ts';

/** `weights[2][0][1]` */
export const cellName = (cell: Cell): string => cell.quantity + cell.index.map((at) => `[${at}]`).join('');
