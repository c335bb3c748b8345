/**
 * The forward pass of one example as events, for figures that show nothing else: the same cells, the same order and the same
 * bits as in the trace of a whole update (tests hold them equal), without the code for losses, gradients and updates.
 */
import type { NetworkSpec } from './experiment.ts';
import { forwardFunctions } from './forward-functions.ts';
import type { Cell } from './trace/layout.ts';
import type { TraceEvent } from './trace/record.ts';

/**
 * Every event of the forward pass, in order: for each unit its products, its sum and its activation.
 * @param x the inputs, shape (inputs)
 * @param example which example the cells are to name
 * @throws Error for an activation function other than step, linear, sigmoid, tanh and relu
 */
export function forwardTrace({ layers }: NetworkSpec, x: readonly number[], example = 0): TraceEvent[] {
  const events: TraceEvent[] = [];
  const emit = (
    kind: TraceEvent['kind'],
    layer: number,
    reads: readonly Cell[],
    readValues: readonly number[],
    write: Cell,
    value: number,
  ) => {
    events.push({ index: events.length, kind, pass: 'forward', layer, reads, readValues, write, value });
    return value;
  };
  layers.reduce<readonly number[]>((sent, { weights, bias, activation }, k) => {
    const l = k + 1;
    const f = forwardFunctions[activation];
    if (f === undefined)
      throw new Error(`the forward trace has no ${activation}; expected ${Object.keys(forwardFunctions).join(', ')}`);
    return weights.map((row, j) => {
      const products = row.map((weight, i) => {
        const input = sent[i] as number;
        const reads: Cell[] = [
          { quantity: 'weights', index: [l, j, i] },
          { quantity: 'a', index: [example, k, i] },
        ];
        return emit(
          'multiply',
          l,
          reads,
          [weight, input],
          { quantity: 'product', index: [example, l, j, i] },
          weight * input,
        );
      });
      const own = bias[j] as number;
      const summands = [
        ...products.map((_, i): Cell => ({ quantity: 'product', index: [example, l, j, i] })),
        { quantity: 'bias' as const, index: [l, j] },
      ];
      const cell: Cell = { quantity: 'z', index: [example, l, j] };
      const z = emit(
        'weightedSum',
        l,
        summands,
        [...products, own],
        cell,
        products.reduce((sum, product) => sum + product) + own,
      );
      return emit('activate', l, [cell], [z], { quantity: 'a', index: [example, l, j] }, f.f(z));
    });
  }, x);
  return events;
}

/** The network's outputs for one example. */
export function outputsFor(network: NetworkSpec, x: readonly number[]): number[] {
  const units = network.layers.at(-1)?.units ?? 0;
  const events = forwardTrace(network, x);
  return events
    .filter(({ kind }) => kind === 'activate')
    .slice(-units)
    .map(({ value }) => value);
}
