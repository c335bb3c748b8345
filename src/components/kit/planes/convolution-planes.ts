/** Which cells of a convolution stand where, and which windows the last event worked on. */
import { type ConvolutionSpec, convolutionShapes, type Plane } from '../../../engine/convolution/convolution.ts';
import { at } from '../../../engine/trace/cell-names.ts';
import type { Cell, Quantity } from '../../../engine/trace/layout.ts';
import type { Sight } from '../picture/sight.ts';
import { type Area, type Place, padding } from './plane.ts';

export interface PlaneView {
  readonly caption: string;
  readonly places: readonly (readonly Place[])[];
  readonly outline?: Area | undefined;
}

/** A filter with all that comes of it. */
export interface FilterView {
  readonly kernels: readonly PlaneView[];
  readonly bias: PlaneView;
  /** Before the activation; missing where the activation changes nothing. */
  readonly sums: PlaneView | undefined;
  readonly map: PlaneView;
  readonly pooled: PlaneView | undefined;
  /** The weights by which the output unit takes what is left, arranged alike. */
  readonly weights: PlaneView;
}

const cell = (quantity: Quantity, ...index: number[]): Cell => ({ quantity, index });
const counted = (name: string, k: number, count: number) => (count === 1 ? name : `${name} ${k + 1}`);
const grid = ({ rows, columns }: Plane, place: (row: number, column: number) => Place) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_column, column) => place(row, column)));

/** The place of the map, or of the pooled map, that the last event worked for. */
function placeAtWork({ event }: Sight): { filter: number; row: number; column: number; pooling: boolean } | undefined {
  if (event === undefined) return undefined;
  const [filter, row, column] = (['filter', 'row', 'column'] as const).map((name) => at(event.write, name));
  const { quantity } = event.write;
  if (filter === undefined || row === undefined || column === undefined || quantity === 'kernelGradient')
    return undefined;
  return { filter, row, column, pooling: /^pool/.test(quantity) };
}

/** The window that a place of the pooled map looks at. */
function poolArea({ pool }: ConvolutionSpec, row: number, column: number): Area {
  const { size = 1, stride = size } = pool ?? {};
  return { row: row * stride, column: column * stride, rows: size, columns: size };
}

export function imageViews(spec: ConvolutionSpec, sight: Sight): PlaneView[] {
  const { channels, image, filter } = convolutionShapes(spec);
  const { padding: around = 0, stride = 1 } = spec;
  const work = placeAtWork(sight);
  const outline =
    work === undefined || work.pooling
      ? undefined
      : { row: work.row * stride, column: work.column * stride, rows: filter.rows, columns: filter.columns };
  const padded = { rows: image.rows + 2 * around, columns: image.columns + 2 * around };
  return Array.from({ length: channels }, (_, channel) => ({
    caption: counted(channels === 1 ? 'image' : 'channel', channel, channels),
    outline,
    places: grid(padded, (r, c): Place => {
      const [row, column] = [r - around, c - around];
      if (row < 0 || column < 0 || row >= image.rows || column >= image.columns) return padding;
      return { cell: cell('pixel', channel, row, column), gradient: cell('pixelGradient', channel, row, column) };
    }),
  }));
}

export function filterView(spec: ConvolutionSpec, sight: Sight, f: number): FilterView {
  const { channels, filters, filter, map, pooled } = convolutionShapes(spec);
  const work = placeAtWork(sight);
  const own = work?.filter === f ? work : undefined;
  const one = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });
  const onMap = own && (own.pooling ? poolArea(spec, own.row, own.column) : one(own.row, own.column));
  const linear = (spec.activation ?? 'linear') === 'linear';
  const plane = (quantity: Quantity, gradient: Quantity, also: readonly Quantity[], shape: Plane) =>
    grid(shape, (r, c) => ({
      cell: cell(quantity, f, r, c),
      gradient: cell(gradient, f, r, c),
      also: also.map((other) => cell(other, f, r, c)),
    }));
  const left = spec.pool === undefined ? map : pooled;
  return {
    kernels: Array.from({ length: channels }, (_, channel) => ({
      caption: counted('filter', f, filters) + (channels === 1 ? '' : `, channel ${channel + 1}`),
      places: grid(filter, (r, c) => ({
        cell: cell('kernel', f, channel, r, c),
        gradient: cell('kernelGradient', f, channel, r, c),
      })),
    })),
    bias: { caption: 'bias', places: [[{ cell: cell('kernelBias', f), gradient: cell('kernelBiasGradient', f) }]] },
    sums: linear
      ? undefined
      : {
          caption: 'weighted sums z',
          outline: own?.pooling ? undefined : onMap,
          places: plane('mapSum', 'mapDelta', ['mapSlope'], map),
        },
    map: {
      caption: counted('feature map', f, filters),
      outline: onMap,
      places: plane(
        'map',
        linear ? 'mapDelta' : 'mapGradient',
        linear ? ['mapSum', 'mapSlope', 'mapGradient'] : [],
        map,
      ),
    },
    pooled:
      spec.pool === undefined
        ? undefined
        : {
            caption: counted('pooled', f, filters),
            outline: own?.pooling ? one(own.row, own.column) : undefined,
            places: plane('pooled', 'pooledGradient', [], pooled),
          },
    weights: {
      caption: 'output weights',
      places: grid(left, (r, c) => {
        const k = (f * left.rows + r) * left.columns + c;
        return {
          cell: cell('outputWeight', k),
          gradient: cell('outputWeightGradient', k),
          also: [cell('outputProduct', k)],
        };
      }),
    },
  };
}

/** The output unit: its bias, what it gives, what it should give, and the loss; those that this convolution has. */
export function outputViews(sight: Sight): (PlaneView & { readonly tone: 'weight' | 'a' | 'target' | 'loss' })[] {
  const single = (caption: string, tone: 'weight' | 'a' | 'target' | 'loss', own: Cell, gradient?: Cell) => ({
    caption,
    tone,
    places: [[{ cell: own, gradient }]],
  });
  return [
    single('output bias', 'weight', cell('outputBias'), cell('outputBiasGradient')),
    single('output', 'a', cell('output'), cell('outputGradient')),
    single('target', 'target', cell('y', 0, 0)),
    single('loss', 'loss', cell('loss')),
  ].filter(({ places }) => places.flat().every((place) => sight.exists(place.cell)));
}
