/** Random small valid experiments of every subject. */
import fc from 'fast-check';
import type { CellsSpec } from '../../src/engine/cells/cells.ts';
import { type ConvolutionSpec, mapActivationNames, windowCount } from '../../src/engine/convolution/convolution.ts';
import type { DescentSpec, FunctionSpec } from '../../src/engine/descent/descent.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import type { GraphNode, GraphSpec } from '../../src/engine/graph/graph.ts';
import { operandCounts, operationNames } from '../../src/engine/graph/graph.ts';
import { optimizerNames } from '../../src/engine/optimizers.ts';
import type { AnyExperiment } from '../../src/engine/subjects.ts';
import { createRuleRun } from '../../src/engine/trace/rule-run.ts';
import type { Run } from '../../src/engine/trace/start-run.ts';
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

const rowOf = (length: number, size = 2) => fc.array(numbers(size), { minLength: length, maxLength: length });
const matrixOf = (rows: number, columns: number) => fc.array(rowOf(columns), { minLength: rows, maxLength: rows });
const planesOf = (count: number, side: number) =>
  fc.array(matrixOf(side, side), { minLength: count, maxLength: count });

/** Images up to 5 × 5 with one or two channels and filters, with and without padding, stride, pooling, target. */
export const convolutions: fc.Arbitrary<ConvolutionSpec> = fc
  .record({
    channels: fc.integer({ min: 1, max: 2 }),
    filters: fc.integer({ min: 1, max: 2 }),
    side: fc.integer({ min: 3, max: 5 }),
    size: fc.integer({ min: 1, max: 3 }),
    padding: fc.integer({ min: 0, max: 1 }),
    stride: fc.integer({ min: 1, max: 2 }),
    pool: fc.constantFrom(undefined, { size: 1 }, { size: 2 }, { size: 2, stride: 1 }),
    activation: fc.constantFrom(...mapActivationNames),
    slope: numbers(1),
    target: fc.option(numbers(1), { nil: undefined }),
  })
  .chain(({ channels, filters, side, size, padding, stride, pool, activation, slope, target }) => {
    const maps = windowCount(side, size, padding, stride);
    const fits = pool === undefined || maps >= pool.size;
    const flat = pool === undefined || !fits ? maps : windowCount(maps, pool.size, 0, pool.stride ?? pool.size);
    return fc
      .record({
        image: planesOf(channels, side),
        filters: fc.array(planesOf(channels, size), { minLength: filters, maxLength: filters }),
        bias: rowOf(filters),
        weights: rowOf(filters * flat * flat),
        outputBias: numbers(1),
      })
      .map(({ weights, outputBias, ...drawn }) => ({
        kind: 'convolution' as const,
        ...drawn,
        ...{ padding, stride, activation },
        ...(activation === 'leaky-relu' && { slope }),
        ...(pool !== undefined && fits && { pool }),
        output: { weights, bias: outputBias, ...(target !== undefined && { target }) },
      }));
  });

/** Recurrent and LSTM cells of up to 2 inputs, 2 units and 3 steps. */
export const cellSpecs: fc.Arbitrary<CellsSpec> = fc
  .record({
    kind: fc.constantFrom('recurrent' as const, 'lstm' as const),
    inputs: fc.integer({ min: 1, max: 2 }),
    hidden: fc.integer({ min: 1, max: 2 }),
    steps: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ kind, inputs, hidden, steps }): fc.Arbitrary<CellsSpec> => {
    const gate = fc.record({ w: matrixOf(hidden, inputs), u: matrixOf(hidden, hidden), b: rowOf(hidden) });
    const data = { inputs: matrixOf(steps, inputs), target: rowOf(hidden) };
    return kind === 'recurrent'
      ? fc.record({ ...data, gate }).map(({ gate: own, ...rest }): CellsSpec => ({ kind, ...own, ...rest }))
      : fc
          .record({ ...data, gates: fc.record({ i: gate, f: gate, g: gate, o: gate }) })
          .map((rest): CellsSpec => ({ kind, ...rest }));
  });

const functionsOfOne: fc.Arbitrary<FunctionSpec> = fc.oneof(
  numbers(3).map((curvature) => ({ kind: 'quadratic' as const, curvatures: [curvature] })),
  fc
    .array(numbers(1), { minLength: 2, maxLength: 6 })
    .map((coefficients) => ({ kind: 'polynomial' as const, coefficients })),
  fc.constant({ kind: 'two-valleys' as const }),
);
const functionsOfTwo: fc.Arbitrary<FunctionSpec> = fc.oneof(
  rowOf(2, 3).map((curvatures) => ({ kind: 'quadratic' as const, curvatures })),
  fc
    .array(fc.tuple(numbers(2), numbers(2)), { minLength: 1, maxLength: 4 })
    .map((points) => ({ kind: 'line-fit' as const, points })),
  fc
    .record({ hidden: matrixOf(2, 2), out: matrixOf(1, 2), bias: rowOf(2), x: matrixOf(2, 2), y: matrixOf(2, 1) })
    .map(({ hidden, out, bias, x, y }) => ({
      kind: 'network' as const,
      experiment: {
        network: {
          inputs: 2,
          layers: [
            { units: 2, activation: 'tanh' as const, weights: hidden, bias },
            { units: 1, activation: 'sigmoid' as const, weights: out, bias: [0.1] },
          ],
        },
        data: { inputs: x, targets: y },
        loss: 'half-squared-error' as const,
      },
      along: ['b.1.1', 'w.2.0.0'],
    })),
);

/** Any function, under any optimizer, now and then clipped. */
export const descents: fc.Arbitrary<DescentSpec> = fc
  .record({
    function: fc.oneof(functionsOfOne, functionsOfTwo),
    start: rowOf(2, 1.5),
    optimizer: fc.record({ kind: fc.constantFrom(...optimizerNames), learningRate: fc.constantFrom(0.01, 0.1) }),
    clipNorm: fc.option(fc.constantFrom(0.1, 1), { nil: undefined }),
  })
  .map(({ function: its, start, clipNorm, optimizer }) => {
    const one =
      its.kind === 'polynomial' ||
      its.kind === 'two-valleys' ||
      (its.kind === 'quadratic' && its.curvatures.length === 1);
    return {
      kind: 'descent' as const,
      function: its,
      start: one ? start.slice(0, 1) : start,
      optimizer,
      ...(clipNorm !== undefined && { clipNorm }),
    };
  });

export const anyExperiments: fc.Arbitrary<AnyExperiment> = fc.oneof(
  { weight: 3, arbitrary: experiments().map((spec) => ({ kind: 'dense' as const, spec })) },
  { weight: 1, arbitrary: perceptrons.map((spec) => ({ kind: 'dense' as const, spec })) },
  { weight: 1, arbitrary: convolutions.map((spec) => ({ kind: 'convolution' as const, spec })) },
  { weight: 1, arbitrary: cellSpecs.map((spec) => ({ kind: spec.kind, spec }) as AnyExperiment) },
  { weight: 1, arbitrary: descents.map((spec) => ({ kind: 'descent' as const, spec })) },
  { weight: 1, arbitrary: graphs.map((spec) => ({ kind: 'graph' as const, spec })) },
);

/** The run of the same experiment in the form of the perceptron rule, where it has one: one unit, one example at a time. */
export function ruleRunsOf(any: AnyExperiment): Run<Experiment>[] {
  if (any.kind !== 'dense' || any.spec.training.rule !== 'perceptron' || any.spec.network.layers[0]?.units !== 1)
    return [];
  const { loss, rule, optimizer } = any.spec.training;
  return [createRuleRun({ ...any.spec, training: { loss, rule, optimizer, batchSize: 1 } })];
}
