/**
 * Experiments as programs. Here no program is run: the ones in output/ are those that were. A developer who changes an export
 * runs `node tests/engine/export/run-programs.ts` for each library, with a Python that has it; that compares what these
 * programs and those of all experiments of the oracles print with PyTorch and the engine.
 */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Experiment, TrainingSpec } from '../../../src/engine/experiment.ts';
import { exportCode, exportTargets } from '../../../src/engine/export/export.ts';
import { float, withList } from '../../../src/engine/export/python.ts';
import { activationNames } from '../../../src/engine/math/activations.ts';
import { optimizerNames } from '../../../src/engine/optimizers.ts';
import { experiments } from '../arbitrary.ts';
import { mazur } from '../examples.ts';
import { cases, drawn } from './cases.ts';

const program = (experiment: Experiment, target: (typeof exportTargets)[number], updates?: number) => {
  const exported = exportCode(experiment, target, updates);
  if (!exported.ok) throw new Error(exported.reason);
  return exported.code;
};

/** Those that Keras can say, too: it freezes no single weights. */
const sayable = (limits: Parameters<typeof experiments>[0] = {}) =>
  experiments(limits).filter(({ training: { freeze = [] } }) => freeze.every((name) => name === 'bias'));

describe('the program', () => {
  const shown = [
    'mazur',
    'classes, adam, batches',
    'labels, nesterov, shuffled, l2',
    'every other activation, rmsprop, all penalties',
    'dropout, adagrad, frozen biases',
    'frozen weights, adamw, all penalties',
    'perceptron rule',
    'regression, adam',
  ];
  test.each(shown)('of %s is the one that was run', async (name) => {
    for (const target of exportTargets) {
      const exported = exportCode(cases[name] as Experiment, target, 3);
      if (!exported.ok) continue;
      const file = `${name.replaceAll(/\W+/g, '-')}.${target}.py`;
      await expect(exported.code).toMatchFileSnapshot(`./output/${file}`);
    }
  });

  it('exists for every activation, loss and optimizer in NumPy, PyTorch and Keras', () => {
    fc.assert(
      fc.property(
        sayable({ hidden: activationNames.filter((name) => name !== 'softmax' && name !== 'step') }),
        fc.constantFrom(...optimizerNames),
        (experiment, kind) => {
          const optimizer = { kind, learningRate: 0.1 };
          const its = { ...experiment, training: { ...experiment.training, optimizer } };
          for (const target of ['numpy', 'pytorch', 'keras'] as const)
            expect(program(its, target, 2)).not.toMatch(/undefined|NaN|\[object/);
        },
      ),
    );
  });

  it('has every weight, bias, input and target, to the last bit', () => {
    fc.assert(
      fc.property(sayable(), ({ network, data, ...rest }) => {
        const numbers = [...network.layers.flatMap(({ weights, bias }) => [weights, bias]), data.inputs, data.targets];
        for (const target of ['numpy', 'pytorch', 'keras'] as const) {
          const words = program({ network, data, ...rest }, target).match(/-?\d[\d.]*(e[+-]\d+)?/g) ?? [];
          const found = new Set(words.map(Number));
          const missing = numbers.flat(2).filter((value) => !found.has(value));
          expect(missing).toEqual([]);
        }
      }),
    );
  });

  it('takes the loss of a sigmoid or a softmax from z, never from what was rounded to 0 or 1', () => {
    const fused = Object.entries(cases).filter(([, { training }]) => training.loss.endsWith('cross-entropy'));
    expect(fused.length).toBeGreaterThan(15);
    for (const [name, its] of fused) {
      for (const target of exportTargets) {
        const exported = exportCode(its, target, 2);
        const fromZ = /logaddexp|WithLogits|CrossEntropyLoss|from_logits=True/;
        if (exported.ok) expect(exported.code, `${name} in ${target}`).toMatch(fromZ);
        if (exported.ok) expect(exported.code, `${name} in ${target}`).not.toMatch(/\blog\(|predict_proba\(|\.log\(/);
      }
    }
  });

  it('speaks of no loss where the perceptron rule learns: it prints errors', () => {
    for (const target of ['numpy', 'pytorch', 'keras'] as const) {
      const code = program(cases['perceptron rule'] as Experiment, target);
      expect(code).not.toMatch(/loss|mse/i);
      expect(code).toContain('print(*');
    }
  });

  it('makes one update unless it is told how many', () => {
    expect(program(mazur(), 'numpy')).toContain('for update in range(1):');
    expect(program(mazur(), 'numpy', 7)).toContain('for update in range(7):');
  });

  it('starts a prelu without a slope with 0.25, as the engine does', () => {
    const { network, ...rest } = cases['adamw, prelu output'] as Experiment;
    const layers = network.layers.map(({ slope: _, ...layer }) => layer);
    expect(program({ network: { ...network, layers }, ...rest }, 'pytorch')).toContain('nn.PReLU(init=0.25)');
  });

  it('has nothing of batches where each update sees all examples', () => {
    expect(program(cases['adamw, prelu output'] as Experiment, 'pytorch')).not.toContain('batch');
  });

  it('lists the batches of a shuffled run, update by update', () => {
    expect(program(cases['labels, nesterov, shuffled, l2'] as Experiment, 'numpy', 4)).toMatch(
      /^batches = \[(\[\d(, \d)?\](, )?){4}\]$/m,
    );
  });
});

describe('a number in a program', () => {
  it('reads back as the same bits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) =>
        Object.is(Number(float(value)), value),
      ),
    );
  });
  it('is a float in Python too: it has a point or an exponent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })), (value) =>
        /[.e]/.test(float(value)),
      ),
    );
  });
  it('stands in a list that is broken before the line is too long', () => {
    const numbers = Array.from({ length: 40 }, (_, k) => k / 7);
    for (const line of withList('W1 = np.array(', [numbers, numbers], ')').split('\n'))
      expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe('scikit-learn', () => {
  const training: TrainingSpec = { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 0.1 } };
  const regression = (change: Partial<TrainingSpec> = {}) =>
    drawn(
      2,
      [
        [3, 'tanh'],
        [2, 'linear'],
      ],
      { ...training, ...change },
    );
  const reason = (experiment: Experiment) => {
    const exported = exportCode(experiment, 'sklearn');
    return exported.ok ? undefined : exported.reason;
  };

  it('expresses a regression with one kind of hidden unit', () => {
    expect(reason(regression())).toBeUndefined();
  });
  test.each([
    ['no clipping of gradients', regression({ clipNorm: 1 })],
    ['no l1 penalty', regression({ l1: 0.1 })],
    ['no frozen biases', regression({ freeze: ['bias'] })],
    ['no frozen weights', regression({ freeze: ['w.1.0.0'] })],
    ['no dropout', regression({ dropout: [0.5, 0] })],
    ['no optimizer adamw', regression({ optimizer: { kind: 'adamw', learningRate: 0.1 } })],
    ['a learning rate above 0', regression({ optimizer: { kind: 'sgd', learningRate: 0 } })],
    ['no perceptron rule', cases['perceptron rule'] as Experiment],
    [
      'no hidden activation gelu',
      drawn(
        2,
        [
          [3, 'gelu'],
          [1, 'linear'],
        ],
        training,
      ),
    ],
    [
      'one activation for all hidden layers, not tanh, relu',
      drawn(
        2,
        [
          [3, 'tanh'],
          [2, 'relu'],
          [1, 'linear'],
        ],
        training,
      ),
    ],
    ['linear outputs with a squared error, not sigmoid', drawn(2, [[1, 'sigmoid']], training)],
    [
      'a softmax of 3 or more outputs, not 2: two classes are one sigmoid there',
      drawn(2, [[2, 'softmax']], { ...training, loss: 'categorical-cross-entropy' }),
    ],
  ] as const)('has %s, and says so', (obstacle, experiment) => {
    expect(reason(experiment)).toBe(`scikit-learn cannot express it: its networks have ${obstacle}`);
  });
  it('needs targets that are classes for a cross-entropy', () => {
    const labels = cases['labels, nesterov, shuffled, l2'] as Experiment;
    const soft = { ...labels, data: { ...labels.data, targets: labels.data.targets.map((row) => row.map(() => 0.5)) } };
    expect(reason(soft)).toContain('classes as targets, 0 or 1, not probabilities between');
  });
  it('lists everything that stands in the way', () => {
    expect(reason(regression({ l1: 0.1, clipNorm: 1 }))).toContain('no clipping of gradients; no l1 penalty');
  });
});

it('refuses dropout over so many updates that the masks would fill the file', () => {
  const exported = exportCode(cases['dropout, adagrad, frozen biases'] as Experiment, 'numpy', 100_000);
  expect(exported).toEqual({ ok: false, reason: expect.stringContaining('more than 1000000 numbers') });
});

it('refuses shuffled batches over so many updates that their list would fill the file', () => {
  const shuffled = cases['labels, nesterov, shuffled, l2'] as Experiment;
  const exported = exportCode(shuffled, 'numpy', 1_000_000);
  expect(exported).toEqual({ ok: false, reason: expect.stringContaining('shuffled batches of 1000000 updates') });
});
