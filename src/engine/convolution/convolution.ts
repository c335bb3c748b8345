/**
 * One convolutional layer at lesson size: cross-correlation of an image of one or several channels with one filter after another
 * (padding, stride), an activation, max pooling, flatten, and one linear unit. Rows and columns are counted from 0. As
 * everywhere in deep learning the filter is not flipped.
 */
export const mapActivationNames = ['linear', 'relu', 'leaky-relu'] as const;

export interface ConvolutionSpec {
  readonly kind: 'convolution';
  /** Shape (channels, rows, columns). */
  readonly image: readonly (readonly (readonly number[])[])[];
  /** Shape (filters, channels, rows, columns). */
  readonly filters: readonly (readonly (readonly (readonly number[])[])[])[];
  /** One for each filter. */
  readonly bias: readonly number[];
  /** Rows and columns of zeros around the image. Default 0. */
  readonly padding?: number;
  /** Default 1. */
  readonly stride?: number;
  /** Default linear. */
  readonly activation?: (typeof mapActivationNames)[number];
  /** leaky-relu only: its slope for z < 0, any number. Default 0.01. */
  readonly slope?: number;
  /** Side of the windows of which the largest value is kept, and how far they are apart (default: their side). */
  readonly pool?: { readonly size: number; readonly stride?: number };
  /**
   * The linear unit behind flatten. With a target the loss is half the squared error; without one it is the output itself, the
   * weighted sum of all that flatten gives.
   */
  readonly output: { readonly weights: readonly number[]; readonly bias: number; readonly target?: number };
}

/** Rows and columns of a plane of numbers. */
export interface Plane {
  readonly rows: number;
  readonly columns: number;
}

/** Windows of `size` that fit into `length` with `padding` on both sides, `stride` apart. */
export const windowCount = (length: number, size: number, padding: number, stride: number) =>
  Math.floor((length + 2 * padding - size) / stride) + 1;

/** The shapes a specification leads to: of the image, a filter, a feature map, and of what pooling leaves of it. */
export function convolutionShapes({
  image,
  filters,
  padding = 0,
  stride = 1,
  pool,
}: Pick<ConvolutionSpec, 'image' | 'filters' | 'padding' | 'stride' | 'pool'>) {
  const planeOf = (numbers: readonly (readonly number[])[] | undefined): Plane => ({
    rows: numbers?.length ?? 0,
    columns: numbers?.[0]?.length ?? 0,
  });
  const [own, filter] = [planeOf(image[0]), planeOf(filters[0]?.[0])];
  const map = {
    rows: windowCount(own.rows, filter.rows, padding, stride),
    columns: windowCount(own.columns, filter.columns, padding, stride),
  };
  const pooled = (length: number) =>
    pool === undefined ? length : windowCount(length, pool.size, 0, pool.stride ?? pool.size);
  return {
    channels: image.length,
    filters: filters.length,
    image: own,
    filter,
    map,
    pooled: { rows: pooled(map.rows), columns: pooled(map.columns) },
  };
}

/** A number of the filter that lies on a pixel: tap `k` of the filter, channel by channel and row by row, and the pixel's place. */
export interface Tap {
  readonly k: number;
  readonly pixel: number;
}

/** The taps of the window of one place of the map. What lies in the padding is 0 and takes no part. */
export function tapsOf(spec: ConvolutionSpec, row: number, column: number): Tap[] {
  const { channels, image, filter } = convolutionShapes(spec);
  const { padding = 0, stride = 1 } = spec;
  const taps: Tap[] = [];
  for (let channel = 0, k = 0; channel < channels; channel++)
    for (let r = 0; r < filter.rows; r++)
      for (let c = 0; c < filter.columns; c++, k++) {
        const [y, x] = [row * stride + r - padding, column * stride + c - padding];
        if (y < 0 || x < 0 || y >= image.rows || x >= image.columns) continue;
        taps.push({ k, pixel: (channel * image.rows + y) * image.columns + x });
      }
  return taps;
}

/** Places of a plane, row by row. */
export const placesOf = ({ rows, columns }: Plane) =>
  Array.from({ length: rows * columns }, (_, place) => ({
    place,
    row: Math.floor(place / columns),
    column: place % columns,
  }));

/** The places of the map that lie in the pooling window of one place, row by row. */
export function poolWindow(spec: ConvolutionSpec, row: number, column: number): number[] {
  const { size = 1, stride = size } = spec.pool ?? {};
  const { columns } = convolutionShapes(spec).map;
  return placesOf({ rows: size, columns: size }).map(
    (inside) => (row * stride + inside.row) * columns + column * stride + inside.column,
  );
}
