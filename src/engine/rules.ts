/** What follows from an experiment's names alone. Both paths of the engine and the exported programs ask here. */
import type { Experiment, LayerSpec, TrainingSpec } from './experiment.ts';
import type { ActivationName } from './math/activations.ts';
import { type LossName, losses } from './math/losses.ts';
import type { ParameterBlock } from './parameters.ts';

/** How the deltas of the outputs come about: by the perceptron's rule, in one stable step, or from the slopes of loss and activation. */
export type OutputRule = 'perceptron' | 'fused' | 'slopes';

export function outputRule({ network, training }: Pick<Experiment, 'network' | 'training'>): OutputRule {
  if (training.rule === 'perceptron') return 'perceptron';
  return isFused((network.layers.at(-1) as LayerSpec).activation, training.loss) ? 'fused' : 'slopes';
}

/** An output activation behind its own cross-entropy: ∂E/∂z is a difference, computed in one stable step. */
function isFused(activation: ActivationName, loss: LossName): boolean {
  return losses[loss].fused && losses[loss].partner === activation;
}

/** Whether some activations of layer l are dropped in training. */
export const isDropped = ({ training }: Pick<Experiment, 'training'>, l: number): boolean =>
  (training.dropout?.[l - 1] ?? 0) > 0;

/** What an update depends on, of all that a training says. */
export type UpdateSpec = Pick<TrainingSpec, 'clipNorm' | 'l2' | 'l1'>;

/** What becomes of a gradient before the optimizer sees it, in order: clipped, then penalised where it is a weight's. */
export function gradientStages(training: UpdateSpec, quantity: ParameterBlock['quantity']) {
  const penalised = quantity === 'weights';
  return [
    ...(training.clipNorm === undefined ? [] : (['ClippedGradient'] as const)),
    ...(penalised && training.l2 !== undefined ? (['L2Gradient'] as const) : []),
    ...(penalised && training.l1 !== undefined ? (['L1Gradient'] as const) : []),
  ];
}
