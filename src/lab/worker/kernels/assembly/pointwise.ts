/** What is done number by number: leaky ReLU, and the gradients of activations. */
import { leaky } from './lanes';

/** y = x where x is above 0, else slope · x. */
export function leakyRelu(x: usize, y: usize, count: i32, slope: f32): void {
  leakyReluGradient(x, x, y, count, slope);
}

/** dx = dy where x is above 0, else slope · dy; ReLU has the slope 0. */
export function leakyReluGradient(dy: usize, x: usize, dx: usize, count: i32, slope: f32): void {
  let k = 0;
  for (; k + 4 <= count; k += 4) {
    v128.store(dx, leaky(v128.load(dy), v128.load(x), slope));
    dy += 16;
    x += 16;
    dx += 16;
  }
  for (; k < count; k++) {
    const g = load<f32>(dy);
    store<f32>(dx, load<f32>(x) > 0 ? g : g * slope);
    dy += 4;
    x += 4;
    dx += 4;
  }
}

/** dx = dy · y (1 − y), of y = 1 ÷ (1 + e⁻ˣ). */
export function sigmoidGradient(dy: usize, y: usize, dx: usize, count: i32): void {
  const ones = f32x4.splat(1);
  let k = 0;
  for (; k + 4 <= count; k += 4, dy += 16, y += 16, dx += 16) {
    const values = v128.load(y);
    v128.store(dx, f32x4.mul(v128.load(dy), f32x4.mul(values, f32x4.sub(ones, values))));
  }
  for (; k < count; k++, dy += 4, y += 4, dx += 4) {
    store<f32>(dx, load<f32>(dy) * (load<f32>(y) * (<f32>1 - load<f32>(y))));
  }
}

/** dx = dy · (1 − y²), of y = tanh x. */
export function tanhGradient(dy: usize, y: usize, dx: usize, count: i32): void {
  const ones = f32x4.splat(1);
  let k = 0;
  for (; k + 4 <= count; k += 4, dy += 16, y += 16, dx += 16) {
    const values = v128.load(y);
    v128.store(dx, f32x4.mul(v128.load(dy), f32x4.sub(ones, f32x4.mul(values, values))));
  }
  for (; k < count; k++, dy += 4, y += 4, dx += 4) {
    store<f32>(dx, load<f32>(dy) * (<f32>1 - load<f32>(y) * load<f32>(y)));
  }
}

/** out = a · b, number by number. */
export function multiplyEach(a: usize, b: usize, out: usize, count: i32): void {
  let k = 0;
  for (; k + 4 <= count; k += 4, a += 16, b += 16, out += 16) v128.store(out, f32x4.mul(v128.load(a), v128.load(b)));
  for (; k < count; k++, a += 4, b += 4, out += 4) store<f32>(out, load<f32>(a) * load<f32>(b));
}
