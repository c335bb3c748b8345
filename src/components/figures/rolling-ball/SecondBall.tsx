import type { CurvePlaces } from '../../kit/descent/DescentCurve.tsx';
import type { SecondWay } from './second-ball.ts';

/** The second ball and its way, as the first one is drawn, but in another shape. */
export function SecondBall({ way, next, places }: SecondWay & { readonly places: CurvePlaces }) {
  return (
    <g class="second-ball">
      <path
        class="been"
        d={way
          .slice(0, -1)
          .map((w) => diamond(places.onCurve(w), 3))
          .join('')}
      />
      <path class="point" d={diamond(places.here(way.at(-1) as number), 7)} />
      {next === undefined ? null : <path class="point next" d={diamond(places.onAxis(next), 6)} />}
    </g>
  );
}

const diamond = ([x, y]: readonly [number, number], half: number) =>
  `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`;
