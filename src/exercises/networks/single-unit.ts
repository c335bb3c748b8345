/** One threshold unit and the four rows of a truth table: what lessons 1 and 3 ask about. */
import { type GateName, gate } from '../../engine/datasets/gates.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { norm } from '../../engine/math/norm.ts';
import type { Cell } from '../../engine/trace/layout.ts';
import { valueIn } from '../../engine/trace/record.ts';
import { createRun } from '../../engine/trace/run.ts';
import { experimentOf } from '../../questions/index.ts';

const perceptronRule = { loss: 'mse', rule: 'perceptron', optimizer: { kind: 'sgd', learningRate: 1 } };

/** The rows (0, 0), (0, 1), (1, 0), (1, 1). */
export const rows = gate('and').inputs;

/** A threshold unit that sees these inputs. A threshold θ is the bias −θ. */
export function unitOn(inputs: readonly (readonly number[])[], weights: readonly number[], bias: number): Experiment {
  return experimentOf({
    network: { inputs: weights.length, layers: [{ units: 1, activation: 'step', weights: [weights], bias: [bias] }] },
    data: { inputs, targets: inputs.map(() => [0]) },
    training: perceptronRule,
  });
}

/** One number of the unit for each of its inputs. */
function each(unit: Experiment, quantity: Cell['quantity']): number[] {
  const record = createRun(unit).record(0);
  return unit.data.inputs.map((_, n) => valueIn(record, { quantity, index: [n, 1, 0] }, record.count) as number);
}

/** The unit's outputs on all its inputs, as the engine computes them. */
export const outputsOf = (unit: Experiment) => each(unit, 'a');

/** The unit's sums, its bias included. */
export const sumsOf = (unit: Experiment) => each(unit, 'z');

/** Decimals that somebody may have typed. */
const decimals = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * Weights and bias without their decimals: a sum of them has the same sign, and nothing is lost in computing it. Of 0.3 − 0.1 − 0.2
 * a little below 0 is left, and the unit would not fire.
 */
export function wholeNumbers(values: readonly number[]): readonly number[] {
  const scale = decimals
    .map((places) => 10 ** places)
    .find((each) => values.every((value) => Math.abs(value * each - Math.round(value * each)) < 1e-6));
  return scale === undefined ? values : values.map((value) => Math.round(value * scale));
}

/** The outputs of a unit with two inputs on the four rows. */
export function tableOf(weights: readonly number[], bias: number) {
  const [w1 = 0, w2 = 0, b = 0] = wholeNumbers([...weights, bias]);
  return outputsOf(unitOn(rows, [w1, w2], b));
}

/** Whether a unit computes a gate. */
export const computes = (name: GateName, weights: readonly number[], bias: number) =>
  tableOf(weights, bias).join() === gate(name).labels.join();

/** The distance of the nearest point of the four from the unit's line, negative where it is on the wrong side. */
export function smallestMargin(name: GateName, weights: readonly number[], bias: number): number {
  const length = norm(weights);
  const margins = sumsOf(unitOn(rows, weights, bias)).map((z, n) => (gate(name).labels[n] === 1 ? z : -z) / length);
  return Math.min(...margins);
}

/** (0, 1) */
export const rowName = (n: number) => `(${(rows[n] ?? []).join(', ')})`;

/** What a unit gives on the rows, in words. */
export const listed = (outputs: readonly number[]) => outputs.map((a, n) => `${rowName(n)} gives ${a}`).join(', ');
