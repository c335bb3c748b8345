/** Storing what a register holds where fewer numbers than it has are wanted: what lies behind them belongs to somebody else. */

/** The first `width` of eight sums, those below 0 times `slope` where that is not 1. */
// @ts-expect-error: AssemblyScript's decorator
@inline
export function put(target: usize, low: v128, high: v128, width: i32, slope: f32): void {
  if (slope != 1) {
    low = leaky(low, low, slope);
    high = leaky(high, high, slope);
  }
  if (width >= 8) {
    v128.store(target, low);
    v128.store(target, high, 16);
  } else putPart(target, low, high, width);
}

/** g where x is above 0, else slope · g. */
// @ts-expect-error: AssemblyScript's decorator
@inline
export function leaky(g: v128, x: v128, slope: f32): v128 {
  return v128.bitselect(g, f32x4.mul(g, f32x4.splat(slope)), f32x4.gt(x, f32x4.splat(0)));
}

function putPart(target: usize, low: v128, high: v128, width: i32): void {
  if (width >= 4) {
    v128.store(target, low);
    putFew(target + 16, high, width - 4);
  } else putFew(target, low, width);
}

/** At most three. */
function putFew(target: usize, sums: v128, width: i32): void {
  if (width > 0) v128.store_lane<f32>(target, sums, 0);
  if (width > 1) v128.store_lane<f32>(target, sums, 1, 4);
  if (width > 2) v128.store_lane<f32>(target, sums, 2, 8);
}
