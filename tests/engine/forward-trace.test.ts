/** The forward pass by itself: the same events as those of a whole update, bit for bit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forwardTrace, outputsFor } from '../../src/engine/forward-trace.ts';
import { eventAt } from '../../src/engine/trace/record.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { createTrainer } from '../../src/engine/train.ts';
import { experimentOf } from '../../src/questions/index.ts';

const number = fc.double({ min: -3, max: 3, noNaN: true });
const vector = (length: number) => fc.array(number, { minLength: length, maxLength: length });

const networks = fc
  .record({
    inputs: fc.integer({ min: 1, max: 3 }),
    units: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    activations: fc.array(fc.constantFrom('step', 'linear', 'sigmoid', 'tanh', 'relu'), { minLength: 3, maxLength: 3 }),
  })
  .chain(({ inputs, units, activations }) =>
    fc
      .record({
        x: vector(inputs),
        layers: fc.tuple(
          ...units.map((count, k) => {
            const from = k === 0 ? inputs : (units[k - 1] as number);
            return fc.record({
              units: fc.constant(count),
              activation: fc.constant(activations[k] as 'step'),
              weights: fc.array(vector(from), { minLength: count, maxLength: count }),
              bias: vector(count),
            });
          }),
        ),
      })
      .map(({ x, layers }) => ({ x, network: { inputs, layers } })),
  );

/** Step units cannot be trained, so the run is of the forward pass only. */
const experimentFor = ({ x, network }: { x: number[]; network: { inputs: number; layers: { units: number }[] } }) => ({
  network,
  data: { inputs: [x], targets: [Array.from({ length: network.layers.at(-1)?.units ?? 0 }, () => 0)] },
  training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 1 } },
});

test('has the events of a run of the forward pass, bit for bit', () => {
  fc.assert(
    fc.property(networks, ({ x, network }) => {
      const experiment = experimentFor({ x, network }) as unknown as Parameters<typeof createRun>[0];
      const run = createRun(experiment, undefined, 'forward');
      const record = run.record(0);
      expect(forwardTrace(network, x)).toEqual(Array.from({ length: record.count }, (_, k) => eventAt(record, k)));
    }),
    { numRuns: 200 },
  );
});

test('ends with what the plain path predicts', () => {
  fc.assert(
    fc.property(networks, ({ x, network }) => {
      fc.pre(network.layers.every(({ activation }) => activation !== 'step'));
      // Of what the experiment holds: written as JSON, a number loses the sign of −0.
      const held = JSON.parse(JSON.stringify({ x, network })) as { x: number[]; network: typeof network };
      const experiment = experimentOf(experimentFor(held));
      expect(outputsFor(held.network, held.x)).toEqual([
        ...createTrainer(experiment).predict(Float64Array.from(held.x)),
      ]);
    }),
  );
});

test('names the example it was asked for in every cell that belongs to an example', () => {
  const network = { inputs: 1, layers: [{ units: 1, activation: 'step', weights: [[1]], bias: [0] }] } as const;
  expect(forwardTrace(network, [1], 3).map(({ write }) => write.index[0])).toEqual([3, 3, 3]);
});

test('refuses an activation function that it does not have', () => {
  const network = { inputs: 1, layers: [{ units: 1, activation: 'gelu', weights: [[1]], bias: [0] }] } as const;
  expect(() => forwardTrace(network, [1])).toThrow('no gelu; expected step');
});
