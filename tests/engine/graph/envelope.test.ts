/** One envelope for all kinds of experiment. */
import { describe, expect, it } from 'vitest';
import { validateEnvelope } from '../../../src/engine/envelope.ts';

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
  const zeros = { weights: [-0], bias: -0, target: -0 };
  const zeroGates = Object.fromEntries(['i', 'f', 'g', 'o'].map((name) => [name, { w: -0, u: -0, b: -0 }]));
  const numbersIn = (json: unknown): number[] => {
    if (typeof json === 'number') return [json];
    return typeof json === 'object' && json !== null ? Object.values(json).flatMap(numbersIn) : [];
  };
  const operands = Array.from({ length: 1024 }, () => 'x');
  const sums = Array.from({ length: 800 }, (_, k) => ({ name: `sum ${k}`, op: 'add', of: operands }));
  const wide = [{ name: 'x', value: 1 }, ...sums];
  const square = (side: number) => Array.from({ length: side }, () => Array(side).fill(1));
  const large = {
    kind: 'convolution',
    image: [square(28), square(28)],
    filters: Array.from({ length: 8 }, () => [square(14), square(14)]),
    bias: Array(8).fill(0),
    output: { weights: Array(15 * 15 * 8).fill(1), bias: 0, target: 0 },
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
    ['a graph', { ...graph, nodes: [{ name: 'x', value: -0 }] }],
    [
      'a convolution',
      { kind: 'convolution', image: [[-0]], filters: [[[-0]]], bias: [-0], padding: -0, output: zeros },
    ],
    ['a recurrent cell', { kind: 'recurrent', w: -0, u: -0, b: -0, inputs: [-0], target: -0 }],
    ['an LSTM cell', { kind: 'lstm', gates: zeroGates, inputs: [-0], target: -0 }],
  ])('has −0 read as 0 in %s', (_what, json) => {
    const validation = validateEnvelope(json);
    if (!validation.ok || validation.kind === 'dense') throw new Error('it was refused');
    expect(numbersIn(validation.spec).filter((value) => Object.is(value, -0))).toEqual([]);
    // And no number was lost on the way.
    expect(numbersIn(validation.spec)).toHaveLength(numbersIn(json).length);
  });
  it('leaves out no field of a convolution', () => {
    const json = {
      kind: 'convolution',
      image: [
        [1, 2],
        [3, 4],
      ],
      filters: [[[1, 2]]],
      bias: [3],
      padding: 1,
      stride: 1,
      activation: 'relu',
      pool: { size: 2, stride: 1 },
      output: { weights: [1, 2, 3, 4, 5, 6], bias: 7, target: 8 },
    };
    const spec = { ...json, image: [json.image], filters: json.filters.map((filter) => [filter]) };
    expect(validateEnvelope(json)).toEqual({ ok: true, kind: 'convolution', spec });
    // What is read is read again as it stands.
    expect(validateEnvelope(spec)).toEqual({ ok: true, kind: 'convolution', spec });
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
    ['a graph of millions of events', { kind: 'graph', nodes: wide }, 'nodes'],
    ['a convolution of millions of events', large, 'filters'],
  ])('refuses %s', (_what, json, path) => {
    expect(problems(json)).toContain(path);
  });
});
