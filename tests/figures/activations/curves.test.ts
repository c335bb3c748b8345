/** F5.1 and F5.2: every number is the engine's, and every formula gives the number that stands behind it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curveFrame } from '../../../src/components/figures/curve-slope/frame.ts';
import { curveSpec, lastStep } from '../../../src/components/figures/curve-slope/settings.ts';
import { eightFrame, stalledBelow, stepOf, zOf } from '../../../src/components/figures/eight-answers/frame.ts';
import { type CurveName, curveNames, curves, softmaxOthers } from '../../../src/components/kit/plot/curves.ts';
import { activations } from '../../../src/engine/math/activations.ts';
import { softmax } from '../../../src/engine/math/softmax.ts';
import { hiddenOrder, panelOf, slopeAt } from '../../../src/exercises/activations/six-slopes.ts';
import { type Formula, isTerm, type Token } from '../../../src/notation/notation.ts';
import { evaluate } from '../../notation/evaluate.ts';
import examples from '../../oracles/worked-examples.json' with { type: 'json' };

const values = (f: CurveName, z: number, nudge = 1) => ({ ...curveSpec('f5-1').opened.values, f, z, nudge });
const row = (frame: ReturnType<typeof curveFrame>, symbol: string) =>
  frame.rows.find((candidate) => candidate.symbol === symbol)?.value;
const engine = (f: CurveName, z: number) => {
  if (f === 'softmax') {
    const p = softmax([z, ...softmaxOthers])[0] as number;
    return { a: p, slope: p * (1 - p) };
  }
  const { f: value, df } = activations[f];
  return { a: value(z), slope: df(z, value(z)) };
};

/** The symbol of a term as a reader sees it: a sum in it is a sum, with the brackets that are printed and no others. */
function asPrinted(token: Token, z: number, nudge: number): Token[] {
  if (!isTerm(token) || !/^\(?z \+ ε\)?$/.test(token.label.base)) return [token];
  const raised = token.raised === true;
  const [before, after] = token.label.base.split('z + ε') as [string, string];
  const terms = [
    { text: before },
    { ...token, value: z },
    { text: ' + ' },
    { ...token, value: nudge },
    { text: after },
  ];
  return terms.filter((each) => isTerm(each) || each.text !== '').map((each) => ({ ...each, raised }));
}

describe.each(curveNames)('%s', (name) => {
  test('stands at the engine’s value and slope, wherever z is', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (z) => {
        const frame = curveFrame(lastStep, values(name, z));
        expect(row(frame, 'f(z)')).toBe(engine(name, z).a);
        expect(row(frame, 'f′(z)')).toBe(engine(name, z).slope);
      }),
    );
  });

  test('shows formulas whose numbers give the result', () => {
    for (const z of [-6, -2, -0.5, 0, 0.3, 2, 6]) {
      for (let step = 1; step <= lastStep; step++) {
        const { result, tokens } = curveFrame(step, values(name, z, 0.5)).formula as Formula;
        expect(Math.abs(evaluate(tokens) - result.value), `${name}, z = ${z}, step ${step}`).toBeLessThan(1e-9);
      }
    }
  });

  test('means by the symbols of the nudged formula what the numbers say: z + ε is one number', () => {
    for (const z of [-6, -2, -0.5, 0.3, 2])
      for (const nudge of [1, 0.5]) {
        const { result, tokens } = curveFrame(2, values(name, z, nudge)).formula as Formula;
        expect(evaluate(tokens.flatMap((token) => asPrinted(token, z, nudge))), `${name}, z = ${z}`).toBeCloseTo(
          result.value,
          9,
        );
      }
  });

  test('is approached by the nudge, except where it has a corner', () => {
    for (const z of [-3, -1.2, 0.7, 2.5]) {
      const frame = curveFrame(lastStep, values(name, z, 0.001));
      expect(row(frame, 'Δf ∕ ε')).toBeCloseTo(row(frame, 'f′(z)') as number, 3);
    }
  });

  test('says nothing before its step', () => {
    for (let step = 0; step <= lastStep; step++) {
      const known = curveFrame(step, values(name, 2)).rows.filter(({ value }) => value !== undefined);
      expect(known).toHaveLength([2, 3, 4, 6, 7][step] as number);
    }
  });

  test('draws its point on its curve and the tangent through it', () => {
    const { plot, tangent } = curveFrame(lastStep, values(name, 2));
    const [start, end] = tangent ?? [];
    const [x, y] = plot.point as readonly [number, number];
    expect(((start?.[0] ?? 0) + (end?.[0] ?? 0)) / 2).toBeCloseTo(x, 0);
    expect(((start?.[1] ?? 0) + (end?.[1] ?? 0)) / 2).toBeCloseTo(y, 0);
  });
});

test('the slope of sigmoid at 2 is the published one', () => {
  expect(row(curveFrame(lastStep, values('sigmoid', 2)), 'f′(z)')?.toFixed(9)).toBe('0.104993585');
});

test('a corner is said to have no tangent', () => {
  expect(curveFrame(lastStep, values('relu', 0)).sentence).toMatch(/kink.*convention.*0\./);
  expect(curveFrame(lastStep, values('step', 0)).sentence).toMatch(/jump/);
});

test('the slope of a leaky line is the reader’s', () => {
  const frame = curveFrame(lastStep, { ...values('leaky-relu', -2), leaky: 0.3 });
  expect([row(frame, 'f(z)'), row(frame, 'f′(z)')]).toEqual([-0.6, 0.3]);
});

describe('F5.2', () => {
  test('has eight answers, each the engine’s, at every z', () => {
    for (let step = 0; step <= 24; step++) {
      const { z, answers } = eightFrame(step);
      expect(answers).toHaveLength(8);
      for (const { curve, value, slope, stalled } of answers) {
        expect({ a: value, slope }).toEqual(engine(curve.name, z));
        expect(stalled).toBe(Math.abs(slope) < stalledBelow);
      }
    }
  });

  test('names the flat ones and the steepest in its sentence', () => {
    expect(eightFrame(stepOf(-6)).sentence).toMatch(/step, sigmoid, tanh, ReLU and softmax/);
    expect(eightFrame(stepOf(2)).sentence).toMatch(/steepest is swish/);
  });

  test('moves z by a half from −6 to 6', () => expect([zOf(0), zOf(1), zOf(24)]).toEqual([-6, -5.5, 6]));
});

test('each panel of F5.5 belongs to one function, found by nudging it', () => {
  expect(hiddenOrder.map((name) => panelOf(name))).toEqual(hiddenOrder.map((_, k) => k + 1));
  expect(slopeAt('swish', -3)).toBe(engine('swish', -3).slope);
});

describe('the fixture of worked examples', () => {
  const names = {
    sigmoid: 'sigmoid',
    tanh: 'tanh',
    relu: 'relu',
    leaky: 'leaky-relu',
    prelu25: 'prelu',
    swish: 'swish',
  } as const;
  const published = Object.entries(examples.activations).flatMap(([z, functions]) =>
    Object.entries(names).map(
      ([key, name]) => [name, Number(z), (functions as Record<string, number[]>)[key]] as const,
    ),
  );

  test.each(published)('has the value and slope of %s at %d', (name, z, pair) => {
    const alpha = curves[name].slope ?? 0;
    expect(curves[name].f(z, alpha)).toBeCloseTo(pair?.[0] as number, 10);
    expect(curves[name].df(z, alpha)).toBeCloseTo(pair?.[1] as number, 10);
  });
});
