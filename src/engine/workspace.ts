/** The arrays of the plain path: one network's parameters, optimizer memory and scratch space, flat, without trace. */
import { type Experiment, type LayerSpec, layerSizes } from './experiment.ts';
import type { Answering } from './kernel/answers.ts';
import { type Activation, activations } from './math/activations.ts';
import { optimizers } from './optimizers.ts';
import { type ParameterBlock, parameterBlocks, totalSize } from './parameters.ts';
import { stateAtStart } from './start-state.ts';

export { startParameters } from './start-state.ts';

/** One dense layer of the plain path. Matrices are row-major: weights[j * inputs + i] is into unit j from unit i. */
export interface LayerWorkspace {
  readonly inputs: number;
  readonly units: number;
  /** Undefined for softmax, which is a function of the whole layer. */
  readonly activation: Activation | undefined;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  /** prelu's one learned slope; empty for other layers. */
  readonly slope: Float64Array;
  readonly weightGradient: Float64Array;
  readonly biasGradient: Float64Array;
  readonly slopeGradient: Float64Array;
  readonly z: Float64Array;
  readonly a: Float64Array;
  /** What dropout leaves of a. */
  readonly dropped: Float64Array;
  /** ∂E/∂a of the example at hand. */
  readonly activationGradient: Float64Array;
  readonly delta: Float64Array;
  /** The dropout mask of the example at hand; undefined outside training and where nothing is dropped. */
  mask: Float64Array | undefined;
  /** ln Σ e^z of a layer of softmax, as the last forward pass left it; NaN for other layers. */
  logSumExp: number;
}

export interface Workspace {
  readonly blocks: readonly ParameterBlock[];
  /** All parameters in the order of parameters.ts: the same order as the first slots of a trace. */
  readonly parameters: Float64Array;
  /** Their gradients, in the same order. */
  readonly gradient: Float64Array;
  /** What the optimizer remembers of each of them, in the same order, row by row. */
  readonly memory: readonly Float64Array[];
  readonly powers: Float64Array;
  readonly layers: readonly LayerWorkspace[];
  /** What answers many examples, once there is such a thing; see kernel/on-use.ts. */
  kernel?: (examples: number) => Answering | undefined;
}

/** See stateAtStart. */
export const startState = (experiment: Experiment): Float64Array =>
  stateAtStart(experiment, optimizers[experiment.training.optimizer.kind]);

/** Allocates the arrays for a network. `state` (see startState) is used as it is, not copied. */
export function createWorkspace(experiment: Experiment, state: Float64Array): Workspace {
  const { network, training } = experiment;
  const { memory, powers } = optimizers[training.optimizer.kind];
  const sizes = layerSizes(network);
  const blocks = parameterBlocks(experiment);
  const count = totalSize(blocks);
  const expected = count * (1 + memory.length) + powers.length;
  if (state.length !== expected)
    throw new RangeError(`the state of the network ${sizes.join('-')} has ${expected} numbers, not ${state.length}`);
  const parameters = state.subarray(0, count);
  const gradient = new Float64Array(count);
  const part = (row: Float64Array, quantity: ParameterBlock['quantity'], layer: number) => {
    const block = blocks.find((candidate) => candidate.quantity === quantity && candidate.layer === layer);
    return block === undefined ? row.subarray(0, 0) : row.subarray(block.offset, block.offset + block.size);
  };
  const layers = network.layers.map(({ units, activation }: LayerSpec, k): LayerWorkspace => {
    const scratch = () => new Float64Array(units);
    return {
      inputs: sizes[k] as number,
      units,
      activation: activation === 'softmax' ? undefined : activations[activation],
      weights: part(parameters, 'weights', k + 1),
      bias: part(parameters, 'bias', k + 1),
      slope: part(parameters, 'slope', k + 1),
      weightGradient: part(gradient, 'weights', k + 1),
      biasGradient: part(gradient, 'bias', k + 1),
      slopeGradient: part(gradient, 'slope', k + 1),
      z: scratch(),
      a: scratch(),
      dropped: scratch(),
      activationGradient: scratch(),
      delta: scratch(),
      mask: undefined,
      logSumExp: NaN,
    };
  });
  return {
    blocks,
    parameters,
    gradient,
    memory: memory.map((_, m) => state.subarray(count * (m + 1), count * (m + 2))),
    powers: state.subarray(expected - powers.length),
    layers,
  };
}
