/** Bad experiments are refused, every problem named with the path where it is. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { validateExperiment } from '../../src/engine/validate.ts';
import { experiments } from './arbitrary.ts';
import { fourPixels, mazur } from './examples.ts';
import { malformed } from './malformed.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const problemsOf = (json: unknown) => {
  const validation = validateExperiment(json);
  return validation.ok ? [] : validation.problems;
};

describe('a valid experiment', () => {
  it('is read as it is, whatever its numbers, through JSON and back, bit for bit', () => {
    fc.assert(
      fc.property(experiments(), (experiment) => {
        expect(validateExperiment(JSON.parse(JSON.stringify(experiment)))).toEqual({ ok: true, experiment });
      }),
    );
  });
  it('has −0 read as 0', () => {
    const experiment = mazur();
    const json = { ...experiment, data: { inputs: [[-0, 1]], targets: [[0, 1]] } };
    const validation = validateExperiment(json);
    expect(validation.ok && Object.is(validation.experiment.data.inputs[0]?.[0], 0)).toBe(true);
  });
});

describe('weights that are left out', () => {
  const without = (initialization?: object, seed = 1) => {
    const experiment = mazur();
    const layers = experiment.network.layers.map(({ units, activation }) => ({
      units,
      activation,
      ...(initialization === undefined ? {} : { initialization }),
    }));
    const validation = validateExperiment({ ...experiment, network: { inputs: 2, layers }, seed });
    return validation.ok ? validation.experiment.network.layers : [];
  };
  it('are made from the seed, and the biases are 0', () => {
    expect(without()).toEqual(without());
    expect(without(undefined, 2)[0]?.weights).not.toEqual(without()[0]?.weights);
    expect(without()[0]?.bias).toEqual([0, 0]);
  });
  it('differ from layer to layer', () => {
    expect(without()[0]?.weights).not.toEqual(without()[1]?.weights);
  });
  it('follow the initialization that is named', () => {
    expect(without({ kind: 'zeros' })[0]?.weights.flat()).toEqual([0, 0, 0, 0]);
    expect(without({ kind: 'constant', value: 0.5 })[0]?.weights.flat()).toEqual([0.5, 0.5, 0.5, 0.5]);
    const spread = without({ kind: 'uniform', value: 0.1 })[0]?.weights.flat() as number[];
    expect(spread.every((w) => Math.abs(w) <= 0.1)).toBe(true);
    expect(new Set(spread).size).toBe(4);
  });
});

describe('a malformed experiment', () => {
  it.each(malformed.map(({ what, ...rest }) => [what, rest] as const))('%s', (_what, { json, path, expected }) => {
    const problems = problemsOf(json);
    expect(problems.map((problem) => problem.path)).toContain(path);
    const its = problems.find((problem) => problem.path === path);
    expect(its?.expected).toMatch(expected);
    expect(its?.problem).not.toBe('');
  });
  it('is one of at least 50, all different', () => {
    expect(new Set(malformed.map(({ json }) => JSON.stringify(json))).size).toBeGreaterThanOrEqual(50);
  });
  it('has all its problems listed at once', () => {
    const experiment = mazur();
    const json = {
      network: { inputs: 2.5, layers: [{ ...experiment.network.layers[0], activation: 'sigmod' }] },
      data: { inputs: [[1, 'two']], targets: [[1, Number.NaN]] },
      training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: -1 }, bachSize: 2 },
      sead: 1,
    };
    expect(problemsOf(json).map(({ path }) => path)).toEqual([
      'sead',
      'network.inputs',
      'network.layers[0].activation',
      'data.inputs[0][1]',
      'data.targets[0][1]',
      'training.bachSize',
      'training.optimizer.learningRate',
    ]);
  });
  it('never throws and never passes, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(problemsOf(json).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
  it('never throws when any one part of a good experiment is replaced by anything', () => {
    const paths = leaves(fourPixels());
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const json = JSON.parse(JSON.stringify(fourPixels()));
        const last = path.at(-1) as string;
        const parent = path.slice(0, -1).reduce((object, key) => object[key], json);
        parent[last] = value;
        const problems = problemsOf(json);
        for (const problem of problems) expect(problem.path).toMatch(/^(network|data|training)/);
        if (typeof value === 'object') expect(problems).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** The paths of all numbers and words in a JSON value. */
function leaves(json: unknown, path: string[] = []): string[][] {
  if (typeof json !== 'object' || json === null) return [path];
  return Object.entries(json).flatMap(([key, value]) => leaves(value, [...path, key]));
}
