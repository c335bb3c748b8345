/** What is done to all weights besides their update. */
import { first, joined, second } from './doubles';

/** Adds factor · w to the gradient g; the sum is taken in float64 and rounded once. */
export function addDecay(g: usize, w: usize, count: i32, factor: f64): void {
  const factors = f64x2.splat(factor);
  let k = 0;
  for (; k + 4 <= count; k += 4) {
    const weights = v128.load(w);
    const gradient = v128.load(g);
    const low = f64x2.add(first(gradient), f64x2.mul(factors, first(weights)));
    const high = f64x2.add(second(gradient), f64x2.mul(factors, second(weights)));
    v128.store(g, joined(low, high));
    g += 16;
    w += 16;
  }
  for (; k < count; k++, g += 4, w += 4) store<f32>(g, <f32>(<f64>load<f32>(g) + factor * <f64>load<f32>(w)));
}

/** 1 when all numbers are finite, else 0: only then is each number less itself 0. */
export function allFinite(x: usize, count: i32): i32 {
  const zero = f32x4.splat(0);
  let wrong = zero;
  let k = 0;
  for (; k + 4 <= count; k += 4, x += 16) {
    const values = v128.load(x);
    wrong = v128.or(wrong, f32x4.ne(f32x4.sub(values, values), zero));
  }
  let isWrong = v128.any_true(wrong);
  for (; k < count; k++, x += 4) isWrong = isWrong || load<f32>(x) - load<f32>(x) != 0;
  return i32(!isWrong);
}
