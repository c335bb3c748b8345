/** The forward pass of one example. Pairs of units side by side; each unit's sum runs from its first sender to its last. */
import { activations } from './formulas.ts';
import type { LayerLayout } from './layout.ts';
import { math } from './notation.ts';
import { change, formula, type Scope } from './postfix.ts';
import { at, type Place } from './wasm/instructions.ts';
import { each, keep, splat, type Value } from './wasm/writer.ts';

/**
 * What goes into a layer: the inputs, or what the layer below passes on.
 * @param body gets a sender's number in both lanes, and where its row of weights stands
 */
export type Senders = (body: (sent: Value, weights: Place) => void) => void;

/**
 * Senders whose numbers stand one after the other.
 * @param apart bytes from one to the next
 */
export const inRow =
  ({ inputs, weights, row }: LayerLayout, sent: Place, apart = 8): Senders =>
  (body) =>
    each(inputs, [apart, row], (sender, its) => body(keep(splat(at(sent, sender))), at(weights, its)));

/** A formula of each pair of units. */
export const eachPair = ({ pairs, its }: LayerLayout, text: string, scope?: Scope) =>
  each(pairs, [16], (pair) => formula(text, { ...its, ...scope }, pair));

/**
 * Goes through a row from the first unit to the last; `x` is its number, in both lanes. A sum that begins with −0 has the bits of one
 * that begins with its first number.
 */
export function joined({ units }: LayerLayout, row: Place, start = '-0', text = math`its + x`): Value {
  const all = keep(formula(start));
  each(units, [8], (unit) => change(all, text, { x: splat(at(row, unit)) }));
  return all;
}

/** z and a of a layer, what dropout leaves of a, and behind softmax ln Σ e^z. */
export function forward(layer: LayerLayout, senders: Senders) {
  const { activation, blocks, size, dropped, rows, its } = layer;
  const z = math`z = probe(sum + bias); a = ${activations[activation][0]}`;
  const text = dropped ? math`${z}; sent = a * mask` : z;
  const sumBlock = (block: Place) => {
    const sums = Array.from({ length: size }, () => keep(formula('-0')));
    senders((sent, weights) => {
      for (const [k, sum] of sums.entries())
        change(sum, math`its + weight * sent`, { weight: at(weights, block, 16 * k), sent });
    });
    for (const [k, sum] of sums.entries()) formula(text, { ...its, sum }, at(block, 16 * k));
  };
  each(blocks, [16 * size], sumBlock, 2);
  if (activation !== 'softmax') return;
  // See math/softmax.ts.
  const largest = joined(layer, rows.z, '-Infinity', math`max(its, x)`);
  eachPair(layer, math`a = exp(z - largest)`, { largest });
  const total = joined(layer, rows.a, '0');
  const x = keep(formula(math`largest + log(total)`, { largest, total }));
  eachPair(layer, math`a = a / total; logSumExp = x`, { total, x });
}
