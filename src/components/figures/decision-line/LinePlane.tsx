import type { Experiment } from '../../../engine/experiment.ts';
import { CutPlane, tipOf } from '../../kit/plane/CutPlane.tsx';
import type { Cut, Point } from '../../kit/plane/geometry.ts';
import { PointMark } from '../../kit/plane/Plane.tsx';
import { placeNames } from '../../kit/plane/point-names.ts';
import type { RunStage } from '../../kit/stage/useStage.ts';
import type { DecisionFrame } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: DecisionFrame;
  readonly stage: RunStage<Experiment>;
}

/** The plane with the line to drag, and the points tested so far. */
export function LinePlane({ frame, stage: { awake, edit } }: Props) {
  const change = ({ w, b }: Cut) => edit({ 'w.1.0.0': w[0], 'w.1.0.1': w[1], 'b.1.0': b });
  return (
    <>
      <CutPlane cut={frame.cut} label={describe(frame)} change={awake ? change : undefined}>
        {(scale) => {
          const on = ([x1, x2]: Point): Point => [scale.x(x1), scale.y(x2)];
          const names = placeNames(
            frame.rows.map(({ x }) => ({ label: `(${x.join(', ')})`, place: on(x) })),
            [on([0, 0]), on(tipOf(frame.cut.w))],
          );
          return frame.rows.map(({ x, target, right }, n) => (
            <PointMark
              key={x.join()}
              {...{ scale, target, right, ...names[n] }}
              at={x}
              current={n === frame.tested - 1 && frame.tested < frame.rows.length}
            />
          ));
        }}
      </CutPlane>
      <p class="legend">{words.discShouldGiveRing}</p>
    </>
  );
}

function describe({ rows, line, right, tested }: DecisionFrame): string {
  const points = rows.map(({ x, target, output }) => words.shouldGive(x.join(', '), target, output));
  return words.lineOfTestedPoints(line, points.join('; '), right, tested);
}
