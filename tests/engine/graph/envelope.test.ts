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
