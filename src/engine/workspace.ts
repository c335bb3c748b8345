/** The arrays of the plain path: one network's parameters and scratch space, flat, without trace. */
import { type Experiment, type LayerSpec, layerSizes, parameterCount } from './experiment.ts';
import { type Activation, activations } from './math/activations.ts';

/** One dense layer of the plain path. Matrices are row-major: weights[j * inputs + i] is into unit j from unit i. */
export interface LayerWorkspace {
  readonly inputs: number;
  readonly units: number;
  /** Undefined for softmax, which is a function of the whole layer. */
  readonly activation: Activation | undefined;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  readonly weightGradient: Float64Array;
  readonly biasGradient: Float64Array;
  readonly z: Float64Array;
  readonly a: Float64Array;
  /** ∂E/∂a of the example at hand. */
  readonly activationGradient: Float64Array;
  readonly delta: Float64Array;
}

export interface Workspace {
  /** All parameters: weights then bias of layer 1, of layer 2 …: the same order as the first slots of a trace. */
  readonly parameters: Float64Array;
  readonly layers: readonly LayerWorkspace[];
}

/** The start parameters of an experiment, in the order of `Workspace.parameters`. */
export function startParameters({ network }: Experiment): Float64Array {
  return Float64Array.from(network.layers.flatMap(({ weights, bias }) => [...weights.flat(), ...bias]));
}

/** Allocates the arrays for a network. `parameters` is used as it is, not copied. */
export function createWorkspace({ network }: Experiment, parameters: Float64Array): Workspace {
  const sizes = layerSizes(network);
  const expected = parameterCount(sizes);
  if (parameters.length !== expected)
    throw new RangeError(`the network ${sizes.join('-')} has ${expected} parameters, not ${parameters.length}`);
  let offset = 0;
  const take = (length: number) => {
    offset += length;
    return parameters.subarray(offset - length, offset);
  };
  const layers = network.layers.map(({ units, activation }: LayerSpec, k): LayerWorkspace => {
    const inputs = sizes[k] as number;
    return {
      inputs,
      units,
      activation: activation === 'softmax' ? undefined : activations[activation],
      weights: take(units * inputs),
      bias: take(units),
      weightGradient: new Float64Array(units * inputs),
      biasGradient: new Float64Array(units),
      z: new Float64Array(units),
      a: new Float64Array(units),
      activationGradient: new Float64Array(units),
      delta: new Float64Array(units),
    };
  });
  return { parameters, layers };
}
