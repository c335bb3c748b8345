import { HalfPlane, Plane, PointMark } from '../../kit/plane/Plane.tsx';
import { placeNames } from '../../kit/plane/point-names.ts';
import { planeScale, pointsOf } from '../../kit/plane/scale.ts';
import type { WarpFrame } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: WarpFrame;
}

/** The grid as far as it has come, with the four points on it and, at the end, the line of the output. */
export function WarpedPlane({ frame }: Props) {
  const scale = planeScale(frame.domain);
  const names = placeNames(
    frame.points.map(({ x, at: [across, up] }) => ({
      label: `(${x.join(', ')})`,
      place: [scale.x(across), scale.y(up)],
    })),
  );
  return (
    <Plane
      {...{ scale }}
      names={frame.stage === 'input' ? ['x₁', 'x₂'] : [words.firstUnit, words.secondUnit]}
      label={words.allPlacesStand(frame.sentence)}
    >
      {frame.cut ? <HalfPlane {...{ scale }} cut={frame.cut} /> : null}
      <g class="warp">
        {frame.lines.map(({ along, points }, k) => (
          <path key={String(k)} class={along === 1 ? 'row' : 'column'} d={`M${pointsOf(scale, points)}`} />
        ))}
      </g>
      {frame.points.map(({ x, at, target }, n) => (
        <PointMark key={x.join()} {...{ scale, at, target, ...names[n] }} right={undefined} />
      ))}
    </Plane>
  );
}
