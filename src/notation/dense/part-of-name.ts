import { parseCell } from '../../engine/trace/dense-names.ts';
import type { PartName } from '../notation.ts';
import { densePart } from './parts.ts';

/** The part of a network's picture that stands for a cell by its name, `weights[2][0][1]`; undefined where it names none. */
export function partOfName(name: string): PartName | undefined {
  const cell = parseCell(name);
  return cell && densePart(cell);
}
