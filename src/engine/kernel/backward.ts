/** The loss of one example, and the deltas of its layers; the gradients go to whoever takes them. See ../backward.ts. */
import { activations, losses } from './formulas.ts';
import { eachPair, joined, type Senders } from './forward.ts';
import type { LayerLayout } from './layout.ts';
import { math } from './notation.ts';
import { change, formula } from './postfix.ts';
import type { TrainingShape } from './shape.ts';
import { at, firsts, type Place, seconds } from './wasm/instructions.ts';
import { each, keep, load, splat, type Value } from './wasm/writer.ts';

/** delta of the outputs. @returns the loss of the example, in both lanes */
export function outputs(layer: LayerLayout, { loss, output }: TrainingShape): Value {
  const { units, activation, rows } = layer;
  const [term, slope] = losses((sum) => (units === 1 ? sum : math`${sum} / ${units}`))[loss];
  eachPair(layer, math`g = ${term}`);
  const its = joined(layer, rows.g);
  if (output === 'fused') eachPair(layer, math`delta = ${slope}`);
  else if (output === 'perceptron') eachPair(layer, math`delta = a - y`);
  else if (activation === 'softmax') {
    eachPair(layer, math`g = ${slope}; delta = g * a`);
    eachPair(layer, math`delta = a * (g - mean)`, { mean: joined(layer, rows.delta) });
  } else eachPair(layer, math`g = ${slope}; ${activations[activation][1]}`);
  clearBeside(layer);
  return its;
}

/** Sets what stands beside the units of a layer to −0, which changes no sum, so that nothing is learned there. */
function clearBeside({ units, pairs, its }: LayerLayout) {
  for (let k = Math.floor(units / 2); k < pairs; k++)
    formula(2 * k < units ? math`delta = firsts(delta, -0)` : math`delta = -0`, its, at(16 * k));
}

/** delta of a hidden layer: for each of its units the sum over the units above, first to last, through the weights between them. */
export function hiddenDelta(layer: LayerLayout, above: LayerLayout) {
  const { pairs, dropped, activation, its } = layer;
  const reached = dropped ? math`sum * mask` : 'sum';
  const text = math`g = ${reached}; ${activations[activation][1]}`;
  each(pairs, [16, 2 * above.row], (pair, rows) => {
    const sum = keep(formula('-0'));
    each(above.pairs, [16], (units) => {
      // The weights of both senders into two units: a corner of the matrix, turned over.
      const weights = at(above.weights, rows, units);
      const [one, other] = [keep(load(weights)), keep(load(at(weights, above.row)))];
      for (const [k, lanes] of [firsts, seconds].entries())
        change(sum, math`its + delta * weight`, {
          delta: splat(at(above.rows.delta, units, 8 * k)),
          weight: [one, other, lanes],
        });
    });
    formula(text, { ...its, sum }, pair);
  });
  clearBeside(layer);
}

/** Where a gradient goes: two parameters, their gradient from this example, and whether they are weights. */
export type Take = (parameters: Place, gradient: Value, weights?: boolean) => void;

/** The gradients of a layer, sender by sender. */
export function gradients(layer: LayerLayout, senders: Senders, take: Take) {
  const { pairs, bias, slope, its } = layer;
  senders((sent, weights) =>
    each(
      pairs,
      [16],
      (pair) => take(at(weights, pair), keep(formula(math`delta * sent`, { ...its, sent }, pair)), true),
      16,
    ),
  );
  each(pairs, [16], (pair) => take(at(bias, pair), keep(formula('delta', its, pair))));
  if (layer.activation !== 'prelu') return;
  eachPair(layer, math`g = g * min(z, 0)`);
  take(at(slope), keep(formula(math`firsts(x, 0)`, { x: joined(layer, layer.rows.g) })));
}
