/** The networks of Figure 3.2: three kinds of hidden units, each with weights that solve XOR. */
import type { Experiment } from '../../../engine/experiment.ts';
import type { Variants } from '../../kit/stage/step-figure-props.ts';

/** Gates made of threshold units: OR, NAND, and the AND of the two. Their lines are those of the sigmoid network. */
export function withSteps(sigmoid: Experiment): Experiment {
  const smallest = Math.abs(sigmoid.network.layers[0]?.weights[0]?.[0] ?? 1);
  const layers = sigmoid.network.layers.map((layer) => ({
    ...layer,
    activation: 'step' as const,
    weights: layer.weights.map((row) => row.map((w) => w / smallest)),
    bias: layer.bias.map((b) => b / smallest),
  }));
  return { ...sigmoid, network: { ...sigmoid.network, layers } };
}

export const xorVariants = (sigmoid: Experiment, relu: Experiment): Variants => ({
  step: withSteps(sigmoid),
  sigmoid,
  relu,
});

/** The gain of a sigmoid network of this family, the steepness of all its curves: the first hidden bias turned over. */
export const gainOf = ({ network }: Experiment) => 0 - (network.layers[0]?.bias[0] ?? 0);

/** All numbers of the family with this gain, as edits: 2k, 2k, −k · −2k, −2k, 3k · 2k, 2k, −3k. */
export const gainEdits = (k: number) => ({
  'w.1.0.0': 2 * k,
  'w.1.0.1': 2 * k,
  'b.1.0': -k,
  'w.1.1.0': -2 * k,
  'w.1.1.1': -2 * k,
  'b.1.1': 3 * k,
  'w.2.0.0': 2 * k,
  'w.2.0.1': 2 * k,
  'b.2.0': -3 * k,
});
