/** Softmax and the gradient of cross-entropy, in one go. */

/**
 * eˣ for x from −∞ to 0: x = n ln 2 + r with |r| at most half of ln 2, and eʳ by its series up to r¹¹ ÷ 11!, which leaves an error
 * below 10⁻¹⁴ of it. Nothing but sums and products, so that every machine has the same bits.
 */
function exp(x: f64): f64 {
  if (x != x) return x;
  if (x < -700) return 0;
  const n = nearest(x * 1.4426950408889634);
  const r = x - n * 0.6931471803691238 - n * 1.9082149292705877e-10;
  let sum: f64 = 1;
  for (let k: f64 = 11; k >= 1; k--) sum = 1 + (sum * r) / k;
  return sum * reinterpret<f64>((<i64>n + 1023) << 52);
}

/**
 * Of logits (count, classes): probabilities, and the gradient of the mean cross-entropy with respect to the logits, (probability −
 * target) ÷ count. The largest logit is taken off first, so nothing overflows.
 *
 * @param labels one byte each
 * @param room for `classes` numbers of eight bytes
 */
export function softmaxCrossEntropy(
  logits: usize,
  labels: usize,
  probabilities: usize,
  gradient: usize,
  room: usize,
  count: i32,
  classes: i32,
): void {
  for (let n = 0; n < count; n++) {
    let most = load<f32>(logits);
    for (let c = 1; c < classes; c++) most = max(most, load<f32>(logits + (c << 2)));
    let total: f64 = 0;
    for (let c = 0; c < classes; c++) {
      const e = exp(<f64>load<f32>(logits + (c << 2)) - <f64>most);
      store<f64>(room + (c << 3), e);
      total += e;
    }
    const label = <i32>load<u8>(labels + n);
    for (let c = 0; c < classes; c++) {
      const probability = load<f64>(room + (c << 3)) / total;
      store<f32>(probabilities + (c << 2), <f32>probability);
      store<f32>(gradient + (c << 2), <f32>((probability - (c == label ? 1.0 : 0.0)) / <f64>count));
    }
    logits += classes << 2;
    probabilities += classes << 2;
    gradient += classes << 2;
  }
}
