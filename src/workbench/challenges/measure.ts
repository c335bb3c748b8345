/** What a goal is held against, computed from a run by the engine. */
import { batchesOf } from '../../engine/batches.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { createTrainer } from '../../engine/train.ts';
import { startState } from '../../engine/workspace.ts';
import type { Session } from '../session/session.ts';
import { type Goal, type Measured, nudgeSize } from './goal.ts';

/**
 * A run as it stands after some of its updates.
 * @param goal what takes training of its own is measured only where it is asked for
 */
export function measuredAt(
  session: Pick<Session, 'experiment' | 'parametersAt' | 'measure' | 'ended'>,
  updates: number,
  goal: Goal,
): Measured {
  const parameters = session.parametersAt(updates);
  const { training, test } = session.measure(parameters);
  const loss = training?.loss ?? Number.NaN;
  return {
    loss,
    trainingAccuracy: training?.accuracy,
    testAccuracy: test?.accuracy,
    parameters: parameters.length,
    updates,
    examples: seen(session.experiment, updates),
    rate: session.experiment.training.optimizer.learningRate,
    nudged: goal.nudged === undefined ? undefined : nudgedApart(session.experiment, updates),
    ended: !Number.isFinite(loss) || (session.ended !== undefined && updates >= session.ended.update),
  };
}

/** How many examples these updates have seen. */
export function seen(experiment: Experiment, updates: number): number {
  const { of, updatesPerEpoch } = batchesOf(experiment);
  const whole = Math.floor(updates / updatesPerEpoch);
  let count = whole * experiment.data.inputs.length;
  for (let update = whole * updatesPerEpoch; update < updates; update++) count += of(update).length;
  return count;
}

/** How far the losses of all training examples are apart after these updates, for two starts that hardly differ. */
export function nudgedApart(experiment: Experiment, updates: number): number {
  const all = experiment.data.inputs.map((_, n) => n);
  const batches = batchesOf(experiment);
  const lossFrom = (nudge: number) => {
    const state = startState(experiment);
    state[0] = (state[0] as number) + nudge;
    const trainer = createTrainer(experiment, state);
    return trainer.train(batches, updates) < updates ? Number.NaN : trainer.meanLoss(all);
  };
  return Math.abs(lossFrom(0) - lossFrom(nudgeSize));
}
