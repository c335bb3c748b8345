/** Four numbers of float32 as twice two of float64, and back. */

// @ts-expect-error: AssemblyScript's decorator
@inline
export function first(values: v128): v128 {
  return f64x2.promote_low_f32x4(values);
}

// @ts-expect-error: AssemblyScript's decorator
@inline
export function second(values: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<i64>(values, values, 1, 1));
}

/** Each rounded once. */
// @ts-expect-error: AssemblyScript's decorator
@inline
export function joined(low: v128, high: v128): v128 {
  return v128.shuffle<i64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2);
}
