import { describe, expect, test } from 'vitest';
import { createRng } from '../../../src/engine/math/rng.ts';
import { elementary, elementaryNames, type Range } from './elementary.ts';
import { ulpError } from './ulp.ts';

function draw(share: number, sign: number, { low, high, logarithmic }: Range): number {
  const x = low + share * (high - low);
  if (logarithmic === undefined) return x;
  return logarithmic === 'both signs' ? sign * Math.exp(x) : Math.exp(x);
}

describe('against double-double arithmetic', () => {
  for (const name of elementaryNames) {
    const { f, reference, ulps, ranges, arguments: count } = elementary[name];
    test(`${name} errs by at most ${ulps} ulp over ${count.toLocaleString('en')} random arguments`, () => {
      const rng = createRng(1, 'accuracy', elementaryNames.indexOf(name));
      let worst = 0;
      let at = 0;
      for (let i = 0; i < count; i++) {
        const x = draw(rng.uniform(), i % 8 < 4 ? 1 : -1, ranges[i % ranges.length] as Range);
        const error = ulpError(f(x), reference(x));
        if (!(error <= worst)) [worst, at] = [error, x];
      }
      console.info(`${name}: largest error ${worst.toFixed(3)} ulp, at ${at}`);
      expect(worst).toBeLessThanOrEqual(ulps);
    });
  }
});
