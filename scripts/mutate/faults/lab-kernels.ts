/** Faults in the lab's own kernels: each is compiled before the tests run. */
import { type Fault, faultsIn } from '../fault.ts';

const test = (name: string) => [`tests/lab/worker/kernels/${name}.test.ts`];
const convolutions = test('convolutions');
const products = test('products');
const pooling = test('pooling');
const weights = test('weights');

const compiled: Partial<Fault> = {
  made: { by: 'scripts/lab/kernels.ts', file: 'src/lab/worker/kernels/lab-kernels.wasm' },
};

type Change = readonly [file: string, from: string, to: string, more?: Partial<Fault>];

const inAssembly = (tests: readonly string[], changes: readonly Change[]) =>
  faultsIn(
    'src/lab/worker/kernels/assembly',
    tests,
    changes.map(([file, from, to, more]) => [file, from, to, { ...compiled, ...more }]),
  );

export const labKernelFaults: readonly Fault[] = [
  ...inAssembly(convolutions, [
    ['windows.ts', 'let s20 = start0', 'let s20 = zero'],
    ['windows.ts', 's31 = f32x4.add(s31, f32x4.mul(a3, w1));', 's31 = f32x4.add(s31, f32x4.mul(a2, w1));'],
    ['windows.ts', 'if (p + 3 < count) put(', 'put('],
    ['lanes.ts', 'if (width > 2) v128.store_lane<f32>(target, sums, 2, 8);', ''],
    ['lanes.ts', 'putFew(target + 16, high, width - 4);', 'v128.store(target + 16, high);'],
    ['packing.ts', 'for (let more = rows * columns; more & 3; more++)', 'for (let more = 0; more < 0; more++)'],
    ['packing.ts', 'for (let tap = taps - 1; tap >= 0; tap--)', 'for (let tap = 0; tap < taps; tap++)'],
    ['packing.ts', 'row += stepDown * fullRow;', 'row += fullRow;'],
    ['filter-gradient.ts', 'const a3 = v128.load_splat<f32>(at, 12);', 'const a3 = v128.load_splat<f32>(at, 8);'],
    ['filter-gradient.ts', 'v128.store(target, f32x4.add(v128.load(target), low));', 'v128.store(target, low);'],
    ['filter-gradient.ts', '((k & 3) << 5)', '((k & 1) << 5)'],
  ]),
  ...inAssembly(products, [
    ['sparse.ts', 'for (; j < columns; j++) one(list', 'for (; j + 1 < columns; j++) one(list'],
    ['sparse.ts', 's7 = f32x4.add(s7, f32x4.mul(value, v128.load(b, 112)));', ''],
    [
      'sparse.ts',
      's3 = f32x4.add(s3, f32x4.mul(value, v128.load(b, 48)));\n  }\n  out += at;\n  finish(out, s0, slope);\n  finish(out + 16, s1, slope);\n  finish(out + 32, s2, slope);\n  finish(out + 48, s3, slope);\n}',
      '}\n}',
    ],
    ['sparse.ts', 'end += value != 0 ? 8 : 0;', 'end += value > 0 ? 8 : 0;'],
    ['sparse.ts', 'const bottom = min(top + 16, rows);', 'const bottom = min(top + 15, rows);'],
    ['sparse.ts', 'const end = x + min(128, rows - top) * row;', 'const end = x + min(127, rows - top) * row;'],
  ]),
  ...inAssembly(pooling, [
    ['pooling.ts', 'f32x4.add(v128.load(dx + at), v128.and(g, has))', 'v128.and(g, has)'],
    ['pooling.ts', 'has = f32x4.eq(v128.load(x + row + c), most);', 'has = f32x4.eq(v128.load(x + pixel + c), most);'],
    ['pooling.ts', 'v128.store(y, f32x4.max(above, below));', 'v128.store(y, above);'],
    ['pooling.ts', 'const y0 = max(0, oy * stepDown - top);', 'const y0 = oy * stepDown;'],
    ['pooling.ts', 'if (load<f32>(x + at) != most) continue;', ''],
    ['pointwise.ts', 'load<f32>(x) > 0 ? g : g * slope', 'load<f32>(x) >= 0 ? g : g * slope'],
    ['softmax.ts', 'for (let k: f64 = 11; k >= 1; k--)', 'for (let k: f64 = 4; k >= 1; k--)'],
    ['softmax.ts', '(c == label ? 1.0 : 0.0)', '(c == 0 ? 1.0 : 0.0)'],
    [
      'softmax.ts',
      'if (x != x) return x;',
      '',
      {
        survives:
          'Of no number the sum of the series is none either, and a conversion to a whole number that saturates makes 0 of it.',
      },
    ],
  ]),
  ...inAssembly(weights, [
    [
      'optimizers.ts',
      'f64x2.mul(f64x2.mul(taken, g), g)',
      'f64x2.mul(taken, f64x2.mul(g, g))',
      {
        survives:
          'The square of a float32 is exact in float64, so that the two differ by the last of 53 bits; 24 are stored, and of 335 million numbers tried none differed.',
      },
    ],
    [
      'optimizers.ts',
      'store<f32>(w, <f32>(read(w) - eta * read(g)));',
      'store<f32>(w, load<f32>(w) - <f32>eta * load<f32>(g));',
    ],
    ['optimizers.ts', 'f64x2.add(f64x2.sqrt(v), epsilon)', 'f64x2.sqrt(f64x2.add(v, epsilon))'],
    ['checks.ts', 'f64x2.mul(factors, second(weights))', 'f64x2.mul(factors, first(weights))'],
    ['checks.ts', 'wrong = v128.or(wrong,', 'wrong = v128.and(wrong,'],
    ['doubles.ts', 'v128.shuffle<i64>(values, values, 1, 1)', 'v128.shuffle<i64>(values, values, 0, 0)'],
  ]),
  ...faultsIn('src/lab/worker/kernels', products, [
    ['product.ts', 'if (transposeA && bias === 0 && slope === 1)', 'if (transposeA)'],
    [
      'product.ts',
      'const [rowStep, columnStep] = transposeA ? [4, 4 * rows] : [4 * depth, 4];',
      'const [rowStep, columnStep] = [4 * depth, 4];',
    ],
  ]),
  ...faultsIn('src/lab/worker/kernels', convolutions, [
    ['convolution.ts', 'dilationHeight === 1 &&', ''],
    ['convolution.ts', 'dilationWidth === 1 &&', ''],
    [
      'convolution.ts',
      '[filterHeight - 1 - padInfo.top, filterWidth - 1 - padInfo.left]',
      '[padInfo.top, padInfo.left]',
    ],
  ]),
];
