/** For figures that show forward passes without a run: what is needed to speak of them. */
import type { Experiment } from '../../engine/experiment.ts';
import { forwardFunctions } from '../../engine/forward-trace.ts';
import { forwardKinds } from '../../engine/trace/kinds/forward.ts';
import type { Spoken } from './make.ts';

export function spokenActs(experiment: Experiment): Spoken {
  const { layers } = experiment.network;
  return {
    experiment,
    arithmetic: {
      kinds: forwardKinds,
      activations: [undefined, ...layers.map(({ activation }) => forwardFunctions[activation])],
      loss: undefined,
      outputs: layers.at(-1)?.units ?? 0,
    },
    batch: () => [0],
    plan: () => ({ examples: 1 }),
  };
}
