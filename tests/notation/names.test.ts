/** What the numbers of a network are called, in symbols and in words. */
import { describe, expect, it } from 'vitest';
import { parseCell } from '../../src/engine/trace/cell-names.ts';
import type { Cell } from '../../src/engine/trace/layout.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { denseNotation } from '../../src/notation/dense/dense.ts';
import { denseNames } from '../../src/notation/dense/names.ts';
import { labelText } from '../../src/notation/label.ts';
import type { Label } from '../../src/notation/notation.ts';
import { fourPixels, mazur, xor } from '../engine/examples.ts';

const cell = (name: string) => parseCell(name) as Cell;
const names = denseNotation(createRun(mazur()));

it('counts the weights as Mazur does: w1…w4 into the hidden units, w5…w8 into the outputs', () => {
  const all = [1, 2].flatMap((l) => [0, 1].flatMap((j) => [0, 1].map((i) => names.weight(l, j, i))));
  expect(all).toEqual(['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8']);
});

it('counts on over layers of unequal size', () => {
  const four = denseNames(fourPixels().network);
  expect([four.weight(1, 2, 3), four.weight(2, 0, 0), four.weight(2, 2, 2)]).toEqual(['w12', 'w13', 'w21']);
});

it('numbers hidden layers only where there is more than one', () => {
  const layer = { units: 2, activation: 'relu', weights: [], bias: [] } as const;
  const deep = denseNames({ inputs: 1, layers: [layer, layer, layer] });
  expect([names.unit(0, 0), names.unit(1, 1), names.unit(2, 0)]).toEqual(['i1', 'h2', 'o1']);
  expect([deep.unit(1, 0), deep.unit(2, 1), deep.unit(3, 1)]).toEqual(['h1.1', 'h2.2', 'o2']);
});

it.each([
  ['weights[2][0][0]', 'w5', 'w5'],
  ['bias[1][0]', 'b_h1', 'the bias of h1'],
  ['a[0][0][1]', 'x2', 'input 2'],
  ['a[0][1][0]', 'a_h1', 'the activation of h1'],
  ['z[0][2][1]', 'z_o2', 'the weighted sum of o2'],
  ['product[0][2][0][1]', 'w6·a_h2', 'w6 times the activation of h2'],
  ['product[0][1][0][1]', 'w2·x2', 'w2 times input 2'],
  ['y[0][1]', 'y_o2', 'the target of o2'],
  ['loss', 'E', 'the loss'],
  ['activationGradient[0][2][0]', '∂E/∂a_o1', 'the slope of the loss by the activation of o1'],
  ['activationSlope[0][2][0]', 'f′(z_o1)', 'the slope of the activation function of o1'],
  ['delta[0][1][1]', 'δ_h2', 'delta of h2'],
  ['path[0][1][0][1]', 'δ_o2·w7', 'the fault that reaches h1 through w7'],
  ['weightGradient[1][1][0]', '∂E/∂w3', 'the gradient of w3'],
  ['biasGradient[2][0]', '∂E/∂b_o1', 'the gradient of the bias of o1'],
  ['weightStep[2][0][0]', 'Δw5', 'the step of w5'],
  ['learningRate', 'η', 'the learning rate'],
])('calls %s %s and “%s”', (name, symbol, words) => {
  expect(labelText(names.label(cell(name)))).toBe(symbol);
  expect(names.words(cell(name))).toBe(words);
});

it('says of which example a number is, by its place in the data', () => {
  const { experiment } = xor('A', 'mse');
  const run = createRun({ ...experiment, training: { ...experiment.training, batchSize: 2 } });
  const [first, second] = [0, 1].map((update) => denseNotation(run, update));
  expect(first?.words(cell('z[1][1][0]'))).toBe('the weighted sum of h1 (example 2)');
  expect(second?.words(cell('z[1][1][0]'))).toBe('the weighted sum of h1 (example 4)');
  expect(labelText(second?.label(cell('z[1][1][0]')) as Label)).toBe('z_h1 (4)');
});

it('has no text for a number of another subject', () => {
  expect(() => names.words(cell('node[0]'))).toThrow(RangeError);
  expect(() => names.given(cell('z[0][1][0]'))).toThrow(RangeError);
});

describe.each([
  ['momentum', 'weightVelocity[2][0][0]', 'v(w5)', 'the velocity of w5'],
  ['nesterov', 'weightLookahead[2][0][0]', 'g⁺(w5)', 'the gradient of w5, looking ahead'],
  ['adam', 'weightMean[2][0][0]', 'm(w5)', 'the moving mean of the gradient of w5'],
  ['adam', 'biasCorrectedMean[2][0]', 'm̂(b_o1)', 'the corrected moving mean of the gradient of the bias of o1'],
  ['adam', 'beta1Power', 'β₁ᵗ', 'β₁ to the power of t'],
  ['rmsprop', 'alpha', 'β', 'the decay β'],
  ['adamw', 'weightDecayed[2][0][0]', 'd(w5)', 'w5 after its decay'],
] as const)('%s', (kind, name, symbol, words) => {
  it(`calls ${name} ${symbol} and “${words}”`, () => {
    const its = denseNotation(createRun(mazur({ optimizer: { kind, learningRate: 0.1 } })));
    expect([labelText(its.label(cell(name))), its.words(cell(name))]).toEqual([symbol, words]);
  });
});
