/** Back to the inputs: what a small change of each input does to a sum of the outputs' z, after a forward pass. */
import type { LayerWorkspace, Workspace } from './workspace.ts';

/**
 * ∂s/∂x of s = Σ seed[k] · z[k] of the last layer, for the example of the last forward pass. With one-hot seeds it is the slope of
 * one output's z; with the output's delta as seed it is that of the loss.
 * @param seed shape (outputs)
 * @returns shape (inputs), a new array
 */
export function inputGradient({ layers }: Pick<Workspace, 'layers'>, seed: ArrayLike<number>): Float64Array {
  let delta: Float64Array = Float64Array.from(seed);
  for (let l = layers.length - 1; l >= 0; l--) {
    const sent = throughWeights(layers[l] as LayerWorkspace, delta);
    const below = layers[l - 1];
    delta = below === undefined ? sent : throughActivation(below, sent);
  }
  return delta;
}

/** From the z of a layer to what was sent into it. */
function throughWeights({ weights, inputs, units }: LayerWorkspace, delta: Float64Array): Float64Array {
  const sent = new Float64Array(inputs);
  for (let j = 0, k = 0; j < units; j++)
    for (let i = 0; i < inputs; i++) sent[i] = (sent[i] as number) + (delta[j] as number) * (weights[k++] as number);
  return sent;
}

/** From the activations of a hidden layer to its z. */
function throughActivation({ activation, slope, z, a }: LayerWorkspace, gradient: Float64Array): Float64Array {
  if (activation === undefined) throw new RangeError('softmax is an output activation');
  const alpha = slope[0];
  return gradient.map((g, j) => g * activation.df(z[j] as number, a[j] as number, alpha));
}
