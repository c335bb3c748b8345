/** The sets of points that a reader can choose, as changes of the experiment. */
import { type GateName, gate, gateNames } from '../../../engine/datasets/gates.ts';
import type { Experiment } from '../../../engine/experiment.ts';
import { largestMargin } from '../../../engine/margin.ts';
import { count, mostPoints } from '../../kit/stage/subjects/rule.ts';
import * as words from './words.ts';

export interface LabelledPoint {
  readonly x: readonly number[];
  readonly target: number;
}

export const ownPoints = words.ownPoints;
export const taskNames = [...gateNames.map((name) => name.toUpperCase()), ownPoints];

export const pointsOf = ({ data }: Experiment): LabelledPoint[] =>
  data.inputs.map((x, n) => ({ x, target: data.targets[n]?.[0] as number }));

/** The changes that put these points in place of all others, in this order. */
export const pointEdits = (points: readonly LabelledPoint[]): Record<string, number> => ({
  [count]: points.length,
  ...Object.fromEntries(
    points.flatMap(({ x, target }, n) => [
      ...x.map((value, i) => [`x.${n}.${i}`, value] as const),
      [`y.${n}.0`, target] as const,
    ]),
  ),
});

const gatePoints = (name: GateName): LabelledPoint[] => {
  const { inputs, labels } = gate(name);
  return inputs.map((x, n) => ({ x, target: labels[n] as number }));
};

const asSet = (points: readonly LabelledPoint[]) =>
  points
    .map(({ x, target }) => `${x.join()}:${target}`)
    .sort()
    .join(' ');

/** Whether these are the points of a gate, in whatever order. */
const isSetOf = (experiment: Experiment, name: GateName): boolean =>
  asSet(gatePoints(name)) === asSet(pointsOf(experiment));

/** The gate whose points these are, in whatever order. */
export const taskOf = (experiment: Experiment): string =>
  gateNames.find((name) => isSetOf(experiment, name))?.toUpperCase() ?? ownPoints;

/** Whether these are the points of a gate in their usual order. */
export const isGate = (experiment: Experiment, name: GateName): boolean =>
  JSON.stringify(pointsOf(experiment)) === JSON.stringify(gatePoints(name));

/** Whether some line parts the points. */
export const areParted = (experiment: Experiment): boolean => {
  const points = pointsOf(experiment);
  const inputs = points.map(({ x }) => x);
  const labels = points.map(({ target }) => target);
  return largestMargin(inputs, labels) !== undefined;
};

/** Undefined for own points: they begin as they are. */
export function taskEdits(task: string): Record<string, number> | undefined {
  const name = gateNames.find((gateName) => gateName.toUpperCase() === task);
  return name && pointEdits(gatePoints(name));
}

/** The points with one more; as they are where there are as many as there can be. */
export const withPoint = (points: readonly LabelledPoint[], x: readonly number[]): readonly LabelledPoint[] =>
  points.length < mostPoints ? [...points, { x, target: 1 }] : points;
