/** Where a number of a convolution stands, in the names of its rows and columns, counted from 1 as people count. */
import { type ConvolutionSpec, convolutionShapes, poolWindow } from '../engine/convolution/convolution.ts';
import { at } from '../engine/trace/cell-names.ts';
import type { Cell } from '../engine/trace/layout.ts';
import type { Label } from './notation.ts';

/** Something that has a symbol and a name. */
export interface Thing {
  readonly label: Label;
  readonly words: string;
}

export interface ConvolutionPlace {
  readonly pixel: Thing;
  /** The number of a filter; the one at hand in a window. */
  readonly kernel: Thing;
  readonly filter: Thing;
  /** The pixel under that number. */
  readonly under: Thing;
  /** "map 1 in row 1, column 4" */
  readonly where: string;
  readonly sub: string;
  readonly window: string;
  /** The number of flatten's row. */
  readonly k: number;
  readonly flat: Thing;
  /** The place of the map in a window of pooling. */
  readonly inside: Thing & { readonly sub: string };
  readonly hasTarget: boolean;
}

const place = (row: number, column: number) => `row ${row + 1}, column ${column + 1}`;

/** @returns where a cell stands; what its quantity does not have is that of index 0 */
export function placesOfConvolution(spec: ConvolutionSpec): (cell: Cell) => ConvolutionPlace {
  const { channels, filter, map, pooled } = convolutionShapes(spec);
  const { padding = 0, stride = 1, pool } = spec;
  const many = channels > 1;
  const pixelAt = (channel: number, row: number, column: number): Thing => {
    const isPadding = row < 0 || column < 0 || spec.image[0]?.[row]?.[column] === undefined;
    const of = many ? ` of channel ${channel + 1}` : '';
    return {
      label: { base: 'x', sub: `${many ? `${channel + 1}:` : ''}${row + 1},${column + 1}` },
      words: `the ${isPadding ? 'padding' : 'pixel'} in ${place(row, column)}${of}`,
    };
  };
  const kernelAt = (f: number, channel: number, row: number, column: number): Thing => ({
    label: { base: 'w', sub: `${f + 1}:${many ? `${channel + 1},` : ''}${row + 1},${column + 1}` },
    words: `the weight (${many ? `channel ${channel + 1}, ` : ''}${place(row, column)}) of filter ${f + 1}`,
  });
  const subOf = (f: number, row: number, column: number) => `${f + 1}:${row + 1},${column + 1}`;
  const mapAt = (f: number, row: number, column: number) => ({
    sub: subOf(f, row, column),
    label: { base: 'a', sub: subOf(f, row, column) },
    words: `the activation of map ${f + 1} in ${place(row, column)}`,
  });
  const pooledAt = (f: number, row: number, column: number): Thing => ({
    label: { base: 'p', sub: subOf(f, row, column) },
    words: `the pooled number of map ${f + 1} in ${place(row, column)}`,
  });
  const flatAt = (k: number): Thing => {
    const { rows, columns } = pooled;
    const [f, rest] = [Math.floor(k / (rows * columns)), k % (rows * columns)];
    return (pool === undefined ? mapAt : pooledAt)(f, Math.floor(rest / columns), rest % columns);
  };
  return (cell) => {
    const index = (name: 'filter' | 'channel' | 'row' | 'column' | 'k') => at(cell, name) ?? 0;
    const [f, row, column, k] = [index('filter'), index('row'), index('column'), index('k')];
    const isTap = cell.quantity === 'windowProduct' || cell.quantity === 'kernelTerm' || cell.quantity === 'pixelPath';
    const size = filter.rows * filter.columns;
    const [channel, r, c] = isTap
      ? [Math.floor(k / size), Math.floor((k % size) / filter.columns), k % filter.columns]
      : [index('channel'), row, column];
    const inside = cell.quantity === 'poolPath' ? (poolWindow(spec, row, column)[k] ?? 0) : 0;
    return {
      pixel: pixelAt(channel, row, column),
      kernel: kernelAt(f, channel, r, c),
      filter: { label: { base: 'b', sub: String(f + 1) }, words: `the bias of filter ${f + 1}` },
      under: pixelAt(channel, row * stride + r - padding, column * stride + c - padding),
      where: `map ${f + 1} in ${place(row, column)}`,
      sub: subOf(f, row, column),
      window: `the window at ${place(row, column)}`,
      k,
      flat: flatAt(k),
      inside: mapAt(f, Math.floor(inside / map.columns), inside % map.columns),
      hasTarget: spec.output.target !== undefined,
    };
  };
}
