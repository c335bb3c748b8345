/** Scalar graphs, convolutions and recurrent cells: published examples, and every gradient against nudging. */
import { describe, expect, it, vi } from 'vitest';
import { validateEnvelope } from '../../../src/engine/envelope.ts';
import { type ConvolutionSpec, convolutionGraph, convolutionShapes } from '../../../src/engine/graph/convolution.ts';
import { type GraphSpec, graphBuilder, isOperation } from '../../../src/engine/graph/graph.ts';
import { lstmGraph } from '../../../src/engine/graph/lstm.ts';
import { recurrentGraph } from '../../../src/engine/graph/recurrent.ts';
import { nodeOf, planGraph, recordGraph } from '../../../src/engine/graph/sweep.ts';
import { createRng } from '../../../src/engine/math/rng.ts';
import type { Plan } from '../../../src/engine/trace/plan.ts';
import { eventAt } from '../../../src/engine/trace/record.ts';
import { expectClose, worked } from '../oracles.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

/** Values and gradients of named nodes of a performed graph. */
function read(graph: GraphSpec, plan = planGraph(graph)) {
  const record = recordGraph(graph, plan);
  return {
    value: (name: string) => nodeOf(graph, record, name).value as number,
    gradient: (name: string) => nodeOf(graph, record, name).gradient as number,
  };
}

/** The gradient of every given number that the result depends on, by nudging it. */
function nudged(graph: GraphSpec, plan: Plan, name: string, h = 1e-6): number {
  const with_ = (by: number) => {
    const nodes = graph.nodes.map((node) =>
      node.name === name && !isOperation(node) ? { ...node, value: node.value + by } : node,
    );
    return read({ ...graph, nodes }, plan).value(nodes.at(-1)?.name as string);
  };
  return (with_(h) - with_(-h)) / (2 * h);
}

function checkAllGradients(graph: GraphSpec) {
  const plan = planGraph(graph);
  const { gradient } = read(graph, plan);
  for (const node of graph.nodes) {
    if (isOperation(node) || node.name === '0' || gradient(node.name) === undefined) continue;
    expect(gradient(node.name), node.name).toBeCloseTo(nudged(graph, plan, node.name), 6);
  }
}

/** Builds a graph with a few given numbers. */
function build(values: Record<string, number>, make: (b: ReturnType<typeof graphBuilder>) => void): GraphSpec {
  const builder = graphBuilder();
  for (const [name, value] of Object.entries(values)) builder.value(name, value);
  make(builder);
  return builder.finish();
}

describe('published graphs', () => {
  it('Olah: e = (a + b)(b + 1)', () => {
    const expected = worked('olah');
    const { value, gradient } = read(
      build({ a: 2, b: 1, one: 1 }, (g) => {
        g.op('e', 'multiply', g.op('c', 'add', 'a', 'b'), g.op('d', 'add', 'b', 'one'));
      }),
    );
    expect([value('c'), value('d'), value('e')]).toEqual([expected.c, expected.d, expected.e]);
    expect([gradient('a'), gradient('b')]).toEqual([expected.de_da, expected.de_db]);
  });
  it('cs231n: (x + y) z', () => {
    const expected = worked('cs231n_xyz');
    const { value, gradient } = read(
      build({ x: -2, y: 5, z: -4 }, (g) => {
        g.op('f', 'multiply', g.op('q', 'add', 'x', 'y'), 'z');
      }),
    );
    expect([value('q'), value('f')]).toEqual([expected.q, expected.f]);
    expect(['x', 'y', 'z'].map(gradient)).toEqual([expected.dx, expected.dy, expected.dz]);
  });
  it('cs231n: a sigmoid neuron', () => {
    const expected = worked('cs231n_neuron');
    const { value, gradient } = read(
      build({ w0: 2, w1: -3, w2: -3, x0: -1, x1: -2 }, (g) => {
        g.op('f', 'sigmoid', g.dot('dot', ['w0', 'w1'], ['x0', 'x1'], 'w2'));
      }),
    );
    expectClose([value('dot'), value('f'), gradient('dot')], [expected.dot, expected.f, expected.ddot]);
    expectClose(['w0', 'w1', 'w2'].map(gradient), expected.dw);
    expectClose(['x0', 'x1'].map(gradient), expected.dx);
  });
  it('cs231n: (x + σ(y)) / (σ(x) + (x + y)²)', () => {
    const expected = worked('cs231n_staged');
    const graph: GraphSpec = {
      kind: 'graph',
      nodes: [
        { name: 'x', value: 3 },
        { name: 'y', value: -4 },
        { name: 'σy', op: 'sigmoid', of: ['y'] },
        { name: 'top', op: 'add', of: ['x', 'σy'] },
        { name: 'σx', op: 'sigmoid', of: ['x'] },
        { name: 'x+y', op: 'add', of: ['x', 'y'] },
        { name: 'square', op: 'power', of: ['x+y'], exponent: 2 },
        { name: 'bottom', op: 'add', of: ['σx', 'square'] },
        { name: 'inverse', op: 'power', of: ['bottom'], exponent: -1 },
        { name: 'f', op: 'multiply', of: ['top', 'inverse'] },
      ],
    };
    const { value, gradient } = read(graph);
    expectClose([value('f'), gradient('x'), gradient('y')], [expected.f, expected.dx, expected.dy]);
  });
  it('cs231n: 2 (x y + max(z, w)): the smaller one gets gradient 0', () => {
    const expected = worked('cs231n_mulmax');
    const { value, gradient } = read(
      build({ x: 3, y: -4, z: 2, w: -1, two: 2 }, (g) => {
        const sum = g.op('sum', 'add', g.op('xy', 'multiply', 'x', 'y'), g.op('max', 'max', 'z', 'w'));
        g.op('f', 'multiply', 'two', sum);
      }),
    );
    expect([value('f'), ...['x', 'y', 'z', 'w'].map(gradient)]).toEqual(
      [expected.f, expected.x, expected.y, expected.z, expected.w].map((number) => number + 0),
    );
  });
  it('Karpathy: a tanh neuron', () => {
    const expected = worked('karpathy_neuron');
    const { value, gradient } = read(
      build({ x1: 2, x2: 0, w1: -3, w2: 1, b: 6.881373587019543 }, (g) => {
        g.op('o', 'tanh', g.dot('n', ['x1', 'x2'], ['w1', 'w2'], 'b'));
      }),
    );
    expectClose([value('n'), value('o'), gradient('n')], [expected.n, expected.o, expected.dn]);
    for (const name of ['x1', 'w1', 'x2', 'w2', 'b']) expectClose(gradient(name), expected[name]);
  });
});

it('a node with several consumers gathers from all of them; x · x has two paths', () => {
  const { value, gradient } = read(build({ x: 3 }, (g) => g.op('f', 'multiply', 'x', 'x')));
  expect([value('f'), gradient('x')]).toEqual([9, 6]);
});

it('of equal numbers the first one is the maximum', () => {
  const { gradient } = read(build({ x: 2, y: 2 }, (g) => g.op('f', 'max', 'x', 'y')));
  expect([gradient('x'), gradient('y')]).toEqual([1, 0]);
});

it('exp and log have their gradients', () => {
  checkAllGradients(build({ x: 0.7 }, (g) => g.op('f', 'log', g.op('e', 'exp', g.op('s', 'multiply', 'x', 'x')))));
});

it('a number the result does not depend on has no gradient, which is not 0', () => {
  const graph = build({ x: 2, unused: 5 }, (g) => g.op('f', 'exp', 'x'));
  expect(nodeOf(graph, recordGraph(graph), 'unused').gradient).toBeUndefined();
});

it('a logarithm of 0 ends the sweep at that event', () => {
  const record = recordGraph(build({ x: 0 }, (g) => g.op('f', 'log', 'x')));
  expect(record.fault).toBe(true);
  expect(eventAt(record, record.count - 1).kind).toBe('nodeLog');
});

it('no slot of a plan is written twice', () => {
  const { writes } = planGraph(recurrentGraph({ kind: 'recurrent', w: 1, u: 1, b: 0, inputs: [1, 2], target: 0 }));
  expect(new Set(writes).size).toBe(writes.length);
});

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

describe('the envelope', () => {
  const problems = (json: unknown) => {
    const validation = validateEnvelope(json);
    return validation.ok ? [] : validation.problems.map(({ path }) => path);
  };
  const graph = {
    kind: 'graph',
    nodes: [
      { name: 'x', value: 1 },
      { name: 'f', op: 'exp', of: ['x'] },
    ],
  };
  it('takes every kind', () => {
    const recurrent = { kind: 'recurrent', w: 1, u: 1, b: 0, inputs: [1], target: 0 };
    const gates = Object.fromEntries(['i', 'f', 'g', 'o'].map((name) => [name, { w: 1, u: 1, b: 0 }]));
    const lstm = { kind: 'lstm', gates, inputs: [1], target: 0 };
    const output = { weights: [1], bias: 0, target: 0 };
    const convolution = {
      kind: 'convolution',
      image: [
        [1, 2],
        [3, 4],
      ],
      filters: [
        [
          [1, 0],
          [0, 1],
        ],
      ],
      bias: [0],
      output,
    };
    for (const json of [graph, recurrent, lstm, convolution]) expect(problems(json)).toEqual([]);
  });
  it.each([
    ['an unknown kind', { kind: 'grpah' }, 'kind'],
    ['no nodes', { kind: 'graph', nodes: [] }, 'nodes'],
    ['a node without a name', { ...graph, nodes: [{ value: 1 }] }, 'nodes[0].name'],
    [
      'two nodes of one name',
      {
        ...graph,
        nodes: [
          { name: 'x', value: 1 },
          { name: 'x', value: 1 },
        ],
      },
      'nodes[1].name',
    ],
    ['an unknown operation', { ...graph, nodes: [{ name: 'f', op: 'sine', of: [] }] }, 'nodes[0].op'],
    ['an operand that comes later', { ...graph, nodes: [{ name: 'f', op: 'exp', of: ['x'] }] }, 'nodes[0].of[0]'],
    [
      'a product of one',
      {
        ...graph,
        nodes: [
          { name: 'x', value: 1 },
          { name: 'f', op: 'multiply', of: ['x'] },
        ],
      },
      'nodes[1].of',
    ],
    [
      'a power without exponent',
      {
        ...graph,
        nodes: [
          { name: 'x', value: 1 },
          { name: 'f', op: 'power', of: ['x'] },
        ],
      },
      'nodes[1].exponent',
    ],
    ['a value that is text', { ...graph, nodes: [{ name: 'x', value: '1' }] }, 'nodes[0].value'],
    ['a recurrent cell without inputs', { kind: 'recurrent', w: 1, u: 1, b: 0, inputs: [], target: 0 }, 'inputs'],
    [
      'an LSTM cell without a gate',
      { kind: 'lstm', gates: { i: { w: 1, u: 1, b: 1 } }, inputs: [1], target: 0 },
      'gates.f',
    ],
    [
      'a filter larger than the image',
      {
        kind: 'convolution',
        image: [[1]],
        filters: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
        bias: [0],
        output: { weights: [], bias: 0, target: 0 },
      },
      'filters',
    ],
  ])('refuses %s', (_what, json, path) => {
    expect(problems(json)).toContain(path);
  });
});
