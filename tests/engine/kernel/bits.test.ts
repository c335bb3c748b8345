/** The kernel has the bits of the plain path, which has those of the trace. `STATES=2000 UPDATES=200` for many. */
import { expect, test, vi } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { compare, compareDrawn } from './compare.ts';

const states = Number(process.env['STATES'] ?? 120);
const updates = Number(process.env['UPDATES'] ?? 30);
vi.setConfig({ testTimeout: 30_000 + states * updates * 2 });

test(`losses, parameters and memory of ${states} experiments of every kind are the same, bit for bit`, async () => {
  const { differences, made, ended, handedBack, beyond } = await compareDrawn(states, updates);
  console.log(
    `${states - beyond} of ${states} experiments: ${made} updates by the kernel; ${ended} runs ended in a number that is not finite, ${handedBack} calls were handed back without one`,
  );
  expect(differences).toEqual([]);
  // Most of it is the kernel's.
  expect(made).toBeGreaterThan((states * updates) / 2);
});

test('a norm whose squares vanish is clipped to the same bits', async () => {
  const tiny: Experiment = {
    network: { inputs: 2, layers: [{ units: 1, activation: 'linear', weights: [[0.5, -0.25]], bias: [0.5] }] },
    data: { inputs: [[3e-170, 1e-171]], targets: [[1]] },
    training: {
      loss: 'mse',
      optimizer: { kind: 'momentum', learningRate: 1 },
      clipNorm: 1e-175,
      freeze: ['bias'],
    },
  };
  const its = await compare(tiny, 5);
  expect(its?.difference).toBeUndefined();
  expect(its?.made).toBe(5);
});

/** One unit of the identity. */
const unit = (weights: readonly number[], x: readonly number[], learningRate: number): Experiment => ({
  network: { inputs: x.length, layers: [{ units: 1, activation: 'linear', weights: [weights], bias: [0] }] },
  data: { inputs: [x], targets: [[1]] },
  training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate } },
});

test('an update that leaves a parameter without a finite value is handed back, though all before is finite', async () => {
  const its = await compare(unit([0.5, 0.5, 0.5], [0, 0, 100], 1e308), 1);
  expect(its).toEqual({ made: 0, handedBack: 0, ended: true });
});

test('no input of 0 is left out where a weight is −0: a step of −0 makes it 0', async () => {
  const zeros = Array.from({ length: 20 }, () => 0);
  const its = await compare(
    unit(
      zeros.map(() => -0),
      zeros,
      0.5,
    ),
    10,
  );
  expect(its?.difference).toBeUndefined();
  expect(its?.made).toBeGreaterThan(0);
});

test('a sum of products that are all −0 stays −0 with a bias of −0: a step of −0 makes it 0', async () => {
  const { network, data, training } = unit([-1], [0], 0.5);
  const layers = network.layers.map((layer) => ({ ...layer, bias: [-0] }));
  const its = await compare({ network: { ...network, layers }, data: { ...data, targets: [[0]] }, training }, 1);
  expect(its).toEqual({ made: 1, handedBack: 0, ended: false });
});

test('an update in which only a sum is not finite is handed back: tanh makes a 1 of it', async () => {
  const { network, ...rest } = unit([0.5], [4], 0.01);
  const hidden = { units: 1, activation: 'tanh', weights: [[1e308]], bias: [0] } as const;
  const its = await compare({ ...rest, network: { inputs: 1, layers: [hidden, ...network.layers] } }, 1);
  expect(its).toEqual({ made: 0, handedBack: 0, ended: true });
});

test('an example whose inputs are all 0 reads nothing of the next one, where inputs of 0 are left out', async () => {
  const { network, training } = unit([], [], 0.5);
  const zeros = Array.from({ length: 20 }, () => 0);
  const layers = network.layers.map((layer) => ({
    ...layer,
    units: 2,
    weights: [zeros.map((_, k) => k + 1), zeros.map((_, k) => -k - 1)],
    bias: [0.5, -0.5],
  }));
  // The lowest bits of a third are the bytes to a row that is far behind the memory's end.
  const data = {
    inputs: [zeros, zeros.map((_, k) => k % 2)],
    targets: [
      [0, 1],
      [1 / 3, 1 / 3],
    ],
  };
  const its = await compare({ network: { inputs: 20, layers }, data, training: { ...training, batchSize: 1 } }, 10);
  expect(its?.difference).toBeUndefined();
  expect(its?.made).toBe(10);
});
