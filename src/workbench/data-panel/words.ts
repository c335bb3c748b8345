/** What sources and columns are called in the panel. */
import type { Problem } from '../../engine/problems.ts';
import { type ColumnUseName, curveNames, type DataSource, planeNames } from '../data/kinds.ts';

/** In the order of the menu. */
export const sourceKinds = [...planeNames, 'gate', ...curveNames, 'iris', 'glyphs', 'own', 'table'] as const;

export const sourceWords: Readonly<Record<DataSource['kind'], string>> = {
  'xor-noise': 'XOR with noise',
  moons: 'two moons',
  circles: 'a circle in a ring',
  spiral: 'spiral',
  blobs: 'round clouds',
  checkerboard: 'checkerboard',
  gate: 'a logic gate',
  line: 'a line to fit',
  wave: 'a wave to fit',
  iris: 'Iris flowers',
  glyphs: 'tiny images',
  own: 'points of your own',
  table: 'a table of your own (CSV)',
};

export const gateWords = { and: 'AND', or: 'OR', nand: 'NAND', xor: 'XOR' } as const;

export const columnWords: Readonly<Record<ColumnUseName, string>> = {
  number: 'input, a number',
  categories: 'input, categories',
  value: 'target, a value',
  class: 'target, a class',
  out: 'left out',
};

/** A problem as a sentence. */
export function problemWords({ problem, expected }: Problem): string {
  return `${problem[0]?.toUpperCase()}${problem.slice(1)}; expected: ${expected}.`;
}
