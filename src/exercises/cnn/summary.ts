/** The network of a tutorial for pictures of clothes, 28 × 28 pixels: what every row of its summary is computed from. */
import { windowCount } from '../../engine/convolution/convolution.ts';

export type PoolPadding = 'same' | 'valid';

/** A layer as a program writes it. After each but the last, flatten and pooling stands a leaky ReLU, which changes no number here. */
export type SummaryLayer =
  | { readonly kind: 'convolution'; readonly filters: number }
  | { readonly kind: 'pooling' }
  | { readonly kind: 'flatten' }
  | { readonly kind: 'dense'; readonly units: number };

export const tutorialLayers: readonly SummaryLayer[] = [
  { kind: 'convolution', filters: 32 },
  { kind: 'pooling' },
  { kind: 'convolution', filters: 64 },
  { kind: 'pooling' },
  { kind: 'convolution', filters: 128 },
  { kind: 'pooling' },
  { kind: 'flatten' },
  { kind: 'dense', units: 128 },
  { kind: 'dense', units: 10 },
];
export const imageSide = 28;
/** Rows and columns of a filter, and of a window of pooling. */
export const kernelSide = 3;
export const poolSide = 2;

/** What leaves a layer: planes of so many rows and columns, or a plain row of numbers, of which side is undefined. */
export interface Shape {
  readonly side: number | undefined;
  readonly channels: number;
}
export const sizeOf = ({ side = 1, channels }: Shape) => side * side * channels;

export interface SummaryRow {
  readonly layer: SummaryLayer;
  readonly input: Shape;
  readonly output: Shape;
  readonly parameters: number;
  /** Products for one image. */
  readonly multiplications: number;
  /** Side of the square of pixels on which one number of the output depends; undefined where it is the whole image. */
  readonly sees: number | undefined;
  /** What it was before the layer, and how many pixels lie between two neighbours there. */
  readonly before: { readonly sees: number; readonly apart: number };
}

/** Windows of pooling: what is left over at the edge has a window of its own, or none. */
export const pooledSide = (side: number, padding: PoolPadding) =>
  padding === 'same' ? Math.ceil(side / poolSide) : Math.floor(side / poolSide);

export const convolutionParameters = (channels: number, filters: number, side = kernelSide) =>
  (side * side * channels + 1) * filters;

/** Every row, from the image on. */
export function summaryOf(padding: PoolPadding, layers: readonly SummaryLayer[] = tutorialLayers): SummaryRow[] {
  const rows: SummaryRow[] = [];
  let input: Shape = { side: imageSide, channels: 1 };
  let before = { sees: 1, apart: 1 };
  for (const layer of layers) {
    const row = rowOf(layer, input, before, padding);
    rows.push(row);
    const apart = layer.kind === 'pooling' ? before.apart * poolSide : before.apart;
    before = { sees: row.sees ?? imageSide, apart };
    input = row.output;
  }
  return rows;
}

function rowOf(layer: SummaryLayer, input: Shape, before: SummaryRow['before'], padding: PoolPadding): SummaryRow {
  const { side = 1, channels } = input;
  const own = { layer, input, before };
  const seen = (window: number) => before.sees + (window - 1) * before.apart;
  switch (layer.kind) {
    case 'convolution': {
      // One row of padding on each side keeps the size.
      const output = { side: windowCount(side, kernelSide, 1, 1), channels: layer.filters };
      return {
        ...{ ...own, output },
        parameters: convolutionParameters(channels, layer.filters),
        multiplications: sizeOf(output) * kernelSide * kernelSide * channels,
        sees: seen(kernelSide),
      };
    }
    case 'pooling': {
      const output = { side: pooledSide(side, padding), channels };
      return { ...own, output, parameters: 0, multiplications: 0, sees: seen(poolSide) };
    }
    case 'flatten':
      return {
        ...own,
        output: { side: undefined, channels: sizeOf(input) },
        ...{ parameters: 0, multiplications: 0, sees: before.sees },
      };
    case 'dense':
      return {
        ...own,
        output: { side: undefined, channels: layer.units },
        parameters: (channels + 1) * layer.units,
        multiplications: channels * layer.units,
        sees: undefined,
      };
  }
}

export const totalOf = (rows: readonly SummaryRow[], what: 'parameters' | 'multiplications') =>
  rows.reduce((sum, row) => sum + row[what], 0);
