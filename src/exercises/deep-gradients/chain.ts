/** Units in a row, each with one weight: what Figure 11.1 steps, and what the questions of lesson 11 ask about it. */
import { batchGradients } from '../../engine/batch-gradients.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { forward } from '../../engine/forward.ts';
import type { ActivationName } from '../../engine/math/activations.ts';
import { createWorkspace, type LayerWorkspace, startState } from '../../engine/workspace.ts';

export const chainActivations = ['sigmoid', 'tanh', 'relu', 'leaky-relu'] as const satisfies readonly ActivationName[];
export type ChainActivation = (typeof chainActivations)[number];

/** What enters every chain of the lesson. */
export const chainInput = 0.5;

/** What the engine knows of one unit of a chain after a forward and a backward pass. */
export interface ChainLink {
  /** Counted from 1. */
  readonly layer: number;
  readonly weight: number;
  /** The activation that enters. */
  readonly input: number;
  readonly z: number;
  readonly a: number;
  /** f′(z). */
  readonly slope: number;
  /** ∂E/∂z. */
  readonly delta: number;
  /** ∂E/∂w. */
  readonly gradient: number;
}

/**
 * The network 1-1-…-1. Its target lies one below what it says: then the slope of the loss ½(a − y)² by the output is 1, and
 * nothing but weights and slopes makes the gradients.
 */
export function chainExperiment(activation: ActivationName, weights: readonly number[], x = chainInput): Experiment {
  const towards = (target: number): Experiment => ({
    network: {
      inputs: 1,
      layers: weights.map((w) => ({ units: 1, activation, weights: [[w]], bias: [0] })),
    },
    data: { inputs: [[x]], targets: [[target]] },
    training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 0.1 } },
  });
  const first = towards(0);
  const said = forward(createWorkspace(first, startState(first)), Float64Array.of(x))[0] as number;
  return towards(said - 1);
}

/** A chain's units from the first to the last, as the plain path leaves them. */
export function chainLinks(experiment: Experiment): ChainLink[] {
  const { layers } = batchGradients(experiment);
  const [x = 0] = experiment.data.inputs[0] ?? [];
  return layers.map((layer, k) => {
    const [z, a] = [layer.z[0] as number, layer.a[0] as number];
    return {
      layer: k + 1,
      weight: layer.weights[0] as number,
      input: k === 0 ? x : ((layers[k - 1] as LayerWorkspace).a[0] as number),
      ...{ z, a },
      slope: layer.activation?.df(z, a) ?? Number.NaN,
      delta: layer.delta[0] as number,
      gradient: layer.weightGradient[0] as number,
    };
  });
}

/** The same for n units with one weight. */
export const evenChain = (activation: ChainActivation, w: number, n: number) =>
  chainLinks(chainExperiment(activation, Array<number>(n).fill(w)));
