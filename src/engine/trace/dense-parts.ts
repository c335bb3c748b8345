/** What a run of a dense network is made of. */
import type { Batches } from '../epoch.ts';
import type { Experiment } from '../experiment.ts';
import { activations } from '../math/activations.ts';
import { losses } from '../math/losses.ts';
import { constantNames, constantsFor, type Optimizer } from '../optimizers/optimizer.ts';
import { parameterBlocks, totalSize } from '../parameters.ts';
import { stateAtStart } from '../start-state.ts';
import { denseCuts } from './dense-cuts.ts';
import type { Plan } from './plan.ts';
import type { Arithmetic } from './replay.ts';
import type { Put, RunParts } from './start-run.ts';

/** What an experiment needs beyond the common parts; what it does not need may be missing. */
export interface DenseParts {
  /** The experiment's own. */
  readonly optimizer: Optimizer;
  readonly batches: Batches;
  readonly kinds: Arithmetic['kinds'];
  readonly updates?: number | undefined;
  plan(examples: number): Plan;
  /** Per layer 1…L the dropout mask of example n of an update. */
  masks?(update: number, n: number): readonly (Float64Array | undefined)[];
  train?: RunParts['train'];
}

export function denseParts(experiment: Experiment, own: DenseParts): RunParts<Experiment> {
  const { network, data, training } = experiment;
  const { optimizer, batches, masks, train, kinds, updates = Number.POSITIVE_INFINITY } = own;
  return {
    subject: 'dense',
    experiment,
    updates,
    batches,
    arithmetic: {
      kinds,
      activations: [
        undefined,
        ...network.layers.map(({ activation }) => (activation === 'softmax' ? undefined : activations[activation])),
      ],
      loss: losses[training.loss],
      outputs: network.layers.at(-1)?.units ?? 0,
    },
    cuts: denseCuts,
    start: stateAtStart(experiment, optimizer),
    parameters: totalSize(parameterBlocks(experiment)),
    plan: own.plan,
    given(put, update) {
      putConstants(put, optimizer, training);
      for (const [n, example] of batches.of(update).entries()) {
        put(data.inputs[example] as readonly number[], 'a', n, 0);
        put(data.targets[example] as readonly number[], 'y', n);
        for (const [k, mask] of masks?.(update, n).entries() ?? []) if (mask !== undefined) put(mask, 'mask', n, k + 1);
      }
    },
    ...(train && { train }),
  };
}

/** The constants of the optimizer, of clipping and of the penalties. */
export function putConstants(
  put: Put,
  optimizer: Optimizer,
  training: Pick<Experiment['training'], 'optimizer' | 'clipNorm' | 'l2' | 'l1'>,
) {
  const constants = constantsFor(optimizer, training.optimizer);
  put([training.optimizer.learningRate], 'learningRate');
  for (const name of constantNames) put([constants[name]], name);
  for (const name of ['clipNorm', 'l2', 'l1'] as const) put([training[name] ?? 0], name);
}
