/** Reads a convolutional layer. */
import { grouped } from '../../language.ts';
import { type ConvolutionSpec, convolutionShapes, mapActivationNames } from '../convolution/convolution.ts';
import {
  field,
  item,
  optional,
  type Place,
  readList,
  readMatrix,
  readName,
  readNumber,
  readObject,
  readVector,
  report,
} from '../reader.ts';
import { graphLimits, limits, manyEvents } from './limits.ts';

type Planes = number[][][];

export function readConvolution(value: unknown, place: Place): ConvolutionSpec | undefined {
  const known = ['kind', 'image', 'filters', 'bias', 'padding', 'stride', 'activation', 'slope', 'pool', 'output'];
  const object = readObject(value, place, known);
  if (object === undefined) return undefined;
  const image = readImage(object.image, field(place, 'image'));
  const filters = readFilters(object.filters, field(place, 'filters'), image?.length);
  const bias = readVector(object.bias, field(place, 'bias'), filters?.length, 'one for each filter');
  const whole = (key: string, from: number) =>
    optional(object[key], field(place, key), (given, at) => readNumber(given, at, { whole: true, from, to: 10 }));
  const padding = whole('padding', 0);
  const stride = whole('stride', 1);
  const activation = optional(object.activation, field(place, 'activation'), (given, at) =>
    readName(given, at, mapActivationNames, 'an activation of this layer'),
  );
  const slope = optional(object.slope, field(place, 'slope'), readNumber);
  if (slope !== undefined && activation !== 'leaky-relu')
    report(
      field(place, 'slope'),
      `${activation ?? 'linear'} has none`,
      'a slope only beside the activation leaky-relu',
    );
  const pool = optional(object.pool, field(place, 'pool'), readPool);
  const at = field(place, 'output');
  const output = readObject(object.output, at, ['weights', 'bias', 'target']);
  const unit = output && readUnit(output, at);
  // What the output needs is known only where all before it is sound.
  if (place.problems.length > 0 || image === undefined || filters === undefined) return undefined;
  if (bias === undefined || output === undefined || unit === undefined) return undefined;
  const layer = {
    image,
    filters,
    bias,
    ...(padding !== undefined && { padding }),
    ...(stride !== undefined && { stride }),
    ...(activation !== undefined && { activation }),
    ...(slope !== undefined && { slope }),
    ...(pool !== undefined && { pool }),
  };
  const flat = checkShapes(layer, place);
  const weights = readVector(output.weights, field(at, 'weights'), flat, 'one for each number that flatten gives');
  return weights === undefined ? undefined : { kind: 'convolution', ...layer, output: { weights, ...unit } };
}

/** Bias and target of the unit behind flatten. */
function readUnit(output: Record<string, unknown>, at: Place) {
  const bias = output.bias === undefined ? 0 : readNumber(output.bias, field(at, 'bias'));
  const target = optional(output.target, field(at, 'target'), readNumber);
  return bias === undefined ? undefined : { bias, ...(target !== undefined && { target }) };
}

/** @returns how many numbers flatten gives */
function checkShapes(layer: Omit<ConvolutionSpec, 'kind' | 'output'>, place: Place): number {
  const { map, pooled, filter, filters, channels } = convolutionShapes(layer);
  if (!(map.rows > 0 && map.columns > 0))
    report(field(place, 'filters'), 'no window fits', 'filters that fit the image');
  else if (!(pooled.rows > 0 && pooled.columns > 0)) report(field(place, 'pool'), 'no window fits', 'a smaller size');
  const flat = filters * pooled.rows * pooled.columns;
  const places = filters * map.rows * map.columns;
  const windows = places * channels * filter.rows * filter.columns;
  // Of every number of a window the product, what it adds to the gradient of the filter, and the path to the pixel.
  const count = 3 * windows + 5 * places + flat * (3 + (layer.pool?.size ?? 0) * (layer.pool?.size ?? 0));
  if (count > limits.events)
    report(field(place, 'filters'), manyEvents(count), `at most ${grouped(limits.events)}: fewer or smaller filters`);
  return flat;
}

/** Channels of one shape, or one plane of numbers: a single channel. */
function readImage(value: unknown, place: Place): Planes | undefined {
  if (depthOf(value) < 3) {
    const plane = readGrid(value, place);
    return plane && [plane];
  }
  return readPlanes(value, place, undefined, graphLimits.channels, 'channels');
}

/** How deep a list is nested, by its first entries. */
const depthOf = (value: unknown): number => (Array.isArray(value) ? 1 + depthOf(value[0]) : 0);

/** Filters of one shape, that of the first; those of one channel may be planes. */
function readFilters(value: unknown, place: Place, channels: number | undefined): Planes[] | undefined {
  const list = readList(value, place, 'a list of filters');
  if (list === undefined) return undefined;
  if (list.length === 0 || list.length > graphLimits.filters)
    report(place, `it has ${list.length}`, `1 to ${graphLimits.filters} filters`);
  const plain = depthOf(value) < 4;
  const first = (plain ? list[0] : (list[0] as unknown[] | undefined)?.[0]) as unknown[] | undefined;
  const shape = Array.isArray(first)
    ? ([first.length || undefined, Array.isArray(first[0]) ? first[0].length : undefined] as const)
    : ([] as const);
  if (plain && (channels ?? 1) > 1)
    report(place, 'its filters have one channel', `a plane of numbers for each of the ${channels} channels`);
  const filters = list.map((filter, f) => {
    if (!plain) return readPlanes(filter, item(place, f), channels, graphLimits.channels, 'channels', shape);
    const plane = readGrid(filter, item(place, f), shape);
    return plane && [plane];
  });
  return filters.every((filter) => filter !== undefined) ? filters : undefined;
}

/** Planes of one shape. */
function readPlanes(
  value: unknown,
  place: Place,
  count: number | undefined,
  most: number,
  what: string,
  shape?: readonly [rows?: number | undefined, columns?: number | undefined],
): Planes | undefined {
  const list = readList(value, place, `a list of ${what}`);
  if (list === undefined) return undefined;
  if (count !== undefined ? list.length !== count : list.length === 0 || list.length > most)
    report(place, `it has ${list.length} ${what}`, count === undefined ? `1 to ${most} ${what}` : `${count} ${what}`);
  const first = Array.isArray(list[0]) ? (list[0] as unknown[]) : [];
  const own = shape ?? [first.length || undefined, Array.isArray(first[0]) ? first[0].length : undefined];
  const planes = list.map((plane, k) => readGrid(plane, item(place, k), own));
  return planes.every((plane) => plane !== undefined) ? planes : undefined;
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
