/** Gradients over windows in plain JavaScript, for what WebAssembly's kernels in TensorFlow.js do wrongly. Images have channels last. */
import type { backend_util } from '@tensorflow/tfjs-core';

type Geometry = Pick<
  backend_util.Conv2DInfo,
  | 'batchSize'
  | 'inHeight'
  | 'inWidth'
  | 'inChannels'
  | 'outHeight'
  | 'outWidth'
  | 'outChannels'
  | 'filterHeight'
  | 'filterWidth'
  | 'strideHeight'
  | 'strideWidth'
> & { readonly padInfo: { readonly top: number; readonly left: number } };

/** Calls with the number of each window, and of each pixel in it with its place there; pixels outside the image are left out. */
function eachPixel(geometry: Geometry, visit: (window: number, pixel: number, place: number) => void): void {
  const { batchSize, inHeight, inWidth, outHeight, outWidth, filterHeight, filterWidth, padInfo } = geometry;
  const { strideHeight, strideWidth } = geometry;
  for (let window = 0; window < batchSize * outHeight * outWidth; window++) {
    const image = Math.floor(window / (outHeight * outWidth));
    const top = (Math.floor(window / outWidth) % outHeight) * strideHeight - padInfo.top;
    const left = (window % outWidth) * strideWidth - padInfo.left;
    for (let place = 0; place < filterHeight * filterWidth; place++) {
      const row = top + Math.floor(place / filterWidth);
      const column = left + (place % filterWidth);
      if (row < 0 || row >= inHeight || column < 0 || column >= inWidth) continue;
      visit(window, (image * inHeight + row) * inWidth + column, place);
    }
  }
}

/** Each window gives its gradient to the first of its largest numbers. */
export function maxGradient(x: Float32Array, dy: Float32Array, geometry: Geometry): Float32Array {
  const { inChannels: channels } = geometry;
  const largest = new Int32Array(dy.length).fill(-1);
  eachPixel(geometry, (window, pixel) => {
    for (let c = 0; c < channels; c++) {
      const before = largest[window * channels + c]!;
      if (before < 0 || x[pixel * channels + c]! > x[before]!) largest[window * channels + c] = pixel * channels + c;
    }
  });
  const dx = new Float32Array(x.length);
  for (const [k, at] of largest.entries()) if (at >= 0) dx[at] = dx[at]! + dy[k]!;
  return dx;
}

/** Shape (filterHeight, filterWidth, inChannels, outChannels): the sum over images and places of window · dy. */
export function filterGradient(x: Float32Array, dy: Float32Array, geometry: Geometry): Float32Array {
  const { filterHeight, filterWidth, inChannels, outChannels } = geometry;
  const dw = new Float32Array(filterHeight * filterWidth * inChannels * outChannels);
  eachPixel(geometry, (window, pixel, place) => {
    for (let c = 0; c < inChannels; c++) {
      const value = x[pixel * inChannels + c]!;
      const to = (place * inChannels + c) * outChannels;
      for (let f = 0; f < outChannels; f++) dw[to + f] = dw[to + f]! + value * dy[window * outChannels + f]!;
    }
  });
  return dw;
}
