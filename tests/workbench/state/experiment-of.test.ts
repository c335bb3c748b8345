/** From a state to an experiment: what is built is what was chosen, and what does not go together is explained. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { losses } from '../../../src/engine/math/losses.ts';
import { startParameters } from '../../../src/engine/start-state.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { validateExperiment } from '../../../src/engine/validate.ts';
import { prepare } from '../../../src/workbench/data/prepare.ts';
import { tooLong } from '../../../src/workbench/session/run-of.ts';
import { type Built, experimentOf, withoutStrays } from '../../../src/workbench/state/experiment-of.ts';
import { opened, type WorkbenchState } from '../../../src/workbench/state/state.ts';
import { states } from './states.ts';

const built = (state: WorkbenchState): Built => {
  const result = experimentOf(state);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
};
const problemsOf = (state: WorkbenchState) => {
  const result = experimentOf(state);
  return 'problems' in result ? result.problems : [];
};
const withNetwork = (network: Partial<WorkbenchState['network']>): WorkbenchState => ({
  ...opened,
  network: { ...opened.network, ...network },
});

test('the first page is ready to be trained, and learns to part the moons', () => {
  const { experiment, prepared } = built(opened);
  expect(tooLong(experiment)).toBeUndefined();
  expect(experiment.data.inputs).toHaveLength(prepared.split.training.length);
  const trainer = createTrainer(experiment);
  const everyone = experiment.data.inputs.map((_, n) => n);
  const before = trainer.meanLoss(everyone);
  for (let epoch = 0; epoch < 300; epoch++)
    for (let n = 0; n < everyone.length; n += 10) trainer.update(everyone.slice(n, n + 10));
  expect(trainer.meanLoss(everyone)).toBeLessThan(before / 4);
});

test('only the training examples are trained on', () => {
  const { experiment, prepared } = built(opened);
  expect(experiment.data.inputs).toEqual(prepared.split.training.map((n) => prepared.inputs[n]));
  expect(prepared.split.test.length).toBe(60);
});

test('a weight that was set begins as it was set, and all others as they were drawn', () => {
  const before = startParameters(built(opened).experiment);
  const after = startParameters(built(withNetwork({ changes: { 'w.1.1.0': 3, 'b.2.0': -1 } })).experiment);
  const changed = [...after].flatMap((value, k) => (value === before[k] ? [] : [value]));
  expect(changed).toEqual([3, -1]);
});

test('a frozen weight stays through training, and no other does', () => {
  const { experiment } = built(withNetwork({ frozen: ['w.1.1.0'] }));
  const trainer = createTrainer(experiment);
  const before = [...trainer.parameters];
  for (let k = 0; k < 50; k++) trainer.update([k, k + 1]);
  expect(before.flatMap((value, k) => (trainer.parameters[k] === value ? [k] : []))).toEqual([2]);
});

describe('what does not go together is explained', () => {
  const layers = opened.network.layers;
  test('a cross-entropy behind linear outputs', () => {
    const [problem] = problemsOf(withNetwork({ layers: [...layers.slice(0, 1), { units: 1, activation: 'linear' }] }));
    expect(problem).toMatchObject({ path: 'network.layers[1]', problem: 'binary-cross-entropy cannot follow linear' });
    expect(problem?.expected).toContain('sigmoid');
  });
  test('outputs that are not as many as the classes', () => {
    const [problem] = problemsOf({ ...opened, source: { kind: 'iris' } });
    expect(problem).toEqual({
      path: 'network.layers[1].units',
      problem: 'the last layer has 1 unit',
      expected: '3 units, one for each of 3 classes',
    });
  });
  test('targets that are no probabilities, once and not for each example', () => {
    const state = { ...opened, source: { kind: 'wave', points: 50, noise: 0, seed: 1 } } as const;
    expect(problemsOf(state).filter(({ problem }) => problem.includes('probabilities'))).toHaveLength(1);
  });
  test('more weights than the page can hold', () => {
    const wide = Array.from({ length: 4 }, () => ({ units: 256, activation: 'relu' as const }));
    const [problem] = problemsOf(withNetwork({ layers: [...wide, ...layers.slice(1)] }));
    expect(problem).toMatchObject({ path: 'network.layers', expected: 'at most 100,000' });
  });
  test('a change and a frozen weight of a unit that is no longer there', () => {
    const network = { ...opened.network, changes: { 'w.1.4.0': 1, 'b.1.0': 2 }, frozen: ['w.2.0.4'] as const };
    expect(problemsOf({ ...opened, network }).map(({ path }) => path)).toEqual([
      'network.changes.w.1.4.0',
      'network.frozen[0]',
    ]);
    expect(problemsOf({ ...opened, network: withoutStrays(network, 2) })).toEqual([]);
    expect(withoutStrays(network, 2)).toMatchObject({ changes: { 'b.1.0': 2 }, frozen: [] });
  });
  test('a network that can be trained, but has too many acts for a look into one update', () => {
    const wide = [128, 128, 64].map((units) => ({ units, activation: 'relu' as const }));
    const { batchSize: _all, ...training } = opened.training;
    const { experiment } = built({ ...withNetwork({ layers: [...wide, ...layers.slice(1)] }), training });
    expect(tooLong(experiment)).toMatchObject({
      path: 'training.batchSize',
      expected: expect.stringContaining('1,500,000'),
    });
  });
});

/** The state with a last layer that its data and its loss can do with. */
function fitted(state: WorkbenchState): WorkbenchState {
  const prepared = prepare(state.source, state.preparation);
  if ('problems' in prepared) return state;
  const { partner, fused } = losses[state.training.loss];
  const last = state.network.layers.at(-1) ?? opened.network.layers[1];
  const output = {
    units: prepared.targets[0]?.length ?? 1,
    activation: fused ? (partner ?? 'linear') : (last?.activation ?? 'linear'),
  };
  const layers = [...state.network.layers.slice(0, -1), output];
  return { ...state, network: withoutStrays({ ...state.network, layers }, prepared.names.length) };
}

test("what is built is an experiment to the engine's own reader, number by number", () => {
  let count = 0;
  fc.assert(
    fc.property(states.map(fitted), (state) => {
      const ours = experimentOf(state);
      if ('problems' in ours) return;
      count++;
      expect(validateExperiment(ours.experiment)).toEqual({ ok: true, experiment: ours.experiment });
    }),
    { numRuns: 150 },
  );
  expect(count).toBeGreaterThan(25);
});
