/** Where training begins. */
import type { Experiment } from './experiment.ts';
import { PRELU_SLOPE } from './math/activations/piecewise.ts';
import type { Optimizer } from './optimizers/optimizer.ts';

/** The start parameters of an experiment, in the order of parameters.ts. */
export function startParameters({ network }: Experiment): Float64Array {
  return Float64Array.from(
    network.layers.flatMap(({ weights, bias, activation, slope = PRELU_SLOPE }) => [
      ...weights.flat(),
      ...bias,
      ...(activation === 'prelu' ? [slope] : []),
    ]),
  );
}

/** All that one update hands to the next: the start parameters, then the optimizer's memory, 0, then its powers, 1. */
export function stateAtStart(experiment: Experiment, { memory, powers }: Optimizer): Float64Array {
  const parameters = startParameters(experiment);
  const state = new Float64Array(parameters.length * (1 + memory.length) + powers.length);
  state.set(parameters);
  return state.fill(1, state.length - powers.length);
}
