/** Where the numbers of a convolution live. */
import { type Block, type Layout, layoutBuilder, type Quantity } from '../trace/layout.ts';
import { type ConvolutionSpec, convolutionShapes } from './convolution.ts';

export interface ConvolutionSlots {
  readonly layout: Layout;
  /** The slot of the first number of a quantity. */
  slot(quantity: Quantity, ...prefix: number[]): number;
}

export function layOutConvolution(spec: ConvolutionSpec): ConvolutionSlots {
  const { channels, filters, image, filter, map, pooled } = convolutionShapes(spec);
  const builder = layoutBuilder();
  const kernel = [filters, channels, filter.rows, filter.columns];
  const maps = [filters, map.rows, map.columns];
  const pools = [filters, pooled.rows, pooled.columns];
  const taps = channels * filter.rows * filter.columns;
  const flat = filters * pooled.rows * pooled.columns;
  const add = (quantity: Quantity, shape: readonly number[] = []) => builder.add(quantity, [], shape);
  add('kernel', kernel);
  add('kernelBias', [filters]);
  add('outputWeight', [flat]);
  add('outputBias');
  builder.endOfParameters();
  builder.endOfPersistent();
  add('pixel', [channels, image.rows, image.columns]);
  if (spec.activation === 'leaky-relu') builder.add('slope', [1], []);
  if (spec.output.target !== undefined) builder.add('y', [0], [1]);
  builder.endOfGiven();
  add('windowProduct', [...maps, taps]);
  add('mapSum', maps);
  add('map', maps);
  if (spec.pool !== undefined) add('pooled', pools);
  add('outputProduct', [flat]);
  add('output');
  if (spec.output.target !== undefined) add('loss');
  add('outputGradient');
  add('outputWeightGradient', [flat]);
  add('outputBiasGradient');
  if (spec.pool !== undefined) {
    add('pooledGradient', pools);
    add('poolPath', [...pools, spec.pool.size * spec.pool.size]);
  }
  for (const quantity of ['mapGradient', 'mapSlope', 'mapDelta'] as const) add(quantity, maps);
  for (const quantity of ['kernelTerm', 'pixelPath'] as const) add(quantity, [...maps, taps]);
  add('kernelGradient', kernel);
  add('kernelBiasGradient', [filters]);
  add('pixelGradient', [channels, image.rows, image.columns]);
  const layout = builder.finish();
  return { layout, slot: (quantity, ...prefix) => (layout.block(quantity, ...prefix) as Block).offset };
}
