/** The forward pass of one example. Pairs of units side by side; each unit's sum runs from its first sender to its last. */
import { activations } from './formulas.ts';
import type { LayerLayout, Layout } from './layout.ts';
import type { Code } from './wasm/encode.ts';
import { at, type Place } from './wasm/instructions.ts';
import type { Scope } from './wasm/notation.ts';
import type { Writer } from './wasm/writer.ts';

/** What the code of a network is written with. */
export interface Network extends Writer {
  readonly layout: Layout;
  /** Where the rows of its layers stand, and targets and masks of the example at hand. */
  readonly rows: Place;
  readonly targets: Place;
  readonly masks: Place;
  /** A function of formulas for pairs of numbers that have to be finite: where one is not, the updates are handed back. */
  readonly probe: (x: readonly Code[]) => readonly Code[];
}

/**
 * What goes into a layer: the inputs, or what the layer below passes on.
 * @param body gets a sender's number in both lanes, and where its row of weights stands
 */
export type Senders = (body: (sent: readonly Code[], weights: Place) => void) => void;

/**
 * Senders whose numbers stand one after the other.
 * @param apart so many numbers from one to the next
 */
export const inRow =
  ({ each, keep, times, splat }: Network, { inputs, weights, row }: LayerLayout, sent: Place, apart = 1): Senders =>
  (body) =>
    each(inputs, 8, (sender) => body(keep(splat(at(sent, times(sender, apart)))), at(weights, times(sender, row / 8))));

/** Numbers of each unit; `sent` is what dropout leaves of a, g is ∂E/∂a, and ln Σ e^z is the layer's. */
const rowNames = ['z', 'a', 'sent', 'g', 'delta', 'logSumExp'] as const;

export type RowName = (typeof rowNames)[number];

/** Where a layer's row of this name stands. */
export const rowOf = ({ rows }: Network, { mask, row }: LayerLayout, name: RowName) =>
  at(rows, mask * rowNames.length + row * rowNames.indexOf(name));

/** Bytes of the rows of all layers. */
export const rowBytes = ({ masks }: Layout) => masks * rowNames.length;

/** What formulas say of a pair of units. */
export const unitsOf = (network: Network, layer: LayerLayout, pair: Place): Scope => ({
  ...Object.fromEntries(rowNames.map((name) => [name, at(rowOf(network, layer, name), pair)])),
  bias: at(layer.bias, pair),
  slope: network.splat(at(layer.slope)),
  mask: at(network.masks, layer.mask, pair),
  y: at(network.targets, pair),
  probe: network.probe,
});

/** A formula of each pair of units. */
export const eachPair = (network: Network, layer: LayerLayout, text: string, scope?: Scope) =>
  network.each(layer.pairs, 16, (pair) => network.formula(text, { ...unitsOf(network, layer, pair), ...scope }));

/**
 * Goes through a row from the first unit to the last; `x` is its number, in both lanes. A sum that begins with −0 has the bits of one
 * that begins with its first number.
 */
export function joined(
  { each, variable, formula, splat }: Writer,
  units: number,
  row: Place,
  start = '-0',
  text = 'its + x',
) {
  const its = variable(formula(start));
  each(units, 8, (unit) => its.to(text, { x: splat(at(row, unit)) }));
  return its.get;
}

/** z and a of a layer, what dropout leaves of a, and behind softmax ln Σ e^z. */
export function forward(network: Network, layer: LayerLayout, senders: Senders) {
  const { each, variable, keep, formula, load } = network;
  const { activation, blocks, size, units } = layer;
  const sumBlock = (block: Place) => {
    const sums = Array.from({ length: size }, () => variable(formula('-0')));
    senders((sent, weights) => {
      for (const [k, sum] of sums.entries())
        sum.to('its + weight * sent', { weight: load(at(weights, block, 16 * k)), sent });
    });
    const f = activation === 'softmax' ? '' : `; a = ${activations[activation][0]}`;
    const text = `z = probe(sum + bias)${f}${layer.dropped ? '; sent = a * mask' : ''}`;
    for (const [k, { get: sum }] of sums.entries())
      formula(text, { ...unitsOf(network, layer, at(block, 16 * k)), sum });
  };
  each(blocks, 16 * size, sumBlock, 2);
  if (activation !== 'softmax') return;
  // See math/softmax.ts.
  const largest = joined(network, units, rowOf(network, layer, 'z'), '-Infinity', 'max(its, x)');
  eachPair(network, layer, 'a = exp(z - largest)', { largest });
  const total = joined(network, units, rowOf(network, layer, 'a'), '0');
  eachPair(network, layer, 'a = a / total', { total });
  eachPair(network, layer, 'logSumExp = x', { x: keep(formula('largest + log(total)', { largest, total })) });
}
