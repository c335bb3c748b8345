/** Products of matrices of which the first is mostly zeros, as the pixels of digits are, and what else goes over whole matrices. */

/** How many of `count` numbers are not 0. */
export function countNonZero(x: usize, count: i32): i32 {
  const zero = f32x4.splat(0);
  let lanes = i32x4.splat(0);
  let k = 0;
  // A comparison that holds is −1.
  for (; k + 4 <= count; k += 4, x += 16) lanes = i32x4.sub(lanes, f32x4.ne(v128.load(x), zero));
  let found =
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3);
  for (; k < count; k++, x += 4) found += i32(load<f32>(x) != 0);
  return found;
}

/**
 * out[i][j] = bias[j] + Σₖ a[i][k] · b[k][j] over the k whose a[i][k] is not 0, ascending: the bits of the product that goes over all
 * of them, as long as b is finite. Each row of a is listed first, addresses in b beside values, without a branch: where ink
 * begins cannot be foretold.
 *
 * @param list room for `depth` pairs of four bytes each
 * @param rowStep of a, from i to the next
 * @param columnStep of a, from k to the next; so a may be read transposed
 */
export function sparseProduct(
  a: usize,
  b: usize,
  bias: usize,
  out: usize,
  list: usize,
  rows: i32,
  depth: i32,
  columns: i32,
  rowStep: i32,
  columnStep: i32,
  slope: f32,
): void {
  const row = columns << 2;
  for (let i = 0; i < rows; i++) {
    let end = list;
    let from = a + i * rowStep;
    let target = b;
    for (let k = 0; k < depth; k++) {
      const value = load<f32>(from);
      store<u32>(end, <u32>target);
      store<f32>(end, value, 4);
      end += value != 0 ? 8 : 0;
      from += columnStep;
      target += row;
    }
    let j = 0;
    for (; j + 32 <= columns; j += 32) thirtyTwo(list, end, bias, out, j << 2, slope);
    if (j + 16 <= columns) {
      sixteen(list, end, bias, out, j << 2, slope);
      j += 16;
    }
    for (; j + 4 <= columns; j += 4) four(list, end, bias, out, j << 2, slope);
    for (; j < columns; j++) one(list, end, bias, out, j << 2, slope);
    out += row;
  }
}

// @ts-expect-error: AssemblyScript's decorator
@inline
function startOf(bias: usize, at: i32): v128 {
  return bias ? v128.load(bias + at) : f32x4.splat(0);
}

// @ts-expect-error: AssemblyScript's decorator
@inline
function finish(target: usize, sum: v128, slope: f32): void {
  const leak = f32x4.mul(sum, f32x4.splat(slope));
  v128.store(target, slope == 1 ? sum : v128.bitselect(sum, leak, f32x4.gt(sum, f32x4.splat(0))));
}

function thirtyTwo(list: usize, end: usize, bias: usize, out: usize, at: i32, slope: f32): void {
  let s0 = startOf(bias, at), s1 = startOf(bias, at + 16), s2 = startOf(bias, at + 32), s3 = startOf(bias, at + 48);
  let s4 = startOf(bias, at + 64), s5 = startOf(bias, at + 80), s6 = startOf(bias, at + 96), s7 = startOf(bias, at + 112);
  for (let pair = list; pair < end; pair += 8) {
    const b = load<u32>(pair) + at;
    const value = v128.load_splat<f32>(pair, 4);
    s0 = f32x4.add(s0, f32x4.mul(value, v128.load(b)));
    s1 = f32x4.add(s1, f32x4.mul(value, v128.load(b, 16)));
    s2 = f32x4.add(s2, f32x4.mul(value, v128.load(b, 32)));
    s3 = f32x4.add(s3, f32x4.mul(value, v128.load(b, 48)));
    s4 = f32x4.add(s4, f32x4.mul(value, v128.load(b, 64)));
    s5 = f32x4.add(s5, f32x4.mul(value, v128.load(b, 80)));
    s6 = f32x4.add(s6, f32x4.mul(value, v128.load(b, 96)));
    s7 = f32x4.add(s7, f32x4.mul(value, v128.load(b, 112)));
  }
  out += at;
  finish(out, s0, slope);
  finish(out + 16, s1, slope);
  finish(out + 32, s2, slope);
  finish(out + 48, s3, slope);
  finish(out + 64, s4, slope);
  finish(out + 80, s5, slope);
  finish(out + 96, s6, slope);
  finish(out + 112, s7, slope);
}

function sixteen(list: usize, end: usize, bias: usize, out: usize, at: i32, slope: f32): void {
  let s0 = startOf(bias, at), s1 = startOf(bias, at + 16), s2 = startOf(bias, at + 32), s3 = startOf(bias, at + 48);
  for (let pair = list; pair < end; pair += 8) {
    const b = load<u32>(pair) + at;
    const value = v128.load_splat<f32>(pair, 4);
    s0 = f32x4.add(s0, f32x4.mul(value, v128.load(b)));
    s1 = f32x4.add(s1, f32x4.mul(value, v128.load(b, 16)));
    s2 = f32x4.add(s2, f32x4.mul(value, v128.load(b, 32)));
    s3 = f32x4.add(s3, f32x4.mul(value, v128.load(b, 48)));
  }
  out += at;
  finish(out, s0, slope);
  finish(out + 16, s1, slope);
  finish(out + 32, s2, slope);
  finish(out + 48, s3, slope);
}

function four(list: usize, end: usize, bias: usize, out: usize, at: i32, slope: f32): void {
  let s0 = startOf(bias, at);
  for (let pair = list; pair < end; pair += 8) {
    s0 = f32x4.add(s0, f32x4.mul(v128.load_splat<f32>(pair, 4), v128.load(load<u32>(pair) + at)));
  }
  finish(out + at, s0, slope);
}

function one(list: usize, end: usize, bias: usize, out: usize, at: i32, slope: f32): void {
  let sum: f32 = bias ? load<f32>(bias + at) : 0;
  for (let pair = list; pair < end; pair += 8) sum += load<f32>(pair, 4) * load<f32>(load<u32>(pair) + at);
  store<f32>(out + at, sum > 0 || slope == 1 ? sum : sum * slope);
}

/** Matrix a (rows, columns) into b (columns, rows), by blocks that stay in the cache. */
export function transpose(a: usize, b: usize, rows: i32, columns: i32): void {
  for (let top = 0; top < rows; top += 16) {
    for (let left = 0; left < columns; left += 16) {
      const bottom = min(top + 16, rows);
      const right = min(left + 16, columns);
      for (let i = top; i < bottom; i++) {
        for (let j = left; j < right; j++) {
          store<f32>(b + ((j * rows + i) << 2), load<f32>(a + ((i * columns + j) << 2)));
        }
      }
    }
  }
}

/**
 * out[j] = Σᵢ x[i][j]: 128 rows after the other, i ascending, are summed by themselves and then added, which rounds less than one
 * long sum.
 */
export function sumRows(x: usize, out: usize, rows: i32, columns: i32): void {
  const row = columns << 2;
  memory.fill(out, 0, row);
  for (let top = 0; top < rows; top += 128) {
    const end = x + min(128, rows - top) * row;
    let j = 0;
    for (; j + 4 <= columns; j += 4) {
      let sum = f32x4.splat(0);
      for (let at = x + (j << 2); at < end; at += row) sum = f32x4.add(sum, v128.load(at));
      v128.store(out + (j << 2), f32x4.add(v128.load(out + (j << 2)), sum));
    }
    for (; j < columns; j++) {
      let sum: f32 = 0;
      for (let at = x + (j << 2); at < end; at += row) sum += load<f32>(at);
      store<f32>(out + (j << 2), load<f32>(out + (j << 2)) + sum);
    }
    x = end;
  }
}
