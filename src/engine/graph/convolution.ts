/**
 * One convolutional layer at lesson size, as a scalar graph: cross-correlation of an image with one filter after another
 * (padding, stride), ReLU or nothing, max pooling, flatten, and one linear unit with half the squared error. Rows and columns
 * are counted from 0. As everywhere in deep learning the filter is not flipped.
 */
import { type GraphBuilder, type GraphSpec, graphBuilder } from './graph.ts';

export interface ConvolutionSpec {
  readonly kind: 'convolution';
  /** Shape (rows, columns). */
  readonly image: readonly (readonly number[])[];
  /** Shape (filters, rows, columns). */
  readonly filters: readonly (readonly (readonly number[])[])[];
  /** One for each filter. */
  readonly bias: readonly number[];
  /** Rows and columns of zeros around the image. Default 0. */
  readonly padding?: number;
  /** Default 1. */
  readonly stride?: number;
  /** Default linear. */
  readonly activation?: 'linear' | 'relu';
  /** Side of the windows of which the largest value is kept, and how far they are apart (default: their side). */
  readonly pool?: { readonly size: number; readonly stride?: number };
  /** The linear unit behind flatten, and its target. */
  readonly output: { readonly weights: readonly number[]; readonly bias: number; readonly target: number };
}

/** Windows of `size` that fit into `length` with `padding` on both sides, `stride` apart. */
export const windowCount = (length: number, size: number, padding: number, stride: number) =>
  Math.floor((length + 2 * padding - size) / stride) + 1;

/** The shapes a specification leads to: of a feature map, and of what pooling leaves of it. */
export function convolutionShapes({
  image,
  filters,
  padding = 0,
  stride = 1,
  pool,
}: Pick<ConvolutionSpec, 'image' | 'filters' | 'padding' | 'stride' | 'pool'>) {
  const filter = filters[0] ?? [];
  const map = {
    rows: windowCount(image.length, filter.length, padding, stride),
    columns: windowCount(image[0]?.length ?? 0, filter[0]?.length ?? 0, padding, stride),
  };
  const pooled = (length: number) =>
    pool === undefined ? length : windowCount(length, pool.size, 0, pool.stride ?? pool.size);
  return { map, pooled: { rows: pooled(map.rows), columns: pooled(map.columns) } };
}

/**
 * The graph: image[r][c], filter[f][r][c], bias[f], z[f][r][c], a[f][r][c], pool[f][r][c], output weights w[k] in the order
 * of flatten (filter, row, column), output b, prediction a, target y and loss E. A pixel in the padding is 0 and has no node.
 */
export function convolutionGraph(spec: ConvolutionSpec): GraphSpec {
  const { image, filters, padding = 0, stride = 1, pool, output } = spec;
  const graph = graphBuilder();
  const { map, pooled } = convolutionShapes(spec);
  const pixels = grid(image, (value, r, c) => graph.value(`image[${r}][${c}]`, value));
  const zero = spec.activation === 'relu' ? graph.value('0', 0) : undefined;
  const flat: string[] = [];
  for (const [f, filter] of filters.entries()) {
    const weights = grid(filter, (value, r, c) => graph.value(`filter[${f}][${r}][${c}]`, value));
    const bias = graph.value(`bias[${f}]`, spec.bias[f] ?? 0);
    const activations = cells(map, (row, column) => {
      const [terms, factors]: [string[], string[]] = [[], []];
      for (const [r, line] of weights.entries())
        for (const [c, weight] of line.entries()) {
          const pixel = pixels[row * stride + r - padding]?.[column * stride + c - padding];
          if (pixel === undefined) continue;
          terms.push(weight);
          factors.push(pixel);
        }
      const at = `[${f}][${row}][${column}]`;
      const z = graph.dot(`z${at}`, terms, factors, bias);
      return zero === undefined ? z : graph.op(`a${at}`, 'max', zero, z);
    });
    flat.push(...pooledCells(graph, f, activations, pooled, pool).flat());
  }
  const outputWeights = output.weights.map((value, k) => graph.value(`w[${k}]`, value));
  const a = graph.dot('a', outputWeights, flat, graph.value('b', output.bias));
  graph.halfSquaredError(a, graph.value('y', output.target));
  return graph.finish();
}

function pooledCells(
  graph: GraphBuilder,
  f: number,
  activations: readonly (readonly string[])[],
  shape: { readonly rows: number; readonly columns: number },
  pool: ConvolutionSpec['pool'],
) {
  if (pool === undefined) return activations;
  const { size, stride = size } = pool;
  return cells(shape, (row, column) => {
    const window = cells({ rows: size, columns: size }, (r, c) => activations[row * stride + r]?.[column * stride + c]);
    return graph.op(`pool[${f}][${row}][${column}]`, 'max', ...(window.flat() as string[]));
  });
}

const grid = <T>(numbers: readonly (readonly number[])[], make: (value: number, r: number, c: number) => T) =>
  numbers.map((line, r) => line.map((value, c) => make(value, r, c)));

const cells = <T>({ rows, columns }: { rows: number; columns: number }, make: (r: number, c: number) => T) =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => make(r, c)));
