/** Convolution, recurrent and LSTM cells: worked examples, and every gradient against nudging. */
import { describe, it, vi } from 'vitest';
import { type ConvolutionSpec, convolutionGraph, convolutionShapes } from '../../../src/engine/graph/convolution.ts';
import type { GraphSpec } from '../../../src/engine/graph/graph.ts';
import { lstmGraph } from '../../../src/engine/graph/lstm.ts';
import { recurrentGraph } from '../../../src/engine/graph/recurrent.ts';
import { createRng } from '../../../src/engine/math/rng.ts';
import { expectClose, worked } from '../oracles.ts';
import { checkAllGradients, read } from './check.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

describe('a convolution', () => {
  const {
    img,
    kernel,
    valid,
    same,
    relu,
    maxpool2,
    true_convolution_flipped: flipped,
  } = worked('conv_6x6_vertical_edge');
  const spec = (more: Partial<ConvolutionSpec>): ConvolutionSpec => {
    const output = { weights: [], bias: 0.2, target: 1 };
    const given: ConvolutionSpec = { kind: 'convolution', image: img, filters: [kernel], bias: [0], output, ...more };
    const { pooled } = convolutionShapes(given);
    const flat = given.filters.length * pooled.rows * pooled.columns;
    return { ...given, output: { ...output, weights: Array.from({ length: flat }, (_, k) => 0.1 + k / 100) } };
  };
  const map = (graph: GraphSpec, name: string, size: number) => {
    const { value } = read(graph);
    return Array.from({ length: size }, (_, r) =>
      Array.from({ length: size }, (__, c) => value(`${name}[0][${r}][${c}]`)),
    );
  };
  it('gives the maps of the worked example: valid, same, relu, pooled', () => {
    expectClose(map(convolutionGraph(spec({})), 'z', 4), valid);
    expectClose(map(convolutionGraph(spec({ padding: 1 })), 'z', 6), same);
    const pooled = convolutionGraph(spec({ activation: 'relu', pool: { size: 2 } }));
    expectClose(map(pooled, 'a', 4), relu);
    expectClose(map(pooled, 'pool', 2), maxpool2);
  });
  it('is a cross-correlation: the true convolution flips the filter', () => {
    const turned = kernel.toReversed().map((row: number[]) => row.toReversed());
    expectClose(map(convolutionGraph(spec({ filters: [turned] })), 'z', 4), flipped);
  });
  it('has the gradients that nudging gives, with padding, stride, pooling, two filters', () => {
    // No two numbers are equal, so nudging turns no maximum into another.
    const rng = createRng(1, 'data');
    const image = img.map((row: number[]) => row.map(() => rng.uniform() - 0.4));
    const filters = [
      kernel,
      [
        [0.5, -0.25, 0.3],
        [0.1, 0.7, -0.6],
        [0.2, 0.4, -0.9],
      ],
    ];
    const bias = [0.1, -0.2];
    checkAllGradients(convolutionGraph(spec({ image, filters, bias, activation: 'relu', pool: { size: 2 } })));
    checkAllGradients(
      convolutionGraph(spec({ image, filters, bias, padding: 1, stride: 2, pool: { size: 2, stride: 1 } })),
    );
  });
});

describe('a recurrent cell', () => {
  const expected = worked('rnn_scalar');
  const graph = recurrentGraph({ kind: 'recurrent', w: 0.5, u: 0.8, b: 0.1, inputs: [1, 0, -1], target: 0.5 });
  it('gives the states, the loss and every gradient through time', () => {
    const { value, gradient } = read(graph);
    expectClose(['h[1]', 'h[2]', 'h[3]'].map(value), expected.h);
    expectClose(value('E'), expected.L);
    expectClose(['w', 'u', 'b'].map(gradient), [expected.dW, expected.dU, expected.db]);
    expectClose(['h[1]', 'h[2]', 'h[3]'].map(gradient), expected.dL_dh);
  });
});

describe('an LSTM cell', () => {
  const [w, u, b] = [
    [0.5, 0.6, 0.7, 0.8],
    [0.1, 0.2, 0.3, 0.4],
    [0, 1, 0, 0],
  ] as const;
  const gate = (k: 0 | 1 | 2 | 3) => ({ w: w[k], u: u[k], b: b[k] });
  const gates = { i: gate(0), f: gate(1), g: gate(2), o: gate(3) };
  const graph = lstmGraph({ kind: 'lstm', gates, inputs: [1, 0, -1], target: 0.5 });
  it('gives every gate, cell and state', () => {
    const { value } = read(graph);
    for (const [k, step] of worked('lstm_scalar').steps.entries())
      for (const [name, number] of Object.entries(step)) expectClose(value(`${name}[${k + 1}]`), number as number);
  });
  it('has the gradients that nudging gives', () => {
    checkAllGradients(graph);
  });
});
