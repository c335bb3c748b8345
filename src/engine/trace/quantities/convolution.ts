/** The numbers of a convolution. */
import type { IndexName } from './index-name.ts';

export const convolutionQuantities = {
  pixel: ['channel', 'row', 'column'],
  kernel: ['filter', 'channel', 'row', 'column'],
  kernelBias: ['filter'],
  outputWeight: ['k'],
  outputBias: [],
  windowProduct: ['filter', 'row', 'column', 'k'],
  mapSum: ['filter', 'row', 'column'],
  map: ['filter', 'row', 'column'],
  pooled: ['filter', 'row', 'column'],
  outputProduct: ['k'],
  output: [],
  outputGradient: [],
  outputWeightGradient: ['k'],
  outputBiasGradient: [],
  pooledGradient: ['filter', 'row', 'column'],
  poolPath: ['filter', 'row', 'column', 'k'],
  mapGradient: ['filter', 'row', 'column'],
  mapSlope: ['filter', 'row', 'column'],
  mapDelta: ['filter', 'row', 'column'],
  kernelTerm: ['filter', 'row', 'column', 'k'],
  pixelPath: ['filter', 'row', 'column', 'k'],
  kernelGradient: ['filter', 'channel', 'row', 'column'],
  kernelBiasGradient: ['filter'],
  pixelGradient: ['channel', 'row', 'column'],
} as const satisfies Record<string, readonly IndexName[]>;
