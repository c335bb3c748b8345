/** Small texts as files, and what was read of them. */
import type { Dialect } from '../../../src/workbench/data/file/dialect.ts';
import { type FileRead, readFile } from '../../../src/workbench/data/file/read-file.ts';
import type { Preparation } from '../../../src/workbench/data/source.ts';

export const utf8 = (text: string) => new TextEncoder().encode(text);
export const latin = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
export const how: Preparation = { features: ['x', 'y'], standardise: true, validation: 0, test: 0.2, seed: 1 };

export function read(text: string | Uint8Array, asked: Partial<Dialect> = {}): FileRead {
  const result = readFile(typeof text === 'string' ? utf8(text) : text, 'typed.csv', asked);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}
export const refusal = (bytes: Uint8Array) => {
  const result = readFile(bytes, 'typed.csv');
  return 'refused' in result ? result.refused : 'it was read';
};
export const uses = ({ columns }: FileRead) => columns.map(({ use }) => use);

/** A small table whose rows are made by a function. */
export const table = (rows: number, cells: (n: number) => string, names = 'a,b,c') =>
  [names, ...Array.from({ length: rows }, (_, n) => cells(n))].join('\n');
