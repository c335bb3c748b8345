/** Reads a convolutional layer, which becomes a graph. */
import { type ConvolutionSpec, convolutionShapes } from '../graph/convolution.ts';
import {
  field,
  item,
  optional,
  type Place,
  readList,
  readMatrix,
  readName,
  readNumber,
  readNumbers,
  readObject,
  readVector,
  report,
} from '../reader.ts';
import { graphLimits, limits, manyEvents } from './limits.ts';

export function readConvolution(value: unknown, place: Place): ConvolutionSpec | undefined {
  const known = ['kind', 'image', 'filters', 'bias', 'padding', 'stride', 'activation', 'pool', 'output'];
  const object = readObject(value, place, known);
  if (object === undefined) return undefined;
  const image = readGrid(object.image, field(place, 'image'));
  const filters = readFilters(object.filters, field(place, 'filters'));
  const bias = readVector(object.bias, field(place, 'bias'), filters?.length, 'one for each filter');
  const whole = (key: string, from: number) =>
    optional(object[key], field(place, key), (given, at) => readNumber(given, at, { whole: true, from, to: 10 }));
  const padding = whole('padding', 0);
  const stride = whole('stride', 1);
  const activation = optional(object.activation, field(place, 'activation'), (given, at) =>
    readName(given, at, ['linear', 'relu'] as const, 'an activation of this layer'),
  );
  const pool = optional(object.pool, field(place, 'pool'), readPool);
  const at = field(place, 'output');
  const output = readObject(object.output, at, ['weights', 'bias', 'target']);
  // What the output needs is known only where all before it is sound.
  if (place.problems.length > 0 || image === undefined || filters === undefined) return undefined;
  if (bias === undefined || output === undefined) return undefined;
  const layer = {
    image,
    filters,
    bias,
    ...(padding !== undefined && { padding }),
    ...(stride !== undefined && { stride }),
    ...(activation !== undefined && { activation }),
    ...(pool !== undefined && { pool }),
  };
  const { map, pooled } = convolutionShapes(layer);
  if (!(map.rows > 0 && map.columns > 0))
    report(field(place, 'filters'), 'no window fits', 'filters that fit the image');
  else if (!(pooled.rows > 0 && pooled.columns > 0)) report(field(place, 'pool'), 'no window fits', 'a smaller size');
  const [rows, columns] = [filters[0]?.length ?? 0, filters[0]?.[0]?.length ?? 0];
  const products = map.rows * map.columns * filters.length * rows * columns;
  // A product, its gradient, and the slope and the path of both factors.
  if (6 * products > limits.events)
    report(
      field(place, 'filters'),
      manyEvents(6 * products),
      `at most ${limits.events.toLocaleString('en')}: fewer or smaller filters`,
    );
  const flat = pooled.rows * pooled.columns * filters.length;
  const weights = readVector(output.weights, field(at, 'weights'), flat, 'one for each number that flatten gives');
  const numbers = readNumbers(output, at, ['bias', 'target']);
  if (weights === undefined || numbers === undefined) return undefined;
  return { kind: 'convolution', ...layer, output: { weights, ...numbers } };
}

/** Filters of one shape, that of the first. */
function readFilters(value: unknown, place: Place): number[][][] | undefined {
  const list = readList(value, place, 'a list of filters');
  if (list === undefined) return undefined;
  if (list.length === 0 || list.length > graphLimits.filters)
    report(place, `it has ${list.length}`, `1 to ${graphLimits.filters} filters`);
  const first = Array.isArray(list[0]) ? (list[0] as unknown[]) : [];
  const shape = [first.length || undefined, Array.isArray(first[0]) ? first[0].length : undefined] as const;
  const filters = list.map((filter, f) => readGrid(filter, item(place, f), shape));
  return filters.every((filter) => filter !== undefined) ? filters : undefined;
}

/** A rectangle of numbers; without a shape, the first row says how long the others are. */
function readGrid(
  value: unknown,
  place: Place,
  [rows, columns]: readonly [rows?: number | undefined, columns?: number | undefined] = [],
) {
  const list = readList(value, place, 'a list of rows');
  const width = columns ?? (Array.isArray(list?.[0]) ? list[0].length : undefined);
  const most = graphLimits.side;
  if (list !== undefined && (list.length === 0 || list.length > most || width === 0 || (width ?? 0) > most))
    report(place, `it has ${list.length} rows of ${width ?? 0}`, `1 to ${most} rows and columns`);
  return list && readMatrix(list, place, [rows, width], ['as many as the first', 'as many as the first row has']);
}

function readPool(value: unknown, place: Place): ConvolutionSpec['pool'] {
  const object = readObject(value, place, ['size', 'stride']);
  if (object === undefined) return undefined;
  const range = { whole: true, from: 1, to: 10 };
  const size = readNumber(object.size, field(place, 'size'), range);
  const stride = optional(object.stride, field(place, 'stride'), (given, at) => readNumber(given, at, range));
  return size === undefined ? undefined : { size, ...(stride !== undefined && { stride }) };
}
