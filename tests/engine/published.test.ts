/** Small networks whose numbers are published, or worked out by hand in the lessons. */
import { describe, expect, it } from 'vitest';
import type { Experiment, TrainingSpec } from '../../src/engine/experiment.ts';
import type { ActivationName } from '../../src/engine/math/activations.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { createTrainer } from '../../src/engine/train.ts';
import { fourPixels, hanKamber, xorData } from './examples.ts';
import { expectClose, worked } from './oracles.ts';
import { block } from './read.ts';

describe('the 4-pixel network 4-3-3', () => {
  const expected = worked('tiny_softmax_4_3_3');
  const run = createRun(fourPixels());
  const record = run.record(0);

  it('gives z, a, the shares and the loss', () => {
    expectClose(block(record, ['z', 0, 1]), expected.z1);
    expectClose(block(record, ['a', 0, 1]), expected.h);
    expectClose(block(record, ['z', 0, 2]), expected.z2);
    expectClose(block(record, ['a', 0, 2]), expected.p);
    expectClose(block(record, ['loss']), [expected.loss]);
  });
  it('gives every gradient', () => {
    expectClose(block(record, ['delta', 0, 2]), expected.dz2);
    expectClose(block(record, ['weightGradient', 2]), expected.gW2.flat());
    expectClose(block(record, ['biasGradient', 2]), expected.gb2);
    expectClose(block(record, ['weightGradient', 1]), expected.gW1.flat());
    expectClose(block(record, ['biasGradient', 1]), expected.gb1);
  });
  it('has a dead unit: it fires for nothing, learns nothing and passes no fault on', () => {
    expect(block(record, ['a', 0, 1])[1]).toBe(0);
    expect(block(record, ['delta', 0, 1])[1] === 0).toBe(true);
    expect(
      block(record, ['weightGradient', 1])
        .slice(4, 8)
        .every((gradient) => gradient === 0),
    ).toBe(true);
    expect(block(record, ['weights', 1]).slice(4, 8)).toEqual(expected.W1[1]);
  });
  it('gives every new parameter, and the shares and the loss after the update', () => {
    expectClose(block(record, ['weights', 1]), expected.newW1.flat());
    expectClose(block(record, ['bias', 1]), expected.newb1);
    expectClose(block(record, ['weights', 2]), expected.newW2.flat());
    expectClose(block(record, ['bias', 2]), expected.newb2);
    expectClose(block(run.record(1), ['a', 0, 2]), expected.p_after);
    expectClose(block(run.record(1), ['loss']), [expected.loss_after]);
  });
});

describe('the example of Han and Kamber', () => {
  const expected = worked('hankamber');
  const record = createRun(hanKamber).record(0);

  it('gives net and out of units 4, 5 and 6, and the error', () => {
    expectClose(block(record, ['z', 0, 1]), expected.net45);
    expectClose(block(record, ['a', 0, 1]), expected.out45);
    expectClose([block(record, ['z', 0, 2])[0], block(record, ['a', 0, 2])[0]] as number[], [
      expected.net6,
      expected.out6,
    ]);
    expectClose(block(record, ['loss']), [expected.E_half]);
  });
  it('gives the errors of the units, which are minus our deltas', () => {
    expectClose(
      [...block(record, ['delta', 0, 1]), ...block(record, ['delta', 0, 2])].map((delta) => -delta),
      [expected.err4, expected.err5, expected.err6],
    );
  });
  it('gives the new weights and biases', () => {
    const { w14, w24, w34, w15, w25, w35, w46, w56, th4, th5, th6 } = expected;
    expectClose(block(record, ['weights', 1]), [w14, w24, w34, w15, w25, w35]);
    expectClose(block(record, ['weights', 2]), [w46, w56]);
    expectClose([...block(record, ['bias', 1]), ...block(record, ['bias', 2])], [th4, th5, th6]);
  });
});

/** A network of given weights and biases, layer by layer. */
function network(
  inputs: number,
  layers: [activation: ActivationName, weights: number[][], bias: number[]][],
  data: Experiment['data'],
  training: TrainingSpec = { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 0 } },
): Experiment {
  const specs = layers.map(([activation, weights, bias]) => ({ units: bias.length, activation, weights, bias }));
  return { network: { inputs, layers: specs }, data, training };
}

describe('networks for XOR that need no training', () => {
  const hidden = [
    [20, 20],
    [-20, -20],
  ];

  it.each([10, 1, 2, 3, 5])('gives the table of the hand-set network for gain %i', (k) => {
    const scale = (numbers: number[]) => numbers.map((value) => (value * k) / 10);
    const experiment = network(
      2,
      [
        ['sigmoid', hidden.map(scale), scale([-10, 30])],
        ['sigmoid', [scale([20, 20])], scale([-30])],
      ],
      xorData,
    );
    const record = createRun(experiment).record(0);
    const rows = k === 10 ? worked('xor_sigmoid_handset').rows : worked('xor_gain_k')[k];
    for (const row of rows) {
      const [x, h, y] = Array.isArray(row) ? row : [row.x, row.h, row.y];
      const n = xorData.inputs.findIndex((inputs) => inputs.join() === x.join());
      expectClose(block(record, ['a', n, 1]), h);
      expectClose(block(record, ['a', n, 2]), [y]);
    }
  });
  it('gives the losses of the hand-set network', () => {
    const layers: Parameters<typeof network>[1] = [
      ['sigmoid', hidden, [-10, 30]],
      ['sigmoid', [[20, 20]], [-30]],
    ];
    const loss = (name: TrainingSpec['loss']) =>
      createTrainer(network(2, layers, xorData, { loss: name, optimizer: { kind: 'sgd', learningRate: 0 } })).meanLoss([
        0, 1, 2, 3,
      ]);
    expectClose(
      [loss('binary-cross-entropy'), loss('mse')],
      [worked('xor_sigmoid_handset').bce, worked('xor_sigmoid_handset').mse],
    );
  });
  it('gives the table of the ReLU network of Goodfellow, Bengio and Courville', () => {
    const relu = network(
      2,
      [
        [
          'relu',
          [
            [1, 1],
            [1, 1],
          ],
          [0, -1],
        ],
        ['linear', [[1, -2]], [0]],
      ],
      xorData,
    );
    const record = createRun(relu).record(0);
    for (const { x, z, h, y } of worked('xor_goodfellow_relu')) {
      const n = xorData.inputs.findIndex((inputs) => inputs.join() === x.join());
      expectClose([block(record, ['z', n, 1]), block(record, ['a', n, 1]), block(record, ['a', n, 2])], [z, h, [y]]);
    }
  });
});

it('two linear layers give what one gives', () => {
  const { W1, b1, W2, b2, W, b, x, y_stack, y_single } = worked('linear_collapse');
  const data = { inputs: [x], targets: [[0, 0]] };
  const two = createRun(
    network(
      2,
      [
        ['linear', W1, b1],
        ['linear', W2, b2],
      ],
      data,
    ),
  ).record(0);
  const one = createRun(network(2, [['linear', W, b]], data)).record(0);
  expectClose([block(two, ['a', 0, 2]), block(one, ['a', 0, 1])], [y_stack, y_single]);
});

describe('one sigmoid neuron that is to say 0 for 1 (Nielsen, chapter 3)', () => {
  it.each([
    ['nielsen_sat_mse_0.6_0.9', 'half-squared-error', 0.15, 0.6, 0.9],
    ['nielsen_sat_mse_2_2', 'half-squared-error', 0.15, 2, 2],
    ['nielsen_sat_bce_0.6_0.9', 'binary-cross-entropy', 0.005, 0.6, 0.9],
    ['nielsen_sat_bce_2_2', 'binary-cross-entropy', 0.005, 2, 2],
    ['nielsen_sat_bce_2_2_eta.15', 'binary-cross-entropy', 0.15, 2, 2],
  ] as const)('follows %s', (name, loss, learningRate, w, b) => {
    const data = { inputs: [[1]], targets: [[0]] };
    const run = createRun(
      network(1, [['sigmoid', [[w]], [b]]], data, { loss, optimizer: { kind: 'sgd', learningRate } }),
    );
    for (const [update, expected] of Object.entries(worked(name))) {
      const record = run.record(Number(update));
      const numbers = [block(record, ['a', 0, 1]), block(record, ['weights', 1], 0), block(record, ['bias', 1], 0)];
      expectClose(numbers.flat(), expected as number[]);
    }
  });
  it('has a first gradient 57 times larger with cross-entropy', () => {
    const data = { inputs: [[1]], targets: [[0]] };
    const gradient = (loss: TrainingSpec['loss'], w: number, b: number) => {
      const training = { loss, optimizer: { kind: 'sgd', learningRate: 0.15 } } as const;
      const record = createRun(network(1, [['sigmoid', [[w]], [b]]], data, training)).record(0);
      return block(record, ['weightGradient', 1])[0] as number;
    };
    const hard = worked('nielsen_first_grad');
    const easy = worked('nielsen_first_grad_easy');
    const [mse, bce] = [gradient('half-squared-error', 2, 2), gradient('binary-cross-entropy', 2, 2)];
    expectClose([mse, bce, bce / mse], [hard.mse, hard.bce, hard.ratio]);
    expectClose(
      [gradient('half-squared-error', 0.6, 0.9), gradient('binary-cross-entropy', 0.6, 0.9)],
      [easy.mse, easy.bce],
    );
  });
});

describe('chains of ten units', () => {
  it.each([
    ['chain_sigmoid_w1_10', 'sigmoid', 1],
    ['chain_tanh_w1_10', 'tanh', 1],
    ['chain_relu_w1_10', 'relu', 1],
    ['chain_relu_w1.5_10', 'relu', 1.5],
    ['chain_relu_w0.5_10', 'relu', 0.5],
  ] as const)('%s: activations, and the gradients that reach each layer', (name, activation, w) => {
    const expected = worked(name);
    const chain = Array.from({ length: 10 }, () => [activation, [[w]], [0]] as [ActivationName, number[][], number[]]);
    // A last linear unit whose delta is 1 leaves the gradient of the chain itself.
    const experiment = network(1, [...chain, ['linear', [[1]], [0]]], { inputs: [[0.5]], targets: [[0]] });
    const target = (createTrainer(experiment).predict(Float64Array.of(0.5))[0] as number) - 1;
    const record = createRun({
      ...experiment,
      data: { inputs: [[0.5]], targets: [[target]] },
      training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 0 } },
    }).record(0);
    const layers = expected.act.map((_: number, k: number) => k + 1);
    expectClose(
      layers.map((l: number) => block(record, ['a', 0, l])[0]),
      expected.act,
    );
    const gradients = layers.map((l: number) => block(record, ['weightGradient', l])[0]);
    expectClose(gradients, expected.grad);
  });
});
