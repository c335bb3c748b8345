/** Goals and what is read of challenges: what is asked, whether it is met, and what nobody can smuggle in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChallenge } from '../../../src/workbench/challenges/challenge.ts';
import list from '../../../src/workbench/challenges/challenges.json';
import {
  asked,
  conditions,
  type Goal,
  linesOf,
  type Measured,
  reached,
} from '../../../src/workbench/challenges/goal.ts';
import { nudgedApart, seen } from '../../../src/workbench/challenges/measure.ts';
import { changedParts, partNames } from '../../../src/workbench/challenges/parts.ts';
import { experimentOf } from '../../../src/workbench/state/experiment-of.ts';
import { opened } from '../../../src/workbench/state/state.ts';

const measured: Measured = {
  ...{ loss: 0.5, trainingAccuracy: 0.9, testAccuracy: 0.8, parameters: 17, updates: 100, examples: 1000, rate: 0.3 },
  nudged: 0.01,
  ended: false,
};
const goal: Goal = {
  ...{ lossBelow: 0.6, trainingAccuracy: 0.9, testAccuracy: 0.8, parameters: 17, updates: 100, updatesFrom: 100 },
  ...{ examples: 1000, rate: 0.3, nudged: 0.01 },
};

describe('a goal', () => {
  it('is reached when every condition holds, bounds included', () => {
    expect(reached(goal, measured)).toBe(true);
  });

  it.each([
    ['lossBelow', { loss: 0.6 }],
    ['trainingAccuracy', { trainingAccuracy: 0.89 }],
    ['testAccuracy', { testAccuracy: undefined }],
    ['parameters', { parameters: 18 }],
    ['updates', { updates: 101 }],
    ['updatesFrom', { updates: 99 }],
    ['examples', { examples: 1001 }],
    ['rate', { rate: 0.31 }],
    ['nudged', { nudged: Number.NaN }],
  ] as const)('is missed where %s alone is not met', (condition, but) => {
    const lines = linesOf(goal, { ...measured, ...but });
    expect(lines.filter(({ met }) => !met).map((line) => line.condition)).toEqual([condition]);
    expect(reached(goal, { ...measured, ...but })).toBe(false);
  });

  it('is not reached by a run that has ended in a number that is not finite', () => {
    expect(reached(goal, { ...measured, ended: true })).toBe(false);
  });

  it('that asks for nothing is never reached', () => {
    expect(reached({}, measured)).toBe(false);
  });

  it('is said in words, a line for each condition', () => {
    expect(asked(goal)).toHaveLength(conditions.length);
    expect(linesOf({ lossBelow: 0.05 }, measured)[0]?.words).toBe(
      'loss of the training examples below 0.05: it is 0.5',
    );
    expect(linesOf({ testAccuracy: 1 }, { ...measured, testAccuracy: undefined })[0]?.words).toContain(
      'nothing is known',
    );
  });
});

describe('what is measured', () => {
  const built = experimentOf({ ...opened, training: { ...opened.training, batchSize: 30 } });
  if ('problems' in built) throw new Error('the opened state cannot be trained');

  it('counts the examples of short batches as what they are', () => {
    // 140 examples in batches of 30: the fifth has 20.
    expect([0, 1, 5, 6, 10].map((updates) => seen(built.experiment, updates))).toEqual([0, 30, 140, 170, 280]);
  });

  it('two starts that hardly differ are hardly apart at first', () => {
    expect(nudgedApart(built.experiment, 1)).toBeLessThan(1e-7);
    expect(nudgedApart(built.experiment, 1)).toBeGreaterThan(0);
  });
});

it('each part of a state is noticed where it alone is changed', () => {
  const { training, network, preparation } = opened;
  const changed = {
    data: { ...opened, source: { ...opened.source, seed: 9 } },
    features: { ...opened, preparation: { ...preparation, standardise: false } },
    split: { ...opened, preparation: { ...preparation, test: 0.1 } },
    layers: { ...opened, network: { ...network, layers: network.layers.map((layer) => ({ ...layer, units: 9 })) } },
    activations: {
      ...opened,
      network: { ...network, layers: network.layers.map((layer) => ({ ...layer, activation: 'elu' as const })) },
    },
    start: { ...opened, network: { ...network, start: { ...network.start, seed: 2 } } },
    weights: { ...opened, network: { ...network, changes: { 'w.1.0.0': 1 } } },
    frozen: { ...opened, network: { ...network, frozen: ['w.1.0.0' as const] } },
    loss: { ...opened, training: { ...training, loss: 'mse' as const } },
    optimizer: {
      ...opened,
      training: { ...training, optimizer: { ...training.optimizer, kind: 'momentum' as const } },
    },
    rate: { ...opened, training: { ...training, optimizer: { ...training.optimizer, learningRate: 2 } } },
    constants: { ...opened, training: { ...training, optimizer: { ...training.optimizer, momentum: 0.5 } } },
    batches: { ...opened, training: { ...training, batchSize: 1 } },
    penalties: { ...opened, training: { ...training, l2: 0.1 } },
    dropout: { ...opened, training: { ...training, dropout: [0.5, 0] } },
    clipping: { ...opened, training: { ...training, clipNorm: 1 } },
  } as const;
  expect(Object.keys(changed).sort()).toEqual([...partNames].sort());
  for (const [part, state] of Object.entries(changed)) expect(changedParts(opened, state, partNames)).toEqual([part]);
});

describe('a challenge from outside', () => {
  it('comes back as it was written', () => {
    for (const json of list) expect(readChallenge(JSON.parse(JSON.stringify(json)))).toEqual(json);
  });

  it('is refused with every problem and its path', () => {
    const [first] = list;
    const read = readChallenge({
      ...first,
      name: '',
      goal: { lossBelow: 'x', luck: 1 },
      locked: ['date'],
      state: { ...first?.state, version: 2 },
    });
    const paths = 'problems' in read ? read.problems.map(({ path }) => path) : [];
    expect(paths).toEqual(
      expect.arrayContaining(['name', 'goal.lossBelow', 'goal.luck', 'locked[0]', 'state.version']),
    );
    expect('problems' in read && read.problems.find(({ path }) => path === 'locked[0]')?.expected).toContain('"data"');
  });

  it('whatever it is, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(readChallenge(json)).toHaveProperty('problems');
      }),
    );
  });
});
