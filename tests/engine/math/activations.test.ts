import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activationNames,
  activations,
  elementwiseActivationNames,
  preluSlopeGradient,
} from '../../../src/engine/math/activations.ts';
import { activationNotation } from '../../../src/engine/math/notation.ts';
import { expectClose, worked } from '../oracles.ts';

const all = Object.values(activations);
const smooth = all.filter(({ name }) => name !== 'step');

describe('the table', () => {
  test('holds every name but softmax, each under its own name', () => {
    expect(elementwiseActivationNames.join()).toBe(
      'step,linear,sigmoid,tanh,relu,leaky-relu,prelu,elu,softplus,gelu,swish',
    );
    expect(activationNames).toEqual([...elementwiseActivationNames, 'softmax']);
    for (const [name, activation] of Object.entries(activations)) expect(activation.name).toBe(name);
  });

  test.each(elementwiseActivationNames)('%s has its formulas and its words', (name) => {
    for (const text of Object.values(activationNotation[name])) expect(text).not.toBe('');
  });
});

describe('the worked values', () => {
  const columns = [
    ['sigmoid', activations.sigmoid, undefined],
    ['tanh', activations.tanh, undefined],
    ['relu', activations.relu, undefined],
    ['leaky', activations['leaky-relu'], undefined],
    ['leaky_seed003', activations['leaky-relu'], 0.1],
    ['prelu25', activations.prelu, 0.25],
    ['swish', activations.swish, undefined],
  ] as const;

  test.each(columns)('of %s and its derivative are met to 1e-11', (column, { f, df }, slope) => {
    const values: Record<string, Record<string, [number, number]>> = worked('activations');
    expect(Object.keys(values).length).toBeGreaterThan(8);
    for (const [z, row] of Object.entries(values)) {
      const a = f(Number(z), slope);
      expectClose([a, df(Number(z), a, slope)], row[column] as [number, number], 1e-11);
    }
  });

  test('of the extremes are met: swish has its minimum and its steepest slope where they should be', () => {
    const facts = worked('activation_facts');
    const { f, df } = activations.swish;
    expectClose(f(facts.swish_min_at), facts.swish_min, 1e-11);
    // The place of a minimum is known to half the digits of its value.
    expectClose(df(facts.swish_min_at, f(facts.swish_min_at)), 0, 1e-8);
    expectClose(df(facts.swish_dmax_at, f(facts.swish_dmax_at)), facts.swish_dmax, 1e-11);
  });

  test('of saturation are met: the slope of sigmoid at 5 and at 10', () => {
    const facts = worked('activation_facts');
    const { f, df } = activations.sigmoid;
    expectClose(df(5, f(5)), facts.sig_prime_5, 1e-11);
    expectClose(df(10, f(10)), facts.sig_prime_10, 1e-11);
  });

  // torch.nn.functional.gelu, softplus and elu at ±1, from their formulas with 16 digits (mpmath).
  test.each([
    ['gelu', 1, 0.8413447460685429, 1.0833154705876864],
    ['gelu', -1, -0.15865525393145707, -0.08331547058768628],
    ['softplus', 1, 1.3132616875182228, 0.7310585786300049],
    ['softplus', -1, 0.31326168751822286, 0.2689414213699951],
    ['elu', 1, 1, 1],
    ['elu', -1, -0.6321205588285577, 0.36787944117144233],
  ] as const)('%s(%d) is %d and its slope %d', (name, z, a, slope) => {
    const { f, df } = activations[name];
    expectClose([f(z), df(z, f(z))], [a, slope], 1e-15);
  });
});

describe('the derivative', () => {
  test.each(smooth)('of $name is the slope of its curve, away from the kink at 0', ({ f, df }) => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 6, noNaN: true }), fc.boolean(), (size, negative) => {
        const z = negative ? -size : size;
        const h = 1e-5;
        const central = (f(z + h) - f(z - h)) / (2 * h);
        return Math.abs(df(z, f(z)) - central) <= 1e-8;
      }),
    );
  });

  test.each([
    ['relu', 0],
    ['leaky-relu', 0.01],
    ['prelu', 0.25],
    ['elu', 1],
    ['step', 0],
  ] as const)('of %s at 0 is %d, by convention', (name, slope) => {
    const { f, df } = activations[name];
    expect(df(0, f(0))).toBe(slope);
  });

  test('of step is 0 everywhere, so that nothing can be learned through it', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (z) => activations.step.df(z, activations.step.f(z)) === 0));
  });

  test('of prelu by its slope is z where the slope acts, else 0', () => {
    expect(preluSlopeGradient(-2)).toBe(worked('activation_facts').prelu_dalpha_at_minus2);
    expect([preluSlopeGradient(0), preluSlopeGradient(3)]).toEqual([0, 0]);
  });
});

describe('the limits', () => {
  test('step fires at z = 0', () => {
    expect([-5e-324, -0, 0, 5e-324].map((z) => activations.step.f(z))).toEqual([0, 1, 1, 1]);
  });

  test.each(all)('$name of NaN is NaN, so that no error is hidden', ({ f }) => {
    expect(f(NaN)).toBeNaN();
  });

  test.each(all)('$name and its slope are finite for every finite z up to 1e300', ({ f, df }) => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (z) => {
        return Number.isFinite(f(z)) && Number.isFinite(df(z, f(z)));
      }),
    );
  });

  test.each([
    ['sigmoid', 0, 1],
    ['tanh', -1, 1],
    ['relu', 0, Infinity],
    ['elu', -1, Infinity],
    ['softplus', 0, Infinity],
    ['gelu', 0, Infinity],
    ['swish', 0, Infinity],
  ] as const)('%s tends to %d on the left and %d on the right', (name, left, right) => {
    expect(activations[name].f(-Infinity)).toBe(left);
    expect(activations[name].f(Infinity)).toBe(right);
  });

  test.each(['gelu', 'swish'] as const)('the slope of %s is 1 at ∞ and 0 at −∞', (name) => {
    const { f, df } = activations[name];
    expect(df(Infinity, f(Infinity))).toBe(1);
    expect(df(-Infinity, f(-Infinity))).toBe(0);
  });
});
