import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activations } from '../../../src/engine/math/activations.ts';
import { type LossName, losses, lossNames } from '../../../src/engine/math/losses.ts';
import { lossNotation } from '../../../src/engine/math/notation.ts';
import { expectClose, worked } from '../oracles.ts';
import { logSumExp, softmax } from './shares.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const outputs = fc.array(fc.tuple(number(-4, 4), number(0, 1)), { minLength: 2, maxLength: 5 });

/** The loss of one example from the pre-activations of its outputs, with the loss's own output activation. */
function exampleLoss(name: LossName, z: readonly number[], y: readonly number[]): number {
  const { term, partner } = losses[name];
  const a = partner === 'softmax' ? softmax(z) : z.map((value) => activations[partner].f(value));
  const total = logSumExp(z);
  return z.reduce((loss, value, k) => loss + term(value, a[k] as number, y[k] as number, z.length, total), 0);
}

function outputActivations(name: LossName, z: readonly number[]): number[] {
  const { partner } = losses[name];
  return partner === 'softmax' ? softmax(z) : z.map((value) => activations[partner].f(value));
}

describe('the table', () => {
  test('holds every name, each under its own name, with its formulas and its words', () => {
    expect(Object.keys(losses)).toEqual([...lossNames]);
    for (const [name, loss] of Object.entries(losses)) {
      expect(loss.name).toBe(name);
      for (const text of Object.values(lossNotation[name as LossName])) expect(text).not.toBe('');
    }
  });

  test('fuses the cross-entropies with their outputs and nothing else', () => {
    expect(lossNames.filter((name) => losses[name].fused)).toEqual([
      'binary-cross-entropy',
      'categorical-cross-entropy',
    ]);
    expect(losses['binary-cross-entropy'].partner).toBe('sigmoid');
    expect(losses['categorical-cross-entropy'].partner).toBe('softmax');
  });
});

describe('the worked values', () => {
  const conventions = worked('mse_conventions');
  // The block's error is a − y = (−0.2, 0.3, −0.5).
  const differences: readonly number[] = conventions.grad_half;

  test('of the mean squared error and its slopes are met', () => {
    const { term, slope } = losses.mse;
    expectClose(
      differences.reduce((loss, d) => loss + term(d, d, 0, 3), 0),
      conventions.mean_sq,
      1e-11,
    );
    expectClose(
      differences.map((d) => slope(d, 0, 3)),
      conventions.grad_mean,
      1e-11,
    );
  });

  test('of half the squared error and its slopes are met', () => {
    const { term, slope } = losses['half-squared-error'];
    expectClose(
      differences.reduce((loss, d) => loss + term(d, d, 0, 3), 0),
      conventions.half_sum,
      1e-11,
    );
    expectClose(
      differences.map((d) => slope(d, 0, 3)),
      conventions.grad_half,
      1e-11,
    );
  });

  test.each(Object.entries(worked('bce')))('of binary cross-entropy are met: %s', (key, expected) => {
    const [y, p] = (key.match(/[\d.]+/g) as string[]).map(Number) as [number, number];
    const z = Math.log(p / (1 - p));
    expectClose(losses['binary-cross-entropy'].term(z, p, y, 1), expected as number, 1e-11);
  });

  test('of categorical cross-entropy are met for (2, 1, 0.1)', () => {
    const { ce_class0, grad } = worked('softmax_2_1_0.1');
    const z = [2, 1, 0.1];
    expectClose(exampleLoss('categorical-cross-entropy', z, [1, 0, 0]), ce_class0, 1e-11);
    const { delta } = losses['categorical-cross-entropy'];
    expectClose(
      softmax(z).map((a, k) => delta(a, k === 0 ? 1 : 0, 3)),
      grad,
      1e-11,
    );
  });

  test('of categorical cross-entropy are met for ten equal outputs: ln 10', () => {
    const z = Array.from({ length: 10 }, () => 0);
    expectClose(
      exampleLoss(
        'categorical-cross-entropy',
        z,
        z.map((_, k) => (k === 3 ? 1 : 0)),
      ),
      Math.LN10,
      1e-15,
    );
  });
});

describe.each([...lossNames])('%s', (name) => {
  const { term, slope, delta } = losses[name];

  test('has delta = ∂loss/∂z behind its partner', () => {
    fc.assert(
      fc.property(outputs, fc.nat(), (pairs, pick) => {
        const z = pairs.map(([value]) => value);
        const targets = pairs.map(([, y]) => y);
        // Softmax's delta a − y supposes targets that sum to 1.
        const total = name === 'categorical-cross-entropy' ? targets.reduce((s, y) => s + y + 0.1, 0) : 1;
        const y = name === 'categorical-cross-entropy' ? targets.map((value) => (value + 0.1) / total) : targets;
        const k = pick % z.length;
        const nudged = (h: number) => exampleLoss(name, z.with(k, (z[k] as number) + h), y);
        const central = (nudged(1e-5) - nudged(-1e-5)) / 2e-5;
        const a = outputActivations(name, z)[k] as number;
        return Math.abs(delta(a, y[k] as number, z.length) - central) <= 1e-8;
      }),
    );
  });

  test('has slope = ∂loss/∂a', () => {
    fc.assert(
      fc.property(number(0.1, 0.9), number(0, 1), fc.integer({ min: 1, max: 5 }), (a, y, count) => {
        // a determines z for the sigmoid; categorical cross-entropy is −y ln a by itself.
        const loss = (value: number) => term(Math.log(value / (1 - value)), value, y, count);
        const central = (loss(a + 1e-6) - loss(a - 1e-6)) / 2e-6;
        return Math.abs(slope(a, y, count) - central) <= 1e-7;
      }),
    );
  });

  test('is 0 where the outputs are the targets', () => {
    const z = [800, -800];
    expect(exampleLoss(name, z, losses[name].partner === 'linear' ? z : [1, 0])).toBe(0);
  });

  test('is never negative', () => {
    fc.assert(
      fc.property(outputs, (pairs) => {
        const z = pairs.map(([value]) => value);
        const y = z.map((_, k) => (k === 0 ? 1 : 0));
        return exampleLoss(name, z, y) >= 0;
      }),
    );
  });
});

describe('stability', () => {
  test('binary cross-entropy of a hopeless output is its z, where −ln a would be infinite', () => {
    const { term } = losses['binary-cross-entropy'];
    expect(term(-800, activations.sigmoid.f(-800), 1, 1)).toBe(800);
    expect(term(800, activations.sigmoid.f(800), 0, 1)).toBe(800);
  });

  test('categorical cross-entropy of a hopeless class is the distance to the winner', () => {
    expect(exampleLoss('categorical-cross-entropy', [1000, 0], [0, 1])).toBe(1000);
  });

  test('categorical cross-entropy without logSumExp is −y ln a', () => {
    const { term } = losses['categorical-cross-entropy'];
    expectClose(term(0, 0.25, 1, 4), Math.log(4), 1e-15);
    expect(term(0, 0, 0, 4)).toBe(0);
  });
});
