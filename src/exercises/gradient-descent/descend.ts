/** Descents by the engine, as questions and text ask for them. */
import type { DescentSpec } from '../../engine/descent/descent.ts';
import { coordinatesOf, createDescentRun, functionOf } from '../../engine/descent/run.ts';
import { slotOf } from '../../engine/trace/layout.ts';
import { valueIn } from '../../engine/trace/record.ts';

/** The descent from another start. */
export const from = (spec: DescentSpec, ...start: readonly number[]): DescentSpec => ({ ...spec, start });

/** The descent with another learning rate. */
export const at = (spec: DescentSpec, learningRate: number): DescentSpec => ({
  ...spec,
  optimizer: { ...spec.optimizer, learningRate },
});

/** Where the descent stands after some steps; undefined where it ended before. */
export function pointAfter(spec: DescentSpec, steps: number): number[] | undefined {
  const run = createDescentRun(spec);
  const parameters = run.parametersAt(steps);
  const { layout } = run.plan(0);
  return parameters && coordinatesOf(run).points.map((cell) => parameters[slotOf(layout, cell)] as number);
}

/** The slopes at the start. */
export function slopes(spec: DescentSpec): number[] {
  const run = createDescentRun(spec);
  const record = run.record(0);
  return coordinatesOf(run).gradients.map((cell) => valueIn(record, cell, record.count) as number);
}

/** The function at a point. */
export const height = (spec: DescentSpec, point: readonly number[] | undefined): number =>
  point === undefined ? Number.NaN : functionOf(spec)(point);

/** The function after some steps; NaN where the descent ended before. */
export const heightAfter = (spec: DescentSpec, steps: number) => height(spec, pointAfter(spec, steps));

/** E = c (w − m)², multiplied out. Its curvature is 2 c. */
export const valley = (c: number, m: number, start: number, learningRate: number): DescentSpec => ({
  kind: 'descent',
  function: { kind: 'polynomial', coefficients: [c * m * m, -2 * c * m, c] },
  start: [start],
  optimizer: { kind: 'sgd', learningRate },
});
