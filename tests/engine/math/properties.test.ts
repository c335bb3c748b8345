import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erf } from '../../../src/engine/math/erf.ts';
import { exp, expm1 } from '../../../src/engine/math/exp.ts';
import { log, log1p } from '../../../src/engine/math/log.ts';
import { powerOfTwo } from '../../../src/engine/math/power-of-two.ts';
import { sigmoid } from '../../../src/engine/math/sigmoid.ts';
import { cos, sin } from '../../../src/engine/math/sin-cos.ts';
import { softplus } from '../../../src/engine/math/softplus.ts';
import { tanh } from '../../../src/engine/math/tanh.ts';
import { toHex, ulp } from './ulp.ts';

const anyNumber = fc.double();
const finite = fc.double({ noDefaultInfinity: true, noNaN: true });
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** The next larger float64 after a positive one. */
const next = (x: number) => x + ulp(x);

describe('order', () => {
  const monotone = { exp, expm1, log, log1p, tanh, sigmoid, softplus, erf };
  test.each(Object.entries(monotone))('%s does not fall from x to a larger y, up to its rounding error', (_name, f) => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (x, y) => {
        const [fx, fy] = [f(Math.min(x, y)), f(Math.max(x, y))];
        return fx <= fy + 3 * ulp(fy) || Number.isNaN(fx) || Number.isNaN(fy) || fy === Infinity;
      }),
      { numRuns: 2000 },
    );
  });

  test.each(Object.entries({ exp, log, tanh, sigmoid, erf }))(
    '%s falls by at most an ulp between neighbours',
    (_name, f) => {
      for (const start of [1e-9, Math.LN2 / 2 - 1e-13, Math.SQRT1_2 - 1e-13, 1 - 1e-13, Math.SQRT2 - 1e-13, 3, 20]) {
        let x = start;
        for (let i = 0; i < 2000; i++) {
          const y = next(x);
          expect(f(y)).toBeGreaterThanOrEqual(f(x) - ulp(f(x)));
          x = y;
        }
      }
    },
  );
});

describe('symmetry', () => {
  test.each(Object.entries({ tanh, erf }))('%s(−x) is −%s(x) to the last bit', (_name, f) => {
    fc.assert(fc.property(anyNumber, (x) => toHex(f(-x)) === toHex(-f(x))));
  });

  test('sin is odd and cos is even, within an ulp', () => {
    fc.assert(
      fc.property(between(-1.6e6, 1.6e6), (x) => {
        expect(Math.abs(sin(-x) + sin(x))).toBeLessThanOrEqual(ulp(sin(x)));
        expect(Math.abs(cos(-x) - cos(x))).toBeLessThanOrEqual(ulp(cos(x)));
      }),
    );
  });

  test('sigmoid(x) + sigmoid(−x) is 1 within an ulp', () => {
    fc.assert(fc.property(finite, (x) => Math.abs(sigmoid(x) + sigmoid(-x) - 1) <= 2 ** -52));
  });
});

describe('identities', () => {
  test('exp(log x) is x within the error of log', () => {
    fc.assert(
      fc.property(between(2 ** -1022, Number.MAX_VALUE / 2), (x) => {
        expect(Math.abs(exp(log(x)) - x)).toBeLessThanOrEqual((2 * Math.abs(log(x)) + 4) * 2 ** -52 * x);
      }),
    );
  });

  test('log(exp x) is x within an ulp of x and of 1', () => {
    fc.assert(fc.property(between(-700, 700), (x) => Math.abs(log(exp(x)) - x) <= 2 ** -52 + 2 * ulp(x)));
  });

  test('tanh(x) is 2 sigmoid(2x) − 1', () => {
    fc.assert(fc.property(between(-30, 30), (x) => Math.abs(tanh(x) - (2 * sigmoid(2 * x) - 1)) <= 2 ** -50));
  });

  test('softplus(x) − softplus(−x) is x', () => {
    fc.assert(
      fc.property(between(-1e6, 1e6), (x) => Math.abs(softplus(x) - softplus(-x) - x) <= 2 ** -50 + 2 * ulp(x)),
    );
  });

  test('sin² + cos² is 1 within 2 ulp', () => {
    fc.assert(fc.property(between(-1e6, 1e6), (x) => Math.abs(sin(x) * sin(x) + cos(x) * cos(x) - 1) <= 2 ** -51));
  });

  test('powerOfTwo(k) is 2^k for every k a float64 can express', () => {
    for (let k = -1074; k <= 1023; k++) expect(powerOfTwo(k)).toBe(2 ** k);
  });
});

describe('range', () => {
  test('tanh and erf stay in [−1, 1] and sigmoid in [0, 1], for every number', () => {
    fc.assert(
      fc.property(finite, (x) => {
        expect(Math.abs(tanh(x))).toBeLessThanOrEqual(1);
        expect(Math.abs(erf(x))).toBeLessThanOrEqual(1);
        expect(sigmoid(x)).toBeGreaterThanOrEqual(0);
        expect(sigmoid(x)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(Object.entries({ exp, expm1, log, log1p, tanh, sigmoid, softplus, erf, sin, cos }))(
    '%s(NaN) is NaN',
    (_name, f) => {
      expect(f(NaN)).toBeNaN();
    },
  );

  test('exp has its last finite value at 709.782712893384 and is infinite at the next number', () => {
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(next(709.782712893384))).toBe(Infinity);
  });

  test('exp has its smallest value at −745.1332191019411 and is 0 from −745.1332191019412 on', () => {
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.1332191019412)).toBe(0);
  });

  test('log of every power of two, subnormal ones included, is k ln 2 to the last digit but one', () => {
    for (let k = -1074; k <= 1023; k++)
      expect(Math.abs(log(2 ** k) - k * Math.LN2)).toBeLessThanOrEqual(ulp(k * Math.LN2));
  });

  test('sin and cos refuse angles beyond 2^20 quarter turns', () => {
    expect(() => sin(1e7)).toThrow(RangeError);
    expect(() => cos(-1e7)).toThrow(RangeError);
  });
});
