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
    for (let k = 0; k < units; k++) delta[k] = loss.delta(a[k] as number, y[k] as number, units);
    return;
  }
  if (rule === 'perceptron') {
    for (let k = 0; k < units; k++) delta[k] = (a[k] as number) - (y[k] as number);
    return;
  }
  for (let k = 0; k < units; k++) g[k] = loss.slope(a[k] as number, y[k] as number, units);
  if (activation === undefined) softmaxDelta(a, g, delta, units);
  else deltaFromSlopes(layer);
}

function softmaxDelta(a: Float64Array, g: Float64Array, delta: Float64Array, units: number) {
  let mean = (g[0] as number) * (a[0] as number);
  for (let k = 1; k < units; k++) mean += (g[k] as number) * (a[k] as number);
  for (let k = 0; k < units; k++) delta[k] = (a[k] as number) * ((g[k] as number) - mean);
}

function hiddenDelta(layer: LayerWorkspace, above: LayerWorkspace) {
  const { activationGradient: g, units, mask } = layer;
  const { weights, delta: deltas } = above;
  const first = deltas[0] as number;
  for (let i = 0; i < units; i++) g[i] = first * (weights[i] as number);
  for (let j = 1, k = units; j < above.units; j++) {
    const deltaJ = deltas[j] as number;
    for (let i = 0; i < units; i++) g[i] = (g[i] as number) + deltaJ * (weights[k++] as number);
  }
  if (mask !== undefined) for (let i = 0; i < units; i++) g[i] = (g[i] as number) * (mask[i] as number);
  deltaFromSlopes(layer);
}

function deltaFromSlopes({ activation, slope, z, a, activationGradient: g, delta, units }: LayerWorkspace) {
  if (activation === undefined) throw new Error('softmax is an output activation');
  const alpha = slope[0];
  for (let j = 0; j < units; j++) delta[j] = (g[j] as number) * activation.df(z[j] as number, a[j] as number, alpha);
}

function storeGradients({ delta, weightGradient, biasGradient, inputs, units }: LayerWorkspace, sent: Float64Array) {
  for (let j = 0, k = 0; j < units; j++) {
    const deltaJ = delta[j] as number;
    biasGradient[j] = deltaJ;
    for (let i = 0; i < inputs; i++) weightGradient[k++] = deltaJ * (sent[i] as number);
  }
}

function addGradients({ delta, weightGradient, biasGradient, inputs, units }: LayerWorkspace, sent: Float64Array) {
  for (let j = 0, k = 0; j < units; j++) {
    const deltaJ = delta[j] as number;
    biasGradient[j] = (biasGradient[j] as number) + deltaJ;
    for (let i = 0; i < inputs; i++, k++)
      weightGradient[k] = (weightGradient[k] as number) + deltaJ * (sent[i] as number);
  }
}

function slopeGradient({ activationGradient: g, z, slopeGradient: gradient, units }: LayerWorkspace, first: boolean) {
  let total = (g[0] as number) * preluSlopeGradient(z[0] as number);
  for (let j = 1; j < units; j++) total += (g[j] as number) * preluSlopeGradient(z[j] as number);
  gradient[0] = first ? total : (gradient[0] as number) + total;
}
