/** The loss of one example, and the deltas of its layers; the gradients go to whoever takes them. See ../backward.ts. */
import { activations, losses } from './formulas.ts';
import { eachPair, joined, type Network, rowOf, type Senders, unitsOf } from './forward.ts';
import type { LayerLayout } from './layout.ts';
import type { TrainingShape } from './shape.ts';
import type { Code } from './wasm/encode.ts';
import { at, firsts, type Place, seconds } from './wasm/instructions.ts';

const slopeFormula = ({ activation }: LayerLayout) => (activation === 'softmax' ? '' : activations[activation][1]);

/** delta of the outputs. @returns the loss of the example, in both lanes */
export function outputs(network: Network, { loss, output }: TrainingShape, layer: LayerLayout) {
  const { units, activation } = layer;
  const { term, delta: fused, slope } = losses((sum) => (units === 1 ? sum : `${sum} / ${units}`))[loss];
  const each = (text: string, mean: readonly Code[] = []) => eachPair(network, layer, text, { mean });
  each(`g = ${term}`);
  const its = joined(network, units, rowOf(network, layer, 'g'));
  if (output === 'fused') each(`delta = ${fused}`);
  else if (output === 'perceptron') each('delta = a - y');
  else if (activation === 'softmax') {
    each(`g = ${slope}; delta = g * a`);
    each('delta = a * (g - mean)', joined(network, units, rowOf(network, layer, 'delta')));
  } else each(`g = ${slope}; ${slopeFormula(layer)}`);
  clearBeside(network, layer);
  return its;
}

/** Sets what stands beside the units of a layer to −0, which changes no sum, so that nothing is learned there. */
function clearBeside(network: Network, layer: LayerLayout) {
  for (let k = Math.floor(layer.units / 2); k < layer.pairs; k++) {
    const scope = { ...unitsOf(network, layer, at(16 * k)), left: (x: Code) => firsts(x, network.formula('-0')) };
    network.formula(2 * k < layer.units ? 'delta = left(delta)' : 'delta = -0', scope);
  }
}

/** delta of a hidden layer: for each of its units the sum over the units above, first to last, through the weights between them. */
export function hiddenDelta(network: Network, layer: LayerLayout, above: LayerLayout) {
  const { each, variable, keep, formula, times, load, splat } = network;
  each(layer.pairs, 16, (pair) => {
    const weights = at(above.weights, times(pair, above.row / 8));
    const sum = variable(formula('-0'));
    each(above.pairs, 16, (units) => {
      // The weights of both senders into two units: a corner of the matrix, turned over.
      const [one, other] = [keep(load(at(weights, units))), keep(load(at(weights, units, above.row)))];
      const delta = at(rowOf(network, above, 'delta'), units);
      sum.to('its + delta * weight', { delta: splat(delta), weight: firsts(one, other) });
      sum.to('its + delta * weight', { delta: splat(at(delta, 8)), weight: seconds(one, other) });
    });
    const text = `g = sum${layer.dropped ? ' * mask' : ''}; ${slopeFormula(layer)}`;
    formula(text, { ...unitsOf(network, layer, pair), sum: sum.get });
  });
  clearBeside(network, layer);
}

/** Where a gradient goes: two parameters, their gradient from this example, and whether they are weights. */
export type Take = (parameters: Place, gradient: readonly Code[], weights: boolean) => void;

/** The gradients of a layer, sender by sender. */
export function gradients(network: Network, layer: LayerLayout, senders: Senders, take: Take) {
  const { each, keep, formula, load } = network;
  const { pairs, bias, slope, units } = layer;
  const delta = (pair: Place) => load(at(rowOf(network, layer, 'delta'), pair));
  senders((sent, weights) =>
    each(
      pairs,
      16,
      (pair) => take(at(weights, pair), keep(formula('delta * sent', { delta: delta(pair), sent })), true),
      16,
    ),
  );
  each(pairs, 16, (pair) => take(at(bias, pair), keep(delta(pair)), false));
  if (layer.activation !== 'prelu') return;
  eachPair(network, layer, 'g = g * min(z, 0)');
  take(at(slope), keep(firsts(joined(network, units, rowOf(network, layer, 'g')), formula('0'))), false);
}
