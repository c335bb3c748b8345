/** Training without a trace, for thousands of updates. Same bits as the traced path; a test holds them equal. */
import { backward } from './backward.ts';
import { dropoutMasks } from './dropout.ts';
import type { Batches } from './epoch.ts';
import type { Experiment } from './experiment.ts';
import { forward } from './forward.ts';
import { clipGradients, divideGradients, penaliseGradients } from './gradients.ts';
import { helperFor } from './kernel/on-use.ts';
import { type Loss, losses } from './math/losses.ts';
import { constantsOf, optimizers } from './optimizers.ts';
import { learnedRanges } from './parameters.ts';
import { outputRule } from './rules.ts';
import { createWorkspace, type LayerWorkspace, startState, type Workspace } from './workspace.ts';

export interface Trainer {
  /** All parameters, as they are now, in the order of parameters.ts. */
  readonly parameters: Float64Array;
  /** The parameters and all that the optimizer remembers, as they are now; see startState. */
  readonly state: Float64Array;
  /** The gradients that the optimizer saw in the last update that was made by itself, of all parameters, in the same order; 0 before the first. */
  readonly gradient: Float64Array;
  /** The network's output for one example, shape (outputs), without dropout. A view that the next call overwrites. */
  predict(x: Float64Array): Float64Array;
  /** The mean loss over a batch, as the parameters are now, without dropout. */
  meanLoss(batch: readonly number[]): number;
  /**
   * One update on a batch of examples, given as positions in the data.
   * @returns the batch's mean loss before the update; not finite where any number of the update is not (see run.ts)
   */
  update(batch: readonly number[]): number;
  /**
   * Updates one after the other, each on the batch of its number: the same bits as from `update`, many times sooner in a long run.
   * @param batches the experiment's own (see batchesOf)
   * @returns how many were made: fewer than asked for where in the next one a number is not finite; it has left the state useless
   */
  train(batches: Batches, count: number): number;
}

/** Updates on the plain path between two looks whether the kernel is there. */
const stretch = 64;

/**
 * Prepares training.
 * @param state where to start from (see startState); used as it is, not copied
 * @param done how many updates led to this state: dropout draws anew in every update
 */
export function createTrainer(experiment: Experiment, state = startState(experiment), done = 0): Trainer {
  const { training } = experiment;
  const workspace = createWorkspace(experiment, state);
  const loss = losses[training.loss];
  const inputs = experiment.data.inputs.map((x) => Float64Array.from(x));
  const targets = experiment.data.targets.map((y) => Float64Array.from(y));
  const penalised = training.l1 !== undefined || training.l2 !== undefined;
  const drops = training.dropout?.some((rate) => rate > 0) ?? false;
  const learned = learnedRanges(workspace.blocks);
  const subject = subjectOf(experiment, workspace);
  const { rule, constants } = subject;
  const { learningRate } = training.optimizer;
  const optimizer = subject.optimizer.flat({ ...workspace, learningRate, constants });
  const quickly = helperFor(subject);
  let updates = done;

  const setMasks = (masks?: readonly (Float64Array | undefined)[]) => {
    for (const [k, layer] of workspace.layers.entries()) layer.mask = masks?.[k];
  };

  const trainer: Trainer = {
    parameters: workspace.parameters,
    state,
    gradient: workspace.gradient,
    predict: (x) => forward(workspace, x),
    meanLoss(batch) {
      let total = 0;
      for (const [k, n] of batch.entries()) {
        forward(workspace, inputs[n] as Float64Array);
        const exampleLoss = lossOf(workspace, loss, targets[n] as Float64Array);
        total = k === 0 ? exampleLoss : total + exampleLoss;
      }
      return total / batch.length;
    },
    update(batch) {
      const count = batch.length;
      let total = 0;
      for (let k = 0; k < count; k++) {
        const n = batch[k] as number;
        const x = inputs[n] as Float64Array;
        const y = targets[n] as Float64Array;
        if (drops) setMasks(dropoutMasks(experiment, updates, k));
        forward(workspace, x);
        const exampleLoss = lossOf(workspace, loss, y);
        total = k === 0 ? exampleLoss : total + exampleLoss;
        backward(workspace, loss, rule, x, y, k === 0);
      }
      if (drops) setMasks();
      let probe = total / count;
      if (count > 1) divideGradients(workspace, count);
      if (training.clipNorm !== undefined) probe += clipGradients(workspace, training.clipNorm);
      if (penalised) penaliseGradients(workspace, training);
      optimizer.once();
      for (let r = 0; r < learned.length; r += 2)
        probe += optimizer.descend(learned[r] as number, learned[r + 1] as number);
      updates++;
      return probe;
    },
    train(batches, count) {
      for (let made = 0; made < count; ) {
        const quick = quickly(state, batches, updates, count - made);
        updates += quick;
        made += quick;
        if (quick > 0) continue;
        const end = Math.min(count, made + stretch);
        for (; made < end; made++) {
          const probe = trainer.update(batches.of(updates));
          if (probe - probe !== 0) return made;
        }
      }
      return count;
    },
  };
  return trainer;
}

/** What the kernel is told; see kernel/subject.ts. */
export const subjectOf = (experiment: Experiment, workspace: Workspace) => ({
  ...workspace,
  experiment,
  rule: outputRule(experiment),
  optimizer: optimizers[experiment.training.optimizer.kind],
  constants: constantsOf(experiment.training.optimizer),
  masksOf: dropoutMasks,
});

/** The loss of the example of the last forward pass; not finite where one of its z is not. */
function lossOf({ layers }: Workspace, loss: Loss, y: Float64Array): number {
  const { z, a, units, logSumExp } = layers[layers.length - 1] as LayerWorkspace;
  let total = 0;
  for (let k = 0; k < units; k++) {
    const term = loss.term(z[k] as number, a[k] as number, y[k] as number, units, logSumExp);
    total = k === 0 ? term : total + term;
  }
  for (let l = 0; l < layers.length; l++) {
    const sums = (layers[l] as LayerWorkspace).z;
    for (let j = 0; j < sums.length; j++) total += (sums[j] as number) * 0;
  }
  return total;
}
