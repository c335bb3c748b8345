/** Matt Mazur's step-by-step example: every number of the post, recomputed, and the two it is famous for getting wrong. */
import { describe, expect, it } from 'vitest';
import { numericalGradient } from '../../src/engine/gradient-check.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { createTrainer } from '../../src/engine/train.ts';
import { startParameters } from '../../src/engine/workspace.ts';
import { trainDouble } from './double.ts';
import { mazur } from './examples.ts';
import { expectClose, worked } from './oracles.ts';
import { block } from './read.ts';

const expected = worked('mazur');
const weightsOnly = createRun(mazur()).record(0);
const withBiases = createRun(mazur({})).record(0);

const lossAndOutputs = (training: Parameters<typeof mazur>[0], updates: number) => {
  const record = createRun(mazur(training)).record(updates);
  return { o: block(record, ['a', 0, 2]), E: block(record, ['loss'])[0] as number };
};

describe('the forward pass', () => {
  it('gives net and out of the hidden units', () => {
    expectClose(block(weightsOnly, ['z', 0, 1]), expected.net_h);
    expectClose(block(weightsOnly, ['a', 0, 1]), expected.out_h);
  });
  it('gives net and out of the outputs', () => {
    expectClose(block(weightsOnly, ['z', 0, 2]), expected.net_o);
    expectClose(block(weightsOnly, ['a', 0, 2]), expected.out_o);
  });
  it('gives the error of each output and their total, 0.298371109', () => {
    expectClose(block(weightsOnly, ['lossTerm', 0]), expected.E_k);
    expectClose(block(weightsOnly, ['loss']), [expected.E_total]);
    expect((block(weightsOnly, ['loss'])[0] as number).toFixed(9)).toBe('0.298371109');
  });
});

describe('the backward pass', () => {
  it('gives the three factors of the output weights: ∂E/∂out, ∂out/∂net and their product', () => {
    expectClose(block(weightsOnly, ['activationGradient', 0, 2]), expected.dE_dout_o);
    expectClose(block(weightsOnly, ['activationSlope', 0, 2]), expected.dout_dnet_o);
    expectClose(block(weightsOnly, ['delta', 0, 2]), expected.delta_o);
  });
  it('gives the gradients of w5 … w8', () => {
    expectClose(block(weightsOnly, ['weightGradient', 2]), expected.grad_w5_w6_w7_w8);
  });
  it('gives each hidden unit one path for each output, and adds them', () => {
    const [h1o1, h1o2, h2o1, h2o2] = block(weightsOnly, ['path', 0, 1]) as [number, number, number, number];
    expectClose([h1o1, h2o1], expected.dE_douth_via_o1);
    expectClose([h1o2, h2o2], expected.dE_douth_via_o2);
    expectClose(block(weightsOnly, ['activationGradient', 0, 1]), expected.dE_dout_h);
  });
  it('gives the deltas of the hidden units', () => {
    expectClose(block(weightsOnly, ['activationSlope', 0, 1]), expected.dout_dnet_h);
    expectClose(block(weightsOnly, ['delta', 0, 1]), expected.delta_h);
  });
  it('gives the gradients of w1 … w4', () => {
    expectClose(block(weightsOnly, ['weightGradient', 1]), expected.grad_w1_w2_w3_w4);
  });
  it('gives the gradients of the biases, learned or not', () => {
    for (const record of [weightsOnly, withBiases]) {
      const [hidden, output] = [block(record, ['biasGradient', 1]), block(record, ['biasGradient', 2])];
      expectClose([hidden, output], [expected.grad_b_h, expected.grad_b_o]);
      expectClose((hidden[0] as number) + (hidden[1] as number), expected.grad_b1_shared);
      expectClose((output[0] as number) + (output[1] as number), expected.grad_b2_shared);
    }
  });
  it('agrees with nudging w1 and w5', () => {
    const numeric = numericalGradient(mazur());
    expectClose([numeric[0] as number, numeric[6] as number], [worked('mazur_numeric').w1, worked('mazur_numeric').w5]);
  });
});

describe('the update', () => {
  it('gives the new weights', () => {
    for (const record of [weightsOnly, withBiases]) {
      expectClose(block(record, ['weights', 1]), expected.new_w1_w4);
      expectClose(block(record, ['weights', 2]), expected.new_w5_w8);
    }
  });
  it('gives the new biases where they are learned, and keeps them where they are frozen', () => {
    expectClose([block(withBiases, ['bias', 1]), block(withBiases, ['bias', 2])], [expected.new_b_h, expected.new_b_o]);
    expect([block(weightsOnly, ['bias', 1]), block(weightsOnly, ['bias', 2])]).toEqual([
      [0.35, 0.35],
      [0.6, 0.6],
    ]);
  });
});

describe('the loss after training', () => {
  it('is 0.291027774 after one update of the weights', () => {
    expect(lossAndOutputs({ freeze: ['bias'] }, 1).E.toFixed(9)).toBe('0.291027774');
    expectClose(lossAndOutputs({ freeze: ['bias'] }, 1).E, expected.after_weights_only.E_total);
    expectClose(lossAndOutputs({}, 1).E, expected.after_weights_and_biases.E_total);
  });
  it.each([0, 1, 2, 10, 100, 1000, 10000])('agrees after %i updates, weights only and with biases', (updates) => {
    const { o, E } = worked('mazur_train_weights_only')[updates];
    const { o: oAll, E: EAll } = worked('mazur_train_all')[updates];
    const [ours, oursAll] = [lossAndOutputs({ freeze: ['bias'] }, updates), lossAndOutputs({}, updates)];
    expectClose([ours.o, oursAll.o], [o, oAll]);
    expectClose([ours.E, oursAll.E], [E, EAll]);
  });
});

describe('the lesson of lesson 9', () => {
  const checks = worked('mazur_checks');
  const norm = (numbers: number[]) => Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0));
  const weightGradients = [...block(weightsOnly, ['weightGradient', 1]), ...block(weightsOnly, ['weightGradient', 2])];
  const biasGradients = [...block(weightsOnly, ['biasGradient', 1]), ...block(weightsOnly, ['biasGradient', 2])];
  const start = block(weightsOnly, ['loss'])[0] as number;

  it('compares w5 with w1, and the drop of the loss with its forecast', () => {
    // The quotient in the file is one of numbers rounded to 12 digits.
    expectClose((weightGradients[4] as number) / (weightGradients[0] as number), checks.w5_over_w1, 2e-9);
    expectClose(
      [norm(weightGradients), norm([...weightGradients, ...biasGradients])],
      [checks.norm_w, checks.norm_all],
    );
    expectClose(0.5 * norm(weightGradients) * norm(weightGradients), checks.first_order_drop_w);
    expectClose(start - lossAndOutputs({ freeze: ['bias'] }, 1).E, checks.actual_drop_w);
    expectClose(start - lossAndOutputs({}, 1).E, checks.actual_drop_all);
  });
  it('nudges w5 by 0.01 and by 1', () => {
    const nudged = (by: number) => {
      const parameters = startParameters(mazur());
      parameters[6] = (parameters[6] as number) + by;
      return createTrainer(mazur(), parameters).meanLoss([0]) - start;
    };
    const numeric = worked('mazur_numeric');
    expectClose([nudged(0.01), nudged(1)], [numeric.nudge_w5_plus_0p01, numeric.nudge_w5_plus_1]);
  });
});

describe('the figures that the post prints', () => {
  const { after_1: once, after_10000: tenThousand } = worked('mazur_buggy_updated_weights');
  const buggy = trainDouble(mazur(), 10_001, 'paths through already updated weights');

  it('0.291027924 comes from back-propagating through already updated weights', () => {
    expect(buggy[1]?.loss.toFixed(9)).toBe('0.291027924');
    expectClose(buggy[1]?.loss as number, once.E_total, 1e-12);
  });
  it('so do its outputs after 10,000 updates', () => {
    expectClose(buggy[10_000]?.layers[1]?.a[0] as number[], tenThousand.o, 1e-8);
    expectClose(buggy[10_000]?.loss as number, tenThousand.E_total);
  });
  it('the same code without the mistake gives 0.291027774', () => {
    expect(trainDouble(mazur(), 2)[1]?.loss.toFixed(9)).toBe('0.291027774');
  });
});
