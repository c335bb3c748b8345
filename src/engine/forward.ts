/** The forward pass of the plain path: the same sums in the same order as the traced one. */
import { softmaxInto } from './math/softmax.ts';
import type { LayerWorkspace, Workspace } from './workspace.ts';

/**
 * Computes z and a of every layer for one example. Layers that have a mask drop what it drops.
 * @param x the inputs, shape (inputs)
 * @returns the activations of the last layer (a view that the next call overwrites)
 */
export function forward({ layers }: Pick<Workspace, 'layers'>, x: Float64Array): Float64Array {
  let sent = x;
  for (let l = 0; l < layers.length; l++) {
    const layer = layers[l] as LayerWorkspace;
    weightedSums(layer, sent);
    if (layer.activation === undefined) layer.logSumExp = softmaxInto(layer.z, layer.a);
    else activate(layer);
    sent = layer.mask === undefined ? layer.a : drop(layer, layer.mask);
  }
  return sent;
}

/** What a layer passes on: its activations, after dropout where there is some. */
export const sentBy = ({ mask, a, dropped }: LayerWorkspace) => (mask === undefined ? a : dropped);

function weightedSums({ weights, bias, z, inputs, units }: LayerWorkspace, sent: Float64Array) {
  for (let j = 0, k = 0; j < units; j++) {
    let sum = weights[k++]! * sent[0]!;
    for (let i = 1; i < inputs; i++) sum += weights[k++]! * sent[i]!;
    z[j] = sum + bias[j]!;
  }
}

function activate({ activation, slope, z, a, units }: LayerWorkspace) {
  if (activation === undefined) return;
  // slope[0] of an empty array is undefined: the activation's own default.
  const alpha = slope[0];
  for (let j = 0; j < units; j++) a[j] = activation.f(z[j]!, alpha);
}

function drop({ a, dropped, units }: LayerWorkspace, mask: Float64Array) {
  for (let j = 0; j < units; j++) dropped[j] = a[j]! * mask[j]!;
  return dropped;
}
