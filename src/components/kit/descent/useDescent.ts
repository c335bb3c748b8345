/** The stage of a figure in which a point descends, and how the point is put elsewhere. */

import { coordinatesOf } from '../../../engine/descent/coordinates.ts';
import type { DescentSpec } from '../../../engine/descent/descent.ts';
import type { Granularity } from '../../../engine/trace/granularities.ts';
import { writerOf } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/start-run.ts';
import { type RunStage, type RunStart, useStage } from '../stage/useStage.ts';
import type { Domain, Point } from './frame.ts';

/** What a figure takes from its lesson. */
export interface DescentFigureProps {
  /** Unique on the page: the stage's name in the address. */
  readonly id: string;
  readonly spec: DescentSpec;
  /** What is drawn: one range a coordinate. */
  readonly view: readonly Domain[];
  /** Where the figure stands when it is opened. */
  readonly cursor: number;
  readonly granularity: Granularity;
  /** The prediction whose outcome it keeps back until a guess is made. */
  readonly asks?: string | undefined;
}

export interface DescentStage extends RunStage<DescentSpec> {
  /** Puts the start at a point, where its slope is known. */
  move(point: Point): void;
}

/** What a figure knows of its descents: their words, their runs, and the sizes of its steps. */
type Ways = Pick<RunStart<DescentSpec, object>, 'subject' | 'runOf' | 'held'> & {
  readonly granularities: readonly Granularity[];
};

export function useDescent({ id, spec, cursor, granularity }: DescentFigureProps, ways: Ways): DescentStage {
  const stage = useStage<DescentSpec>({ id, experiment: spec, cursor, granularity, ...ways });
  return {
    ...stage,
    move(point) {
      stage.edit(Object.fromEntries(point.map((at, i) => [`p.${i}`, at])));
      stage.jump(slopesKnown(stage.run));
    },
  };
}

/** The cursor at which all slopes of the first step are known, and nothing has moved. */
export function slopesKnown(run: Run<DescentSpec>): number {
  const record = run.record(0);
  return Math.max(0, ...coordinatesOf(run).gradients.map((cell) => (writerOf(record, cell)?.index ?? -1) + 1));
}
