/** What the numbers of a network are called, in symbols and in words. */
import { describe, expect, it } from 'vitest';
import { type Cell, cellAt, parseCell } from '../../src/engine/trace/layout.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { labelText, namesOf, symbolKind } from '../../src/notation/names.ts';
import { fourPixels, mazur, xor } from '../engine/examples.ts';

const cell = (name: string) => parseCell(name) as Cell;
const names = namesOf(mazur().network);

it('counts the weights as Mazur does: w1…w4 into the hidden units, w5…w8 into the outputs', () => {
  const all = [1, 2].flatMap((l) => [0, 1].flatMap((j) => [0, 1].map((i) => names.weight(l, j, i))));
  expect(all).toEqual(['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8']);
});

it('counts on over layers of unequal size', () => {
  const four = namesOf(fourPixels().network);
  expect([four.weight(1, 2, 3), four.weight(2, 0, 0), four.weight(2, 2, 2)]).toEqual(['w12', 'w13', 'w21']);
});

it('numbers hidden layers only where there is more than one', () => {
  const layer = { units: 2, activation: 'relu', weights: [], bias: [] } as const;
  const deep = namesOf({ inputs: 1, layers: [layer, layer, layer] });
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

describe.each([
  ['Mazur’s network', mazur({})],
  ['the 4-pixel network', fourPixels()],
  ['XOR with four examples', xor('A', 'mse').experiment],
])('%s', (_, experiment) => {
  const { layout, examples } = createRun(experiment).plan(0);
  const cells = Array.from({ length: layout.size }, (_, slot) => cellAt(layout, slot));
  const its = namesOf(experiment.network, examples);

  it('gives no two numbers the same words', () => {
    const owners = new Map<string, string[]>();
    for (const one of cells) {
      const words = its.words(one);
      owners.set(words, [...(owners.get(words) ?? []), one.quantity]);
    }
    const shared = [...owners].filter(([, quantities]) => quantities.length > 1);
    expect(shared).toEqual([]);
  });

  it('says the example at most once', () => {
    for (const one of cells) expect(its.words(one).match(/example/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  it('has a symbol and a colour for each', () => {
    for (const one of cells) {
      expect(labelText(its.label(one))).not.toMatch(/undefined|NaN/);
      expect(symbolKind(one)).toMatch(/^(input|weight|z|a|target|loss|plain)$/);
    }
  });
});
