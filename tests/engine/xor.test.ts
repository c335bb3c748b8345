/** XOR trained on all four examples at once: the curves of the worked examples. Long runs amplify rounding, so they test looser. */
import { describe, expect, it, vi } from 'vitest';
import { createRun } from '../../src/engine/trace/run.ts';
import { xor } from './examples.ts';
import { expectClose } from './oracles.ts';
import { block } from './read.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const tolerance = (epoch: number) => (epoch <= 100 ? 1e-9 : epoch <= 2000 ? 1e-6 : 1e-4);

/** The norm over the weights and biases of both layers. */
const norm = (record: Parameters<typeof block>[0]) => {
  const squares = [1, 2]
    .flatMap((l) => [...block(record, ['weightGradient', l]), ...block(record, ['biasGradient', l])])
    .map((gradient) => gradient * gradient);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
};

for (const loss of ['mse', 'bce'] as const) {
  for (const start of ['A', 'zero', 'equal'] as const) {
    describe(`start ${start}, ${loss}`, () => {
      const { experiment, history } = xor(start, loss);
      const run = createRun(experiment);
      it.each(Object.keys(history).map(Number))('agrees at epoch %i', (epoch) => {
        const record = run.record(epoch);
        const { loss, o, gnorm } = history[epoch] as (typeof history)[string];
        expectClose(block(record, ['loss']), [loss], tolerance(epoch));
        expectClose(
          [0, 1, 2, 3].flatMap((n) => block(record, ['a', n, 2])),
          o,
          tolerance(epoch),
        );
        expect(norm(record)).toBeCloseTo(gnorm, 6);
      });
    });
  }
}

it('from zero nothing ever moves: every gradient is exactly 0', () => {
  const run = createRun(xor('zero', 'mse').experiment);
  expect(run.parametersAt(1000)?.every((value) => value === 0)).toBe(true);
});

it('equal hidden units stay equal to the last bit', () => {
  const [w0, w1, w2, w3, b0, b1, v0, v1] = createRun(xor('equal', 'bce').experiment).parametersAt(500) as Float64Array;
  expect([w0, w1, b0, v0]).toEqual([w2, w3, b1, v1]);
});
