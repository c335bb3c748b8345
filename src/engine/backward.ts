/** The backward pass of the plain path: the same products and sums in the same order as the traced one. */
import { sentBy } from './forward.ts';
import { preluSlopeGradient } from './math/activations.ts';
import type { Loss } from './math/losses.ts';
import type { OutputRule } from './rules.ts';
import type { LayerWorkspace, Workspace } from './workspace.ts';

/**
 * Computes delta of every layer for the example of the last forward pass, and its gradients.
 * @param x the inputs, shape (inputs)
 * @param y the targets, shape (outputs)
 * @param first true for the first example of a batch: its gradients are stored, those of later examples are added
 */
export function backward(
  { layers }: Workspace,
  loss: Loss,
  rule: OutputRule,
  x: Float64Array,
  y: Float64Array,
  first: boolean,
): void {
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l] as LayerWorkspace;
    const above = layers[l + 1];
    if (above === undefined) outputDelta(layer, loss, rule, y);
    else hiddenDelta(layer, above);
    const sent = l === 0 ? x : sentBy(layers[l - 1] as LayerWorkspace);
    if (first) storeGradients(layer, sent);
    else addGradients(layer, sent);
    if (layer.slope.length > 0) slopeGradient(layer, first);
  }
}

function outputDelta(layer: LayerWorkspace, loss: Loss, rule: OutputRule, y: Float64Array) {
  const { activation, a, activationGradient: g, delta, units } = layer;
  if (rule === 'fused') {
    for (let k = 0; k < units; k++) delta[k] = loss.delta(a[k]!, y[k]!, units);
    return;
  }
  if (rule === 'perceptron') {
    for (let k = 0; k < units; k++) delta[k] = a[k]! - y[k]!;
    return;
  }
  for (let k = 0; k < units; k++) g[k] = loss.slope(a[k]!, y[k]!, units);
  if (activation === undefined) softmaxDelta(a, g, delta, units);
  else deltaFromSlopes(layer);
}

function softmaxDelta(a: Float64Array, g: Float64Array, delta: Float64Array, units: number) {
  let mean = g[0]! * a[0]!;
  for (let k = 1; k < units; k++) mean += g[k]! * a[k]!;
  for (let k = 0; k < units; k++) delta[k] = a[k]! * (g[k]! - mean);
}

function hiddenDelta(layer: LayerWorkspace, above: LayerWorkspace) {
  const { activationGradient: g, units, mask } = layer;
  const { weights, delta: deltas } = above;
  const first = deltas[0]!;
  for (let i = 0; i < units; i++) g[i] = first * weights[i]!;
  for (let j = 1, k = units; j < above.units; j++) {
    const deltaJ = deltas[j]!;
    for (let i = 0; i < units; i++) g[i] = g[i]! + deltaJ * weights[k++]!;
  }
  if (mask !== undefined) for (let i = 0; i < units; i++) g[i] = g[i]! * mask[i]!;
  deltaFromSlopes(layer);
}

function deltaFromSlopes({ activation, slope, z, a, activationGradient: g, delta, units }: LayerWorkspace) {
  if (activation === undefined) throw new Error('softmax is an output activation');
  const alpha = slope[0];
  for (let j = 0; j < units; j++) delta[j] = g[j]! * activation.df(z[j]!, a[j]!, alpha);
}

function storeGradients({ delta, weightGradient, biasGradient, inputs, units }: LayerWorkspace, sent: Float64Array) {
  for (let j = 0, k = 0; j < units; j++) {
    const deltaJ = delta[j]!;
    biasGradient[j] = deltaJ;
    for (let i = 0; i < inputs; i++) weightGradient[k++] = deltaJ * sent[i]!;
  }
}

function addGradients({ delta, weightGradient, biasGradient, inputs, units }: LayerWorkspace, sent: Float64Array) {
  for (let j = 0, k = 0; j < units; j++) {
    const deltaJ = delta[j]!;
    biasGradient[j] = biasGradient[j]! + deltaJ;
    for (let i = 0; i < inputs; i++, k++) weightGradient[k] = weightGradient[k]! + deltaJ * sent[i]!;
  }
}

function slopeGradient({ activationGradient: g, z, slopeGradient: gradient, units }: LayerWorkspace, first: boolean) {
  let total = g[0]! * preluSlopeGradient(z[0]!);
  for (let j = 1; j < units; j++) total += g[j]! * preluSlopeGradient(z[j]!);
  gradient[0] = first ? total : gradient[0]! + total;
}
