/** Networks with two hidden units for the four rows of XOR: what lesson 3 asks about. Forward passes by the engine. */
import { gate } from '../../engine/datasets/gates.ts';
import type { NetworkSpec } from '../../engine/experiment.ts';
import { forwardTrace, outputsFor } from '../../engine/forward-trace.ts';
import type { ActivationName } from '../../engine/math/activations.ts';

export const { inputs: rows, labels: xor } = gate('xor');

/** What a unit reads and adds: its weights, then its bias. */
export type Unit = readonly [w1: number, w2: number, b: number];

const layer = (activation: ActivationName, units: readonly Unit[]) => ({
  units: units.length,
  activation,
  weights: units.map(([w1, w2]) => [w1, w2]),
  bias: units.map(([, , b]) => b),
});

export const unit = (activation: ActivationName, own: Unit): NetworkSpec => ({
  inputs: 2,
  layers: [layer(activation, [own])],
});

export const network = (
  hidden: ActivationName,
  units: readonly Unit[],
  output: ActivationName,
  ...last: readonly Unit[]
): NetworkSpec => ({ inputs: 2, layers: [layer(hidden, units), layer(output, last)] });

/** z and a of every unit, in the order of the forward pass. */
export const passOf = (its: NetworkSpec, x: readonly number[]) => {
  const events = forwardTrace(its, x);
  const all = (kind: 'weightedSum' | 'activate') =>
    events.filter((event) => event.kind === kind).map(({ value }) => value);
  return { z: all('weightedSum'), a: all('activate') };
};

/** The outputs on the four rows, as 0 or 1: at least ½ is 1. */
export const decisionsOf = (its: NetworkSpec) => rows.map((x) => ((outputsFor(its, x)[0] as number) >= 0.5 ? 1 : 0));

/** The tables that one threshold unit reaches, found by trying weights −1, 0, 1 and biases between the sums they make. */
export function reachableTables(): ReadonlySet<string> {
  const weights = [-1, 0, 1];
  const biases = [-1.5, -0.5, 0.5, 1.5];
  const tables = weights.flatMap((w1) =>
    weights.flatMap((w2) => biases.map((b) => decisionsOf(unit('step', [w1, w2, b])).join(''))),
  );
  return new Set(tables);
}

/** The sigmoid network of the family with gain k. */
export const sigmoidNetwork = (k: number) =>
  network(
    'sigmoid',
    [
      [2 * k, 2 * k, -k],
      [-2 * k, -2 * k, 3 * k],
    ],
    'sigmoid',
    [2 * k, 2 * k, -3 * k],
  );
