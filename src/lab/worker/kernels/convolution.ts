/** Convolutions and their two gradients by the lab's own kernels: any size, stride and padding, channels last. */
import type { backend_util } from '@tensorflow/tfjs-core';
import type { OwnKernels } from './own-kernels.ts';

type Geometry = backend_util.Conv2DInfo;

/** Whether a convolution is one of those: not one whose filter has gaps, or whose padding is wider than its filter. */
export function isOrdinary({ dilationHeight, dilationWidth, dataFormat, padInfo, ...sizes }: Geometry): boolean {
  const { top, bottom, left, right } = padInfo;
  return (
    dilationHeight === 1 &&
    dilationWidth === 1 &&
    dataFormat === 'channelsLast' &&
    Math.max(top, bottom) < sizes.filterHeight &&
    Math.max(left, right) < sizes.filterWidth
  );
}

/** Images with zeros around, and where in one of them the windows of the filter begin. */
function padded(own: OwnKernels, x: number, geometry: Geometry) {
  const { batchSize, inHeight, inWidth, inChannels, padInfo } = geometry;
  const { outHeight, outWidth, strideHeight, strideWidth, filterHeight, filterWidth } = geometry;
  const { top, left } = padInfo;
  const height = Math.max(top + inHeight, (outHeight - 1) * strideHeight + filterHeight);
  const width = Math.max(left + inWidth, (outWidth - 1) * strideWidth + filterWidth);
  const images = own.scratch('images', batchSize * height * width * inChannels);
  own.spread(x, images, batchSize, inHeight, inWidth, inChannels, height, width, top, left, 1, 1);
  const pixel = 4 * inChannels;
  const places = own.scratch('places', outHeight * outWidth + 3);
  own.places(places, outHeight, outWidth, strideHeight * width * pixel, strideWidth * pixel);
  return { images, places, row: width * pixel, imageStep: height * width * pixel };
}

/**
 * out (images, outHeight, outWidth, outChannels) = x ∗ filter + bias, below 0 times `slope` where that is not 1.
 * @param bias an address, or 0 for none
 */
export function convolve(
  own: OwnKernels,
  [x, filter, bias, out]: readonly [number, number, number, number],
  geometry: Geometry,
  slope: number,
): void {
  const { batchSize, outHeight, outWidth, filterHeight, filterWidth, inChannels, outChannels } = geometry;
  const { images, places, row, imageStep } = padded(own, x, geometry);
  const run = filterWidth * inChannels;
  const panels = packed(own, filter, filterHeight * run, outChannels, 'weights');
  const biases = bias && packed(own, bias, 1, outChannels, 'bias');
  const count = outHeight * outWidth;
  own.windows(
    images,
    places,
    panels,
    biases,
    out,
    batchSize,
    imageStep,
    count,
    filterHeight,
    run,
    row,
    outChannels,
    slope,
  );
}

/** A matrix in panels of eight columns. */
export function packed(own: OwnKernels, matrix: number, rows: number, columns: number, name: string): number {
  const panels = own.scratch(name, rows * 8 * Math.ceil(columns / 8));
  own.packColumns(matrix, panels, rows, columns);
  return panels;
}

/**
 * dx = the gradient dy, its pixels a stride apart, convolved with the turned filter: each pixel gets from every window that covers
 * it.
 */
export function inputGradient(own: OwnKernels, [dy, filter, dx]: readonly number[], geometry: Geometry): void {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels } = geometry;
  const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = geometry;
  const [height, width] = [inHeight + filterHeight - 1, inWidth + filterWidth - 1];
  const [top, left] = [filterHeight - 1 - padInfo.top, filterWidth - 1 - padInfo.left];
  const images = own.scratch('images', batchSize * height * width * outChannels);
  own.spread(
    dy!,
    images,
    batchSize,
    outHeight,
    outWidth,
    outChannels,
    height,
    width,
    top,
    left,
    strideHeight,
    strideWidth,
  );
  const taps = filterHeight * filterWidth;
  const panels = own.scratch('weights', taps * outChannels * 8 * Math.ceil(inChannels / 8));
  own.packTurned(filter!, panels, taps, inChannels, outChannels);
  const pixel = 4 * outChannels;
  const places = own.scratch('places', inHeight * inWidth + 3);
  own.places(places, inHeight, inWidth, width * pixel, pixel);
  const run = filterWidth * outChannels;
  const [row, count] = [width * pixel, inHeight * inWidth];
  own.windows(images, places, panels, 0, dx!, batchSize, height * row, count, filterHeight, run, row, inChannels, 1);
}

/** dw (filterHeight, filterWidth, inChannels, outChannels) = Σ over images and places of window · dy. */
export function filterGradient(own: OwnKernels, [x, dy, dw]: readonly number[], geometry: Geometry): void {
  const { batchSize, outHeight, outWidth, filterHeight, filterWidth, inChannels, outChannels } = geometry;
  const { images, places, row, imageStep } = padded(own, x!, geometry);
  const run = filterWidth * inChannels;
  const count = outHeight * outWidth;
  const tiles = zeroTiles(own, filterHeight, run, outChannels);
  for (let image = 0; image < batchSize; image++) {
    const panels = packed(own, dy! + image * count * outChannels * 4, count, outChannels, 'gradient');
    const from = images + image * imageStep;
    own.filterGradient(from, places, panels, tiles, count, filterHeight, run, row, 16, outChannels);
  }
  own.unpackTiles(tiles, dw!, filterHeight, run, outChannels);
}

/** Room for the sums of `filterGradient`, set to 0. */
export function zeroTiles(own: OwnKernels, runs: number, runLength: number, channels: number): number {
  const count = 32 * runs * Math.ceil(runLength / 4) * Math.ceil(channels / 8);
  const tiles = own.scratch('tiles', count);
  own.numbers(tiles, count).fill(0);
  return tiles;
}
