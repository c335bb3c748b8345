/** F15.5: which numbers of the run stand in the pictures, and what is said of them. */
import type { ConvolutionSpec } from '../../../engine/convolution/convolution.ts';
import { at } from '../../../engine/trace/cell-names.ts';
import type { Quantity } from '../../../engine/trace/layout.ts';
import type { TraceEvent } from '../../../engine/trace/record.ts';
import { mapSide } from '../../../exercises/cnn/own-digit.ts';
import type { Digits } from '../../../notation/format.ts';
import type { Sight } from '../../kit/picture/sight.ts';
import type { Place } from '../../kit/planes/plane.ts';
import { cellOf, windowSentence } from '../sliding-window/frame.ts';
import * as words from './frame-words.ts';

/** All numbers of a square plane, row by row; undefined where they are not computed yet. */
export function planeOf(sight: Sight, quantity: Quantity, side: number): (number | undefined)[] {
  return Array.from({ length: side * side }, (_, k) =>
    sight.value(cellOf(quantity, 0, Math.floor(k / side), k % side)),
  );
}

/** The largest size of a plane's numbers when all are computed, so that no step changes a colour. */
export function largestOf(sight: Sight, quantity: Quantity, side: number): number {
  let most = 0;
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++)
      most = Math.max(most, Math.abs(sight.later(cellOf(quantity, 0, row, column)) ?? 0));
  return most;
}

export interface Work {
  readonly row: number;
  readonly column: number;
  readonly isPooling: boolean;
}

/** Which place the last event worked for: of the map, or of what pooling keeps of it. */
export function workOf(event: TraceEvent | undefined): Work | undefined {
  if (event === undefined) return undefined;
  const [row = 0, column = 0] = (['row', 'column'] as const).map((name) => at(event.write, name));
  return { row, column, isPooling: event.kind === 'maximum' };
}

const square = (side: number, place: (r: number, c: number) => Place) =>
  Array.from({ length: side }, (_, r) => Array.from({ length: side }, (_column, c) => place(r, c)));

/** The numbers of the window at hand, of the first one before it. */
export function windowPlaces({ row, column }: Pick<Work, 'row' | 'column'>) {
  return {
    pixels: square(3, (r, c) => ({ cell: cellOf('pixel', 0, row + r, column + c) })),
    filter: square(3, (r, c) => ({ cell: cellOf('kernel', 0, 0, r, c) })),
    products: square(3, (r, c) => ({ cell: cellOf('windowProduct', 0, row, column, 3 * r + c) })),
  };
}

/** The four of the map of which pooling keeps the largest. */
export const pooledFrom = ({ row, column }: Pick<Work, 'row' | 'column'>) =>
  square(2, (r, c) => ({ cell: cellOf('map', 0, 2 * row + r, 2 * column + c) }));

/** The stop at which a number of the map, or of the pooled map, has just been computed. */
export const stopOf = (row: number, column: number, isPooling: boolean) =>
  isPooling ? 1 + mapSide * mapSide + (mapSide / 2) * row + column : 1 + mapSide * row + column;

/** What the last step did, or what there is to do first. */
export function digitSentence(event: TraceEvent | undefined, isEmpty: boolean, digits: Digits): string {
  if (isEmpty) return words.noDigitIsDrawn;
  return windowSentence(event, digits);
}

/** Whether all pixels are 0. */
export const isEmpty = ({ image }: ConvolutionSpec) => image.flat(2).every((pixel) => pixel === 0);
