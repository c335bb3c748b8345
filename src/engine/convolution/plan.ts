/**
 * The events of a convolution: window by window forward, the pooling, the linear unit and its loss; then back to the map, and
 * from every window to the filter and to the pixels. Layers: 1 convolution, 2 pooling, 3 the unit behind flatten.
 */
import { finishPlan, type Plan } from '../trace/plan.ts';
import { range } from '../trace/range.ts';
import { type EventWriter, eventWriter } from '../trace/writer.ts';
import { type ConvolutionSpec, convolutionShapes, placesOf, poolWindow, tapsOf } from './convolution.ts';
import { convolutionKinds } from './kinds.ts';
import { type ConvolutionSlots, layOutConvolution } from './layout.ts';

interface Planner extends ConvolutionSlots, ReturnType<typeof convolutionShapes> {
  readonly spec: ConvolutionSpec;
  readonly emit: EventWriter['emit'];
  /** Taps of a filter, places of a map and of a pooled map. */
  readonly taps: number;
  readonly mapSize: number;
  readonly pooledSize: number;
  /** The slots that flatten puts in a row. */
  readonly flat: readonly number[];
}

export function planConvolution(spec: ConvolutionSpec): Plan {
  const events = eventWriter((kind) => convolutionKinds[kind as keyof typeof convolutionKinds].pass);
  const slots = layOutConvolution(spec);
  const shapes = convolutionShapes(spec);
  const pooledSize = shapes.pooled.rows * shapes.pooled.columns;
  const planner: Planner = {
    ...slots,
    ...shapes,
    spec,
    emit: events.emit,
    taps: shapes.channels * shapes.filter.rows * shapes.filter.columns,
    mapSize: shapes.map.rows * shapes.map.columns,
    pooledSize,
    flat: range(slots.slot(spec.pool === undefined ? 'map' : 'pooled'), shapes.filters * pooledSize),
  };
  for (let f = 0; f < shapes.filters; f++) windows(planner, f);
  if (spec.pool !== undefined) for (let f = 0; f < shapes.filters; f++) pooling(planner, f);
  output(planner);
  outputGradients(planner);
  if (spec.pool !== undefined) for (let f = 0; f < shapes.filters; f++) poolPaths(planner, f);
  for (let f = 0; f < shapes.filters; f++) mapGradients(planner, f);
  pixelGradients(planner);
  return finishPlan(slots.layout, events.finish(), 0);
}

/** The slope that the activation reads, where it has one. */
const slopeOf = ({ spec, slot }: Planner) => (spec.activation === 'leaky-relu' ? [slot('slope', 1)] : []);

function windows(planner: Planner, f: number) {
  const { spec, slot, emit, taps, mapSize, map } = planner;
  for (const { place, row, column } of placesOf(map)) {
    const cell = f * mapSize + place;
    const products = tapsOf(spec, row, column).map(({ k, pixel }) => {
      const product = slot('windowProduct') + cell * taps + k;
      emit('multiply', 1, product, [slot('kernel') + f * taps + k, slot('pixel') + pixel]);
      return product;
    });
    emit('weightedSum', 1, slot('mapSum') + cell, [...products, slot('kernelBias') + f]);
    emit('activate', 1, slot('map') + cell, [slot('mapSum') + cell, ...slopeOf(planner)]);
  }
}

function pooling({ spec, slot, emit, mapSize, pooledSize, pooled }: Planner, f: number) {
  for (const { place, row, column } of placesOf(pooled)) {
    const window = poolWindow(spec, row, column).map((inside) => slot('map') + f * mapSize + inside);
    emit('maximum', 2, slot('pooled') + f * pooledSize + place, window);
  }
}

function output({ spec, slot, emit, flat }: Planner) {
  const products = slot('outputProduct');
  for (const [k, sent] of flat.entries()) emit('multiply', 3, products + k, [slot('outputWeight') + k, sent]);
  emit('weightedSum', 3, slot('output'), [...range(products, flat.length), slot('outputBias')]);
  if (spec.output.target !== undefined)
    emit('lossTerm', 0, slot('loss'), [slot('output'), slot('output'), slot('y', 0)]);
}

function outputGradients({ spec, slot, emit, flat }: Planner) {
  const gradient = slot('outputGradient');
  if (spec.output.target === undefined) emit('outputSeed', 3, gradient, [slot('output')]);
  else emit('lossSlope', 3, gradient, [slot('output'), slot('y', 0)]);
  for (const [k, sent] of flat.entries()) emit('weightGradient', 3, slot('outputWeightGradient') + k, [gradient, sent]);
  emit('biasGradient', 3, slot('outputBiasGradient'), [gradient]);
  const before = slot(spec.pool === undefined ? 'mapGradient' : 'pooledGradient');
  for (const k of flat.keys()) emit('path', 3, before + k, [gradient, slot('outputWeight') + k]);
}

/** Only the first of the largest numbers of a window hears of the gradient. */
function poolPaths({ spec, slot, emit, mapSize, pooledSize, pooled }: Planner, f: number) {
  for (const { place, row, column } of placesOf(pooled)) {
    const cell = f * pooledSize + place;
    const window = poolWindow(spec, row, column).map((inside) => slot('map') + f * mapSize + inside);
    for (const [k, own] of window.entries())
      emit('maximumPath', 2, slot('poolPath') + cell * window.length + k, [
        slot('pooledGradient') + cell,
        slot('pooled') + cell,
        own,
        ...window.slice(0, k),
      ]);
  }
}

function mapGradients(planner: Planner, f: number) {
  const { spec, slot, emit, taps, mapSize, map } = planner;
  const arriving = spec.pool === undefined ? undefined : arrivals(planner, f);
  const terms = Array.from({ length: taps }, (): number[] => []);
  for (const { place, row, column } of placesOf(map)) {
    const cell = f * mapSize + place;
    const [gradient, slope, delta] = [slot('mapGradient') + cell, slot('mapSlope') + cell, slot('mapDelta') + cell];
    if (arriving !== undefined) gathered(planner, 1, gradient, arriving[place] ?? [], slot('map') + cell);
    emit('activationSlope', 1, slope, [slot('mapSum') + cell, slot('map') + cell, ...slopeOf(planner)]);
    emit('delta', 1, delta, [gradient, slope]);
    for (const { k, pixel } of tapsOf(spec, row, column)) {
      const term = slot('kernelTerm') + cell * taps + k;
      emit('weightGradient', 1, term, [delta, slot('pixel') + pixel]);
      emit('path', 1, slot('pixelPath') + cell * taps + k, [delta, slot('kernel') + f * taps + k]);
      terms[k]?.push(term);
    }
  }
  for (const [k, own] of terms.entries()) {
    const gradient = slot('kernelGradient') + f * taps + k;
    if (own.length > 0) emit('sharedGradient', 1, gradient, own);
    else emit('unreached', 1, gradient, [slot('kernel') + f * taps + k]);
  }
  emit('sharedGradient', 1, slot('kernelBiasGradient') + f, range(slot('mapDelta') + f * mapSize, mapSize));
}

/** Per place of the map the paths that arrive from pooling. */
function arrivals({ spec, slot, mapSize, pooledSize, pooled }: Planner, f: number): number[][] {
  const arriving = Array.from({ length: mapSize }, (): number[] => []);
  for (const { place, row, column } of placesOf(pooled))
    for (const [k, inside] of poolWindow(spec, row, column).entries()) {
      const size = spec.pool?.size ?? 1;
      arriving[inside]?.push(slot('poolPath') + (f * pooledSize + place) * size * size + k);
    }
  return arriving;
}

function pixelGradients(planner: Planner) {
  const { spec, slot, taps, mapSize, map, filters, channels, image } = planner;
  const arriving = Array.from({ length: channels * image.rows * image.columns }, (): number[] => []);
  for (let f = 0; f < filters; f++)
    for (const { place, row, column } of placesOf(map))
      for (const { k, pixel } of tapsOf(spec, row, column))
        arriving[pixel]?.push(slot('pixelPath') + (f * mapSize + place) * taps + k);
  for (const [pixel, paths] of arriving.entries())
    gathered(planner, 0, slot('pixelGradient') + pixel, paths, slot('pixel') + pixel);
}

/** The sum of all paths that arrive at a number; 0 where none does. */
function gathered({ emit }: Planner, layer: number, write: number, paths: readonly number[], own: number) {
  if (paths.length > 0) emit('gather', layer, write, paths);
  else emit('unreached', layer, write, [own]);
}
