import type { Places } from './measure.ts';
import { ease, NumberChip } from './NumberChip.tsx';
import { act, type Curve } from './scene.ts';

/** Beyond the outermost z the curve goes on by so much; it is never narrower than this on either side. */
const [beyond, narrowest] = [1.25, 3];
const samples = 24;

/** The curve of a unit, in its circle: the point goes along z, up to the curve, and over to f(z). */
export function CurveView({ curve, part, places }: { curve: Curve; part: number; places: Places }) {
  const centre = places.point(curve.at);
  if (centre === undefined) return null;
  const { f, z, a, gives, tangent } = curve;
  const radius = places.radius * 1.15;
  const [half, high] = [radius * 0.72, radius * 0.42];
  const reach = Math.max(narrowest, Math.abs(z.value) * beyond);
  const heights = Array.from({ length: samples + 1 }, (_, k) => f(((2 * k) / samples - 1) * reach));
  const [low, top] = [Math.min(0, ...heights), Math.max(...heights)];
  const middle = centre.y - radius * 0.28;
  const x = (of: number) => centre.x + (of / reach) * half;
  const y = (of: number) => middle + high - ((of - low) / (top - low || 1)) * 2 * high;
  const line = heights.map((height, k) => `${x(((2 * k) / samples - 1) * reach).toFixed(1)} ${y(height).toFixed(1)}`);
  // Along z, then up; backwards the point is on the curve from the start.
  const up = tangent ? 1 : ease(Math.min(1, Math.max(0, part / act)));
  const over = tangent ? 0 : ease(Math.max(0, (part - act) / (1 - act)));
  const point = { x: x(z.value) + (x(0) - x(z.value)) * over, y: y(0) + (y(a) - y(0)) * up };
  const grown = tangent ? ease(Math.min(1, part / act)) : 0;
  const run = half * 0.55 * grown;
  const rise = ((gives.value * reach * 2 * high) / (half * (top - low || 1))) * run;
  const carried = part < act && !tangent ? z : gives;
  return (
    <g class="squeeze">
      <circle cx={centre.x} cy={centre.y} r={radius} />
      <path class="axis" d={`M${x(-reach)} ${y(0)}H${x(reach)}M${x(0)} ${y(low)}V${y(top)}`} />
      <path class="curve" d={`M${line.join('L')}`} />
      {tangent ? (
        <path class="tangent" d={`M${point.x - run} ${point.y + rise}L${point.x + run} ${point.y - rise}`} />
      ) : (
        <path class="way" d={`M${x(z.value)} ${y(0)}V${point.y}H${point.x}`} />
      )}
      <circle class="dot" cx={point.x} cy={point.y} r={2.6} />
      {tangent && part < act ? null : (
        <NumberChip {...carried} x={centre.x} y={centre.y + radius * 0.6} em={places.em * 0.9} />
      )}
    </g>
  );
}
