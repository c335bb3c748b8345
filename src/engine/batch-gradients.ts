/** One look at the gradients without a trace: a forward and a backward pass over a batch, and no update. */
import { backward } from './backward.ts';
import type { Experiment } from './experiment.ts';
import { forward } from './forward.ts';
import { divideGradients } from './gradients.ts';
import { losses } from './math/losses.ts';
import { outputRule } from './rules.ts';
import { createWorkspace, startState, type Workspace } from './workspace.ts';

/**
 * The mean gradient over all examples, layer by layer, with the same bits as in an update of the traced path.
 * @param state where the parameters stand (see startState); it is not changed
 * @param seen hears of the network after each example, before the next overwrites it: its `a` and `delta` are that example's
 */
export function batchGradients(
  experiment: Experiment,
  state = startState(experiment),
  seen: (workspace: Workspace, example: number) => void = () => undefined,
): Workspace {
  const { data, training } = experiment;
  const workspace = createWorkspace(experiment, state);
  const [loss, rule] = [losses[training.loss], outputRule(experiment)];
  for (const [n, inputs] of data.inputs.entries()) {
    const x = Float64Array.from(inputs);
    forward(workspace, x);
    backward(workspace, loss, rule, x, Float64Array.from(data.targets[n] as readonly number[]), n === 0);
    seen(workspace, n);
  }
  if (data.inputs.length > 1) divideGradients(workspace, data.inputs.length);
  return workspace;
}
