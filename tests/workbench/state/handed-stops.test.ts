/** Figures with stops of their own, whose networks are the engine's: the workbench comes to the same numbers, bit for bit. */
import { expect, test } from 'vitest';
import { deckFrame, runOfDeal } from '../../../src/components/figures/deck-of-cards/frame.ts';
import { rounds } from '../../../src/components/figures/remove-it/training.ts';
import { runOfXor } from '../../../src/components/figures/xor-training/frame.ts';
import { handedOfDescent } from '../../../src/components/kit/descent/handed.ts';
import { coordinatesOf, createDescentRun } from '../../../src/engine/descent/run.ts';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { randomStart, trainStart, updatesPerStart } from '../../../src/engine/random-starts.ts';
import { valueIn } from '../../../src/engine/trace/record.ts';
import type { Run } from '../../../src/engine/trace/run.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { bends, bent, everyone } from '../../../src/exercises/activations/trainings.ts';
import { chainActivations, chainExperiment, chainLinks } from '../../../src/exercises/deep-gradients/chain.ts';
import { deepExperiment, startActivations, startNames } from '../../../src/exercises/deep-gradients/starts.ts';
import {
  courseOf,
  moments,
  patientNames,
  patients,
  treated,
  treatments,
  wardExperiment,
} from '../../../src/exercises/deep-gradients/ward.ts';
import { descents } from '../../../src/exercises/gradient-descent/descents.ts';
import { changes, pairOf, weightsOf } from '../../../src/exercises/training-loop/pairs.ts';
import { opened } from './opened.ts';

const parameters = (run: Run<Experiment>, update: number) => [...(run.parametersAt(update) ?? [])];
function meanLoss(run: Run<Experiment>, update: number, all: readonly number[]): number {
  const trainer = createTrainer(run.experiment);
  for (let u = 0; u < update; u++) trainer.update(run.batch(u));
  return trainer.meanLoss(all);
}

test('XOR being learned: parameters and loss of Figure 10.3', async () => {
  for (const optimizer of ['sgd', 'momentum', 'adam'] as const)
    for (const batch of ['1', '2', '4'] as const) {
      const figure = runOfXor({ optimizer, rate: optimizer === 'adam' ? 0.1 : 2, batch });
      for (const update of [0, 7, 1234]) {
        const moment = figure.at(update);
        const { run, state } = await opened('f10-3', { experiment: figure.experiment, update });
        expect(state.time.update).toBe(update);
        expect(parameters(run, update), `${optimizer} ${batch} ${update}`).toEqual(moment.parameters);
      }
    }
});

test('the deck of cards and the pair of runs: w and b of Figures 10.1 and 10.4', async () => {
  for (const batch of ['1', '2', '4', '8'] as const) {
    const figure = runOfDeal({ batch, seed: 4 });
    const { run } = await opened('f10-1', { experiment: figure.experiment, update: 9 });
    const { now } = deckFrame(figure, 9);
    expect(parameters(run, 9)).toEqual([now.w, now.b]);
  }
  for (const change of changes) {
    const { run } = await opened('f10-4', { experiment: pairOf(change)[1], update: 3 });
    expect(weightsOf(change).map((_, k) => run.parametersAt(k)?.[0])).toEqual(weightsOf(change).map(([, w]) => w));
  }
});

test('the ward: the losses of every patient and treatment of Figure 11.5', async () => {
  for (const name of patientNames)
    for (const treatment of treatments) {
      const recipe = treated(patients[name].recipe, treatment);
      const { losses, failed } = courseOf(recipe);
      const experiment = wardExperiment(recipe);
      for (const moment of moments.filter((each) => each < (failed ?? Number.POSITIVE_INFINITY) && each <= 20)) {
        const { run, state } = await opened('f11-5', { experiment, update: moment });
        expect(state.time.update).toBe(moment);
        const all = experiment.data.inputs.map((_, n) => n);
        expect(meanLoss(run, moment, all), `${name} ${treatment} ${moment}`).toBe(losses[moment]);
      }
    }
});

test('a chain of units and the start of a deep network: the gradients of Figures 11.1 and 11.2', async () => {
  for (const activation of chainActivations)
    for (const units of [1, 5, 8]) {
      const experiment = chainExperiment(activation, Array<number>(units).fill(-1.5));
      const record = (await opened('f11-1', { experiment, update: 0 })).run.record(0);
      for (const { layer, gradient } of chainLinks(experiment))
        expect(valueIn(record, { quantity: 'weightGradient', index: [layer, 0, 0] }, record.count)).toBe(gradient);
    }
  for (const start of startNames)
    for (const f of startActivations) {
      const { run } = await opened('f11-2', { experiment: deepExperiment(start, f), update: 0 });
      const same = createTrainer(run.experiment);
      const its = createTrainer(deepExperiment(start, f));
      const all = run.experiment.data.inputs.map((_, n) => n);
      same.update(all);
      its.update(all);
      expect(same.parameters).toEqual(its.parameters);
    }
});

test('three networks of which one bends nothing: the losses of Figure 5.4', async () => {
  for (const [k, bend] of bends.entries())
    for (const { updates, contenders } of rounds) {
      const { run } = await opened('f5-4', { experiment: bent(bend), update: updates });
      expect(meanLoss(run, updates, everyone)).toBe(contenders[k]?.loss);
    }
});

test('a start among a hundred: the outputs of Figure 3.4', async () => {
  const experiment = randomStart(3, 2);
  const training = trainStart(experiment);
  let next = training.next();
  while (!next.done) next = training.next();
  const { run } = await opened('f3-4', { experiment, update: updatesPerStart });
  const trainer = createTrainer(run.experiment, Float64Array.from(run.parametersAt(updatesPerStart) as Float64Array));
  expect(experiment.data.inputs.map((x) => trainer.predict(Float64Array.from(x))[0])).toEqual(next.value.outputs);
});

test('a loss along two weights: where the point of Figure 7.5 stands', async () => {
  const spec = descents['xor-surface'];
  const figure = createDescentRun(spec);
  const names = coordinatesOf(figure).points;
  for (const update of [0, 1, 60]) {
    const { run, state } = await opened('f7-5', handedOfDescent(spec, { update }));
    expect(state.network.frozen).toHaveLength(7);
    const [its, there] = [figure.record(update), run.record(update)];
    expect(names.map((cell) => valueIn(there, cell, 0))).toEqual(names.map((cell) => valueIn(its, cell, 0)));
    const loss = { quantity: 'loss', index: [] } as const;
    expect(valueIn(there, loss, there.count)).toBe(valueIn(its, loss, its.count));
  }
});
