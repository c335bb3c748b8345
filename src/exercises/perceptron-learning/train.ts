/** The perceptron rule at work, as the engine trains: what lesson 2 asks about and says. */
import { type GateName, gate } from '../../engine/datasets/gates.ts';
import { parametersByEpoch, visitsOf } from '../../engine/epochs.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { experimentOf } from '../../questions/index.ts';
import { outputsOf, unitOn } from '../networks/single-unit.ts';

export interface Points {
  readonly inputs: readonly (readonly number[])[];
  readonly labels: readonly number[];
}

/** Weights, then the bias. */
export type State = readonly [w1: number, w2: number, b: number];

const zero: State = [0, 0, 0];

/** A unit that learns these points, in this order, one at a time. */
export const learner = ({ inputs, labels }: Points, [w1, w2, b]: State = zero, learningRate = 1): Experiment =>
  experimentOf({
    network: { inputs: 2, layers: [{ units: 1, activation: 'step', weights: [[w1, w2]], bias: [b] }] },
    data: { inputs, targets: labels.map((label) => [label]) },
    training: { loss: 'mse', rule: 'perceptron', optimizer: { kind: 'sgd', learningRate }, batchSize: 1 },
  });

const asState = (parameters: readonly number[]) => parameters as unknown as State;

/** After each example, from the start on: examples + 1 states. */
export const statesOf = (points: Points, examples: number, start: State = zero, rate = 1): State[] => [
  start,
  ...visitsOf(learner(points, start, rate), examples).map(({ parameters }) => asState(parameters)),
];

/** After each epoch, from the start on: epochs + 1 states. */
export const epochsOf = (points: Points, epochs: number, start: State = zero, rate = 1): State[] =>
  parametersByEpoch(learner(points, start, rate), epochs).map(asState);

export interface Fate {
  /** Until nothing moves any more. */
  readonly mistakes: number;
  /** The first epoch without a mistake. */
  readonly cleanEpoch: number;
  readonly end: State;
}

/** How the rule comes to rest; undefined where it has not within so many epochs. */
export function fateOf(points: Points, start: State = zero, rate = 1, patience = 2000): Fate | undefined {
  const perEpoch = points.inputs.length;
  // Most come to rest early: an epoch in which nothing moves is followed by none in which something does.
  for (let epochs = Math.min(32, patience); ; epochs = Math.min(8 * epochs, patience)) {
    const visits = visitsOf(learner(points, start, rate), epochs * perEpoch);
    const last = visits.findLastIndex(({ moved }) => moved);
    const cleanEpoch = Math.floor(last / perEpoch) + 2;
    if (cleanEpoch <= epochs)
      return {
        mistakes: visits.filter(({ moved }) => moved).length,
        cleanEpoch,
        end: last < 0 ? start : asState(visits[last]?.parameters ?? start),
      };
    if (epochs === patience) return undefined;
  }
}

export const gatePoints = (name: GateName): Points => gate(name);

export const reversed = ({ inputs, labels }: Points): Points => ({
  inputs: inputs.toReversed(),
  labels: labels.toReversed(),
});

/** How many of the points a unit has right. */
export const rightOf = ({ inputs, labels }: Points, [w1, w2, b]: State): number =>
  outputsOf(unitOn(inputs, [w1, w2], b)).filter((output, n) => output === labels[n]).length;
