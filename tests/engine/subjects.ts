/** Random small valid experiments of every subject. */
import fc from 'fast-check';
import type { Experiment } from '../../src/engine/experiment.ts';
import type { GraphNode, GraphSpec } from '../../src/engine/graph/graph.ts';
import { operandCounts, operationNames } from '../../src/engine/graph/graph.ts';
import type { AnyExperiment } from '../../src/engine/subjects.ts';
import { experiments } from './arbitrary.ts';

export const numbers = (size: number) =>
  fc.integer({ min: -size * 1000, max: size * 1000 }).map((value) => value / 1000);

/** A graph of every operation, in any order; a logarithm sees only what is above 0. */
export const graphs: fc.Arbitrary<GraphSpec> = fc
  .record({
    given: fc.array(numbers(2), { minLength: 2, maxLength: 4 }),
    operations: fc.array(
      fc.record({
        op: fc.constantFrom(...operationNames),
        of: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
        exponent: fc.integer({ min: -2, max: 4 }),
      }),
      { minLength: 1, maxLength: 10 },
    ),
  })
  .map(({ given, operations }) => {
    const nodes: GraphNode[] = given.map((value, k) => ({ name: `x${k}`, value }));
    for (const [k, { op, of, exponent }] of operations.entries()) {
      const count = Math.min(operandCounts[op].to, 3);
      const operands = of.slice(0, count).map((at) => (nodes[at % nodes.length] as GraphNode).name);
      // What an exponential or a power makes of large numbers is not the point here.
      if (op === 'log') nodes.push({ name: `positive${k}`, op: 'exp', of: operands });
      const own = op === 'log' ? [`positive${k}`] : operands;
      nodes.push({ name: `f${k}`, op, of: own, ...(op === 'power' && { exponent }) });
      if (op === 'exp' || op === 'power') nodes.push({ name: `g${k}`, op: 'tanh', of: [`f${k}`] });
    }
    return { kind: 'graph', nodes };
  });

/** One layer of step units that learns from right and wrong. */
const perceptrons = fc
  .record({
    weights: fc.array(numbers(2), { minLength: 2, maxLength: 2 }),
    bias: numbers(1),
    target: fc.constantFrom(0, 1),
  })
  .map(
    ({ weights, bias, target }): Experiment => ({
      network: { inputs: 2, layers: [{ units: 1, activation: 'step', weights: [weights], bias: [bias] }] },
      data: { inputs: [[1, -0.5]], targets: [[target]] },
      training: { loss: 'mse', rule: 'perceptron', optimizer: { kind: 'sgd', learningRate: 0.1 } },
    }),
  );

export const anyExperiments: fc.Arbitrary<AnyExperiment> = fc.oneof(
  { weight: 3, arbitrary: experiments().map((spec) => ({ kind: 'dense' as const, spec })) },
  { weight: 1, arbitrary: perceptrons.map((spec) => ({ kind: 'dense' as const, spec })) },
  { weight: 1, arbitrary: graphs.map((spec) => ({ kind: 'graph' as const, spec })) },
);
