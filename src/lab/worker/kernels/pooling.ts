/** Maxima over windows by the lab's own kernels. */
import type { backend_util } from '@tensorflow/tfjs-core';
import type { OwnKernels } from './own-kernels.ts';

type Geometry = backend_util.Conv2DInfo;

/** Whether the windows are 2×2 pixels beside each other that leave nothing over, and the channels come in fours. */
export function isInTwos(geometry: Geometry): boolean {
  const { filterHeight, filterWidth, strideHeight, strideWidth, inHeight, inWidth, inChannels } = geometry;
  const areTwo = [filterHeight, filterWidth, strideHeight, strideWidth].every((size) => size === 2);
  return areTwo && inHeight % 2 === 0 && inWidth % 2 === 0 && inChannels % 4 === 0;
}

/** Of any window and stride. */
export function maxPoolGradient(own: OwnKernels, [dy, x, y, dx]: readonly number[], geometry: Geometry): void {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth } = geometry;
  if (isInTwos(geometry)) {
    own.maxPoolGradientInTwos(dy!, x!, y!, dx!, (batchSize * inHeight) / 2, inWidth, inChannels);
    return;
  }
  const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = geometry;
  const image = [batchSize, inHeight, inWidth, inChannels, outHeight, outWidth] as const;
  const step = [strideHeight, strideWidth, padInfo.top, padInfo.left] as const;
  own.maxPoolGradient(dy!, x!, y!, dx!, ...image, filterHeight, filterWidth, ...step);
}
