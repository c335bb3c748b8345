/**
 * What is looked at of a trained network, as texts for an address: `part:validation,cell:4.9` names the images and a cell of
 * the confusion matrix, its row first. Reading is total: any texts give a cell of the matrix, or say why not.
 */
import { type Refusal, refuse } from '../../components/kit/stage/address.ts';
import type { MatrixCell } from './matrix-words.ts';

export interface Looked {
  readonly part: 'test' | 'validation';
  /** The reader's choice; undefined leaves it to the matrix. */
  readonly cell: MatrixCell | undefined;
}

/** How the figure opens. */
export const lookedFirst: Looked = { part: 'test', cell: undefined };

export function writeLooked({ part, cell }: Looked): string[] {
  const texts: string[] = [];
  if (part !== 'test') texts.push(`part:${part}`);
  if (cell) texts.push(`cell:${cell.label}.${cell.digit}`);
  return texts;
}

export function readLooked(texts: readonly string[]): Looked | Refusal {
  let looked = lookedFirst;
  for (const text of texts) {
    const [name, value = ''] = text.split(':');
    if (name === 'part') {
      if (value !== 'test' && value !== 'validation') return refuse('This link names images that are not here.');
      looked = { ...looked, part: value };
    } else if (name === 'cell') {
      const [, label, digit] = /^(\d)\.(\d)$/.exec(value) ?? [];
      if (digit === undefined) return refuse('This link names a cell that the matrix does not have.');
      looked = { ...looked, cell: { label: Number(label), digit: Number(digit) } };
    } else return refuse('This link holds something that the figure does not know.');
  }
  return looked;
}
