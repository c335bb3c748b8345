/** Weighted sums of windows: convolutions, what flows back through them, and products of matrices are all this. */
import { put } from './lanes';

/**
 * out[p][c] = bias[c] + Σₖ window[p][k] · panel[k][c], below 0 times `slope` where that is not 1.
 *
 * A window is `runs` pieces of `runLength` neighbouring numbers, `runStep` apart: of an image the rows that a filter covers, of a
 * matrix one row. Four windows and eight channels are summed at a time, which is what fits into registers; each sum begins
 * with its bias and adds its products with k ascending. The innermost loop is not unrolled: V8 would then load first and
 * spill what does not fit.
 *
 * @param places where each window begins, from the image's own beginning, in whole groups of four (packing.ts)
 * @param panels the weights, in panels of eight channels (packing.ts)
 * @param bias in eights, or 0 for none
 * @param count windows of one image
 */
export function windows(
  x: usize,
  places: usize,
  panels: usize,
  bias: usize,
  out: usize,
  images: i32,
  imageStep: i32,
  count: i32,
  runs: i32,
  runLength: i32,
  runStep: i32,
  channels: i32,
  slope: f32,
): void {
  const zero = f32x4.splat(0);
  const row = channels << 2;
  const panelStep = (runs * runLength) << 5;
  const skip = runStep - (runLength << 2);
  for (let image = 0; image < images; image++) {
    let panel = panels;
    for (let channel = 0; channel < channels; channel += 8) {
      const width = channels - channel;
      const start0 = bias ? v128.load(bias + (channel << 2)) : zero;
      const start1 = bias ? v128.load(bias + (channel << 2), 16) : zero;
      for (let p = 0; p < count; p += 4) {
        const place = places + (p << 2);
        let x0 = x + load<u32>(place);
        let x1 = x + load<u32>(place, 4);
        let x2 = x + load<u32>(place, 8);
        let x3 = x + load<u32>(place, 12);
        let s00 = start0,
          s01 = start1,
          s10 = start0,
          s11 = start1;
        let s20 = start0,
          s21 = start1,
          s30 = start0,
          s31 = start1;
        let weights = panel;
        for (let run = 0; run < runs; run++) {
          const end = weights + (runLength << 5);
          while (weights < end) {
            const w0 = v128.load(weights);
            const w1 = v128.load(weights, 16);
            const a0 = v128.load_splat<f32>(x0);
            s00 = f32x4.add(s00, f32x4.mul(a0, w0));
            s01 = f32x4.add(s01, f32x4.mul(a0, w1));
            const a1 = v128.load_splat<f32>(x1);
            s10 = f32x4.add(s10, f32x4.mul(a1, w0));
            s11 = f32x4.add(s11, f32x4.mul(a1, w1));
            const a2 = v128.load_splat<f32>(x2);
            s20 = f32x4.add(s20, f32x4.mul(a2, w0));
            s21 = f32x4.add(s21, f32x4.mul(a2, w1));
            const a3 = v128.load_splat<f32>(x3);
            s30 = f32x4.add(s30, f32x4.mul(a3, w0));
            s31 = f32x4.add(s31, f32x4.mul(a3, w1));
            x0 += 4;
            x1 += 4;
            x2 += 4;
            x3 += 4;
            weights += 32;
          }
          x0 += skip;
          x1 += skip;
          x2 += skip;
          x3 += skip;
        }
        const target = out + p * row + (channel << 2);
        put(target, s00, s01, width, slope);
        if (p + 1 < count) put(target + row, s10, s11, width, slope);
        if (p + 2 < count) put(target + 2 * row, s20, s21, width, slope);
        if (p + 3 < count) put(target + 3 * row, s30, s31, width, slope);
      }
      panel += panelStep;
    }
    x += imageStep;
    out += count * row;
  }
}
