/** Whoever trains gets the kernel without knowing, and goes without it where it cannot be: the numbers are the same. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { batchesOf } from '../../../src/engine/batches.ts';
import type { Batches } from '../../../src/engine/epoch.ts';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { createTraining } from '../../../src/engine/kernel/kernels.ts';
import { prepareTraining } from '../../../src/engine/kernel/on-use.ts';
import { shapeOf } from '../../../src/engine/kernel/shape.ts';
import { randomStart } from '../../../src/engine/random-starts.ts';
import { keyframes } from '../../../src/engine/trace/keyframes.ts';
import { createWalk } from '../../../src/engine/trace/walk.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { startState } from '../../../src/engine/workspace.ts';
import { firstDifference, subjectFor } from './compare.ts';

const xor = randomStart(1, 3);

const unit = (senders: number) =>
  ({ units: 1, activation: 'tanh', weights: [Array(senders).fill(0.5)], bias: [0] }) as const;

/** How often a batch was asked for: the plain path asks for every one, the kernel for those of its list. */
function counted(experiment: Experiment): Batches & { asked: number } {
  const batches = batchesOf(experiment);
  const its = {
    ...batches,
    asked: 0,
    of(update: number) {
      its.asked++;
      return batches.of(update);
    },
  };
  return its;
}

/** The states after so many single updates; undefined where a number was not finite before. */
function stateAfter(experiment: Experiment, updates: number): Float64Array | undefined {
  const [trainer, batches] = [createTrainer(experiment), batchesOf(experiment)];
  for (let u = 0; u < updates; u++) if (!Number.isFinite(trainer.update(batches.of(u)))) return undefined;
  return trainer.state;
}

afterEach(() => vi.unstubAllGlobals());

describe('a trainer', () => {
  test('has the same state with the kernel as without, and asks for hardly any batch', async () => {
    expect(await prepareTraining(subjectFor(xor))).toBe(true);
    const [trainer, batches] = [createTrainer(xor), counted(xor)];
    expect(trainer.train(batches, 3000)).toBe(3000);
    expect(firstDifference(trainer.state, stateAfter(xor, 3000) as Float64Array)).toBeUndefined();
    // For the list of one call, of which the others use what they need.
    expect(batches.asked).toBeLessThan(1100);
  });

  test.each([
    ['shuffled', {}],
    ['shuffled and with dropout', { dropout: [0.25, 0] }],
  ])('goes on with single updates where the kernel left off, and back, %s', async (_, more) => {
    const demanding: Experiment = {
      ...xor,
      training: { ...xor.training, batchSize: 1, shuffle: true, ...more },
    };
    expect(await prepareTraining(subjectFor(demanding))).toBe(true);
    const [trainer, batches] = [createTrainer(demanding), batchesOf(demanding)];
    trainer.train(batches, 100);
    for (let u = 100; u < 103; u++) trainer.update(batches.of(u));
    // More updates than a list holds: in the order of the data it would repeat itself.
    trainer.train(batches, 8897);
    expect(firstDifference(trainer.state, stateAfter(demanding, 9000) as Float64Array)).toBeUndefined();
  });

  test('gets it after long training by itself, and shares it with the next of its shape', async () => {
    const [first, batches] = [createTrainer(randomStart(2, 11)), batchesOf(xor)];
    for (let k = 0; k < 40; k++) {
      first.train(batches, 1000);
      await new Promise((resolve) => setTimeout(resolve));
    }
    await vi.waitFor(async () => {
      const asking = counted(xor);
      createTrainer(randomStart(3, 11)).train(asking, 3000);
      expect(asking.asked).toBeLessThan(1100);
    });
  });

  test('ends in the update in which the plain path has a number that is not finite', async () => {
    const wild: Experiment = {
      ...xor,
      network: {
        inputs: 2,
        layers: xor.network.layers.map((layer) => ({
          ...layer,
          activation: 'linear' as const,
          bias: layer.bias.map(() => 1),
        })),
      },
      training: { ...xor.training, optimizer: { kind: 'sgd', learningRate: 50 } },
    };
    expect(await prepareTraining(subjectFor(wild))).toBe(true);
    const made = createTrainer(wild).train(batchesOf(wild), 1000);
    expect(made).toBeLessThan(1000);
    expect(stateAfter(wild, made)).toBeDefined();
    expect(stateAfter(wild, made + 1)).toBeUndefined();
  });

  test('takes one network’s numbers for no other’s, though they share a machine', async () => {
    const starts = [0, 1, 2, 3].map((k): Experiment => {
      const { training, data, ...start } = randomStart(k, 3);
      return {
        ...start,
        data: { ...data, targets: data.targets.map((y) => y.map((value) => (value + k) / 4)) },
        training: { ...training, optimizer: { kind: 'sgd', learningRate: 1 + k } },
      };
    });
    await prepareTraining(subjectFor(xor));
    const trainers = starts.map((start) => createTrainer(start));
    for (let turn = 0; turn < 5; turn++)
      for (const [k, trainer] of trainers.entries()) trainer.train(batchesOf(starts[k] as Experiment), 20);
    for (const [k, trainer] of trainers.entries())
      expect(firstDifference(trainer.state, stateAfter(starts[k] as Experiment, 100) as Float64Array)).toBeUndefined();
  });

  test('goes with a walk to any update', async () => {
    await prepareTraining(subjectFor(xor));
    const walk = createWalk(keyframes(startState(xor), 20_000), batchesOf(xor), (state, done) =>
      createTrainer(xor, state, done),
    );
    for (const update of [1500, 3, 1499, 2000, 777])
      expect(
        firstDifference(walk.stateAt(update) as Float64Array, stateAfter(xor, update) as Float64Array),
      ).toBeUndefined();
  });
});

describe('where there is no kernel the plain path trains, without an error', () => {
  const training = () => {
    const trainer = createTrainer(xor);
    expect(trainer.train(batchesOf(xor), 50)).toBe(50);
    expect(firstDifference(trainer.state, stateAfter(xor, 50) as Float64Array)).toBeUndefined();
  };

  test('a host without WebAssembly', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(await createTraining().make(subjectFor(xor))).toBeUndefined();
    training();
  });

  test('a policy that forbids it, and a browser without SIMD: both refuse to compile', async () => {
    vi.stubGlobal('WebAssembly', { compile: () => Promise.reject(new Error('CompileError')) });
    const kernels = createTraining();
    expect(await kernels.make(subjectFor(xor))).toBeUndefined();
    expect(kernels.ready(subjectFor(xor))).toBeUndefined();
    training();
  });

  test.each<[string, (its: Experiment) => Experiment]>([
    [
      'more layers than it writes',
      (its) => ({ ...its, network: { inputs: 2, layers: [unit(2), ...Array(12).fill(unit(1))] } }),
    ],
    ['nothing that is learned', (its) => ({ ...its, training: { ...its.training, only: [] } })],
    [
      'an ε of 0',
      (its) => ({ ...its, training: { ...its.training, optimizer: { kind: 'adam', learningRate: 1, epsilon: 0 } } }),
    ],
  ])('%s', async (_, change) => {
    const beyond = change(xor);
    expect(shapeOf(subjectFor(beyond))).toBeUndefined();
    expect(await prepareTraining(subjectFor(beyond))).toBe(false);
  });
});

test('one memory serves all networks of a shape, and six shapes are kept', async () => {
  let memories = 0;
  const real = WebAssembly;
  class Memory extends real.Memory {
    constructor(limits: WebAssembly.MemoryDescriptor) {
      super(limits);
      memories++;
    }
  }
  vi.stubGlobal('WebAssembly', { Memory, Instance: real.Instance, compile: real.compile });
  const kernels = createTraining();
  for (let k = 0; k < 50; k++) await kernels.make(subjectFor(randomStart(k, 2)));
  expect(memories).toBe(1);
  for (let hidden = 3; hidden < 9; hidden++) await kernels.make(subjectFor(randomStart(0, hidden)));
  expect(memories).toBe(7);
  expect(kernels.ready(subjectFor(randomStart(0, 8)))).toBeDefined();
  expect(kernels.ready(subjectFor(randomStart(0, 2)))).toBeUndefined();
});
