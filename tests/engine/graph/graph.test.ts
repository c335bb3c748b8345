/** Scalar graphs: published examples, and the rules of the reverse sweep. */
import { describe, expect, it } from 'vitest';
import { type GraphSpec, graphBuilder } from '../../../src/engine/graph/graph.ts';
import { nodeOf, recordGraph } from '../../../src/engine/graph/graph-run.ts';
import { eventAt } from '../../../src/engine/trace/record.ts';
import { expectClose, worked } from '../oracles.ts';
import { checkAllGradients, read } from './check.ts';

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
