/** Where training begins. */
import type { Experiment } from './experiment.ts';
import { preluSlope } from './math/activations/piecewise.ts';
import type { Optimizer } from './optimizers/optimizer.ts';

/** The start parameters of an experiment, in the order of parameters.ts. */
export function startParameters({ network }: Experiment): Float64Array {
  return Float64Array.from(
    network.layers.flatMap(({ weights, bias, activation, slope = preluSlope }) => [
      ...weights.flat(),
      ...bias,
      ...(activation === 'prelu' ? [slope] : []),
    ]),
  );
}

/** All that one update hands to the next: the start parameters, then the optimizer's memory, 0, then its powers, 1. */
export const stateAtStart = (experiment: Experiment, optimizer: Optimizer): Float64Array =>
  withMemory(startParameters(experiment), optimizer);

/** Parameters, and an optimizer's memory as it begins. */
export function withMemory(parameters: ArrayLike<number>, { memory, powers }: Optimizer): Float64Array {
  const state = new Float64Array(parameters.length * (1 + memory.length) + powers.length);
  state.set(parameters);
  return state.fill(1, state.length - powers.length);
}
