/** Training without a trace, for thousands of updates. Same bits as the traced path; a test holds them equal. */
import { backward } from './backward.ts';
import type { Experiment } from './experiment.ts';
import { forward } from './forward.ts';
import { exp } from './math/exp.ts';
import { log } from './math/log.ts';
import { type Loss, losses } from './math/losses.ts';
import { createWorkspace, type LayerWorkspace, startParameters, type Workspace } from './workspace.ts';

export interface Trainer {
  /** All parameters, as they are now; see Workspace.parameters for the order. */
  readonly parameters: Float64Array;
  /** The network's output for one example, shape (outputs). A view that the next call overwrites. */
  predict(x: Float64Array): Float64Array;
  /** The mean loss over a batch, as the parameters are now. */
  meanLoss(batch: readonly number[]): number;
  /**
   * One update on a batch of examples, given as positions in the data.
   * @returns the batch's mean loss before the update; not finite where any number of the update is not (see run.ts)
   */
  update(batch: readonly number[]): number;
}

/** Prepares training from the experiment's start values, or from `parameters` (used as they are, not copied). */
export function createTrainer(experiment: Experiment, parameters = startParameters(experiment)): Trainer {
  const workspace = createWorkspace(experiment, parameters);
  const loss = losses[experiment.training.loss];
  const inputs = experiment.data.inputs.map((x) => Float64Array.from(x));
  const targets = experiment.data.targets.map((y) => Float64Array.from(y));
  const { learningRate } = experiment.training.optimizer;
  const frozen = experiment.training.freeze?.includes('bias') ?? false;

  return {
    parameters,
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
      let total = 0;
      for (const [k, n] of batch.entries()) {
        const [x, y] = [inputs[n] as Float64Array, targets[n] as Float64Array];
        forward(workspace, x);
        const exampleLoss = lossOf(workspace, loss, y);
        total = k === 0 ? exampleLoss : total + exampleLoss;
        backward(workspace, loss, x, y, k === 0);
      }
      const meanLoss = total / batch.length;
      let probe = 0;
      for (const layer of workspace.layers) {
        if (batch.length > 1) divideGradients(layer, batch.length);
        probe += descend(layer.weights, layer.weightGradient, learningRate);
        if (!frozen) probe += descend(layer.bias, layer.biasGradient, learningRate);
      }
      return meanLoss + probe;
    },
  };
}

/** The loss of the example of the last forward pass; not finite where one of its z is not. */
function lossOf({ layers }: Workspace, loss: Loss, y: Float64Array): number {
  const { z, a, units, activation } = layers[layers.length - 1] as LayerWorkspace;
  const logSumExp = activation === undefined && loss.fused ? logTotal(z) : undefined;
  let total = 0;
  for (let k = 0; k < units; k++) {
    const term = loss.term(z[k] as number, a[k] as number, y[k] as number, units, logSumExp);
    total = k === 0 ? term : total + term;
  }
  for (const layer of layers) for (let j = 0; j < layer.units; j++) total += (layer.z[j] as number) * 0;
  return total;
}

/** m + ln Σ exp(z − m), m the largest z. */
function logTotal(z: Float64Array): number {
  let maximum = z[0] as number;
  for (let k = 1; k < z.length; k++) maximum = Math.max(maximum, z[k] as number);
  let total = 0;
  for (let k = 0; k < z.length; k++) total += exp((z[k] as number) - maximum);
  return maximum + log(total);
}

function divideGradients({ weightGradient, biasGradient }: LayerWorkspace, count: number) {
  for (let k = 0; k < weightGradient.length; k++) weightGradient[k] = (weightGradient[k] as number) / count;
  for (let k = 0; k < biasGradient.length; k++) biasGradient[k] = (biasGradient[k] as number) / count;
}

/** p ← p − η·g for every parameter. @returns 0, or NaN where a new value is not finite. */
function descend(parameters: Float64Array, gradient: Float64Array, learningRate: number): number {
  let probe = 0;
  for (let k = 0; k < parameters.length; k++) {
    const value = (parameters[k] as number) - learningRate * (gradient[k] as number);
    parameters[k] = value;
    probe += value * 0;
  }
  return probe;
}
