/**
 * The rules of keras-optimizer.ts, two numbers of float64 at a time, with the same operations in the same order: each sum is taken in
 * float64 and rounded once where it is stored, so the weights have the bits of the rules there. `eta` is the learning rate.
 */
import { first, joined, second } from './doubles';

// @ts-expect-error: AssemblyScript's decorator
@inline
function read(address: usize): f64 {
  return <f64>load<f32>(address);
}

// @ts-expect-error: AssemblyScript's decorator
@inline
function descended(w: v128, eta: v128, g: v128): v128 {
  return f64x2.sub(w, f64x2.mul(eta, g));
}

export function sgd(w: usize, g: usize, count: i32, eta: f64): void {
  const etas = f64x2.splat(eta);
  let k = 0;
  for (; k + 4 <= count; k += 4, w += 16, g += 16) {
    const weights = v128.load(w);
    const gradient = v128.load(g);
    const low = descended(first(weights), etas, first(gradient));
    v128.store(w, joined(low, descended(second(weights), etas, second(gradient))));
  }
  for (; k < count; k++, w += 4, g += 4) store<f32>(w, <f32>(read(w) - eta * read(g)));
}

export function momentum(w: usize, g: usize, m: usize, count: i32, eta: f64, factor: f64): void {
  const etas = f64x2.splat(eta);
  const factors = f64x2.splat(factor);
  let k = 0;
  for (; k + 4 <= count; k += 4, w += 16, g += 16, m += 16) {
    const weights = v128.load(w);
    const gradient = v128.load(g);
    const before = v128.load(m);
    const low = f64x2.add(f64x2.mul(factors, first(before)), first(gradient));
    const now = joined(low, f64x2.add(f64x2.mul(factors, second(before)), second(gradient)));
    v128.store(m, now);
    v128.store(w, joined(descended(first(weights), etas, first(now)), descended(second(weights), etas, second(now))));
  }
  for (; k < count; k++, w += 4, g += 4, m += 4) {
    store<f32>(m, <f32>(factor * read(m) + read(g)));
    store<f32>(w, <f32>(read(w) - eta * read(m)));
  }
}

/** kept · s + (taken · g) · g */
// @ts-expect-error: AssemblyScript's decorator
@inline
function squares(s: v128, g: v128, kept: v128, taken: v128): v128 {
  return f64x2.add(f64x2.mul(kept, s), f64x2.mul(f64x2.mul(taken, g), g));
}

/** w − (η g) ÷ √(s + ε) */
// @ts-expect-error: AssemblyScript's decorator
@inline
function scaled(w: v128, g: v128, s: v128, eta: v128, epsilon: v128): v128 {
  return f64x2.sub(w, f64x2.div(f64x2.mul(eta, g), f64x2.sqrt(f64x2.add(s, epsilon))));
}

/** RMSprop: kept 0.9, taken 0.1. Adagrad: 1 and 1, which changes no bit of s + g². */
export function rmsprop(
  w: usize,
  g: usize,
  s: usize,
  count: i32,
  eta: f64,
  kept: f64,
  taken: f64,
  epsilon: f64,
): void {
  const etas = f64x2.splat(eta);
  const epsilons = f64x2.splat(epsilon);
  const keep = f64x2.splat(kept);
  const take = f64x2.splat(taken);
  let k = 0;
  for (; k + 4 <= count; k += 4, w += 16, g += 16, s += 16) {
    const weights = v128.load(w);
    const gradient = v128.load(g);
    const before = v128.load(s);
    const g0 = first(gradient);
    const g1 = second(gradient);
    const now = joined(squares(first(before), g0, keep, take), squares(second(before), g1, keep, take));
    v128.store(s, now);
    const low = scaled(first(weights), g0, first(now), etas, epsilons);
    v128.store(w, joined(low, scaled(second(weights), g1, second(now), etas, epsilons)));
  }
  for (; k < count; k++, w += 4, g += 4, s += 4) {
    const gradient = read(g);
    store<f32>(s, <f32>(kept * read(s) + taken * gradient * gradient));
    store<f32>(w, <f32>(read(w) - (eta * gradient) / sqrt(read(s) + epsilon)));
  }
}

/** w − (rate · m) ÷ (√v + ε) */
// @ts-expect-error: AssemblyScript's decorator
@inline
function adamStep(w: v128, m: v128, v: v128, rate: v128, epsilon: v128): v128 {
  return f64x2.sub(w, f64x2.div(f64x2.mul(rate, m), f64x2.add(f64x2.sqrt(v), epsilon)));
}

// @ts-expect-error: AssemblyScript's decorator
@inline
function mean(m: v128, g: v128, kept: v128, taken: v128): v128 {
  return f64x2.add(f64x2.mul(kept, m), f64x2.mul(taken, g));
}

/**
 * @param rate with the correction for the first updates in it
 * @param taken1 1 − beta1, and taken2 1 − beta2, as JavaScript computes them
 */
export function adam(
  w: usize,
  g: usize,
  m: usize,
  v: usize,
  count: i32,
  rate: f64,
  beta1: f64,
  taken1: f64,
  beta2: f64,
  taken2: f64,
  epsilon: f64,
): void {
  const rates = f64x2.splat(rate);
  const epsilons = f64x2.splat(epsilon);
  const keep1 = f64x2.splat(beta1);
  const take1 = f64x2.splat(taken1);
  const keep2 = f64x2.splat(beta2);
  const take2 = f64x2.splat(taken2);
  let k = 0;
  for (; k + 4 <= count; k += 4, w += 16, g += 16, m += 16, v += 16) {
    const weights = v128.load(w);
    const gradient = v128.load(g);
    const means = v128.load(m);
    const variances = v128.load(v);
    const g0 = first(gradient);
    const g1 = second(gradient);
    const newMeans = joined(mean(first(means), g0, keep1, take1), mean(second(means), g1, keep1, take1));
    const newVariances = joined(
      squares(first(variances), g0, keep2, take2),
      squares(second(variances), g1, keep2, take2),
    );
    v128.store(m, newMeans);
    v128.store(v, newVariances);
    const low = adamStep(first(weights), first(newMeans), first(newVariances), rates, epsilons);
    const high = adamStep(second(weights), second(newMeans), second(newVariances), rates, epsilons);
    v128.store(w, joined(low, high));
  }
  for (; k < count; k++, w += 4, g += 4, m += 4, v += 4) {
    const gradient = read(g);
    store<f32>(m, <f32>(beta1 * read(m) + taken1 * gradient));
    store<f32>(v, <f32>(beta2 * read(v) + taken2 * gradient * gradient));
    store<f32>(w, <f32>(read(w) - (rate * read(m)) / (sqrt(read(v)) + epsilon)));
  }
}
