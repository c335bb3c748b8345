/** Everything Figure 6.1 draws at one moment: points, a line, and the errors of those points that were measured so far. */
import type { Experiment } from '../../../engine/experiment.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/start-run.ts';
import type { Domain } from '../../kit/plane/geometry.ts';

export interface MeasuredPoint {
  readonly x: number;
  readonly target: number;
  /** What the line says at x. Undefined until the point is measured, like what follows from it. */
  readonly output: number | undefined;
  /** Output less target: above 0 where the line runs above the point. */
  readonly error: number | undefined;
  readonly squared: number | undefined;
}

export interface ErrorsFrame {
  /** The line's slope and its height at 0. */
  readonly w: number;
  readonly b: number;
  readonly points: readonly MeasuredPoint[];
  /** Position of the point measured last; undefined before the first, and once the mean is taken. */
  readonly current: number | undefined;
  /** The mean of the squared errors, once it is taken. */
  readonly mean: number | undefined;
}

/** The piece of the plane that is drawn: one scale for both axes, so that squares are squares. */
export const domain: Domain = { min: -0.4, max: 6.4 };

/** Where the figure rests: before the first point, with the squared error of each, and at their mean. */
export function pointStops(run: Run<Experiment>): number[] {
  const { kinds, kindNames, count } = run.plan(0);
  const squared = [...kinds].flatMap((kind, k) => (kindNames[kind] === 'lossTerm' ? [k + 1] : []));
  return [0, ...squared, count];
}

/** @param done how many events have happened */
export function errorsFrame(run: Run<Experiment>, done: number): ErrorsFrame {
  const { network, data } = run.experiment;
  const record = run.record(0);
  const [unit] = network.layers;
  const points = data.inputs.map(([x = 0], n): MeasuredPoint => {
    const target = data.targets[n]?.[0] as number;
    const squared = valueIn(record, { quantity: 'lossTerm', index: [n, 0] }, done);
    const output = squared === undefined ? undefined : valueIn(record, { quantity: 'a', index: [n, 1, 0] }, done);
    return { x, target, output, error: output === undefined ? undefined : output - target, squared };
  });
  const mean = valueIn(record, { quantity: 'loss', index: [] }, done);
  const last = points.findLastIndex(({ squared }) => squared !== undefined);
  return {
    w: unit?.weights[0]?.[0] as number,
    b: unit?.bias[0] as number,
    points,
    current: last < 0 || mean !== undefined ? undefined : last,
    mean,
  };
}
