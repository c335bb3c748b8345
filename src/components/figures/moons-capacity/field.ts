/** Where a network says at least one half, as a path in the plane of the moons. */
import { contours } from 'd3-contour';
import type { Experiment } from '../../../engine/experiment.ts';
import { forwardMany } from '../../../engine/forward-many.ts';
import { createWorkspace, startState } from '../../../engine/workspace.ts';
import { rounded } from '../../kit/plot/scale.ts';

/** The piece of the plane that is drawn, and what one of its units is long in the picture. */
export const seen = { x: [-1.8, 2.8], y: [-1.4, 2], unit: 50 } as const;
const spacing = 0.1;
/** One place beyond each edge: the path is bent where the grid ends. */
const [across, down] = [48, 36];

const xAt = (k: number) => seen.x[0] + spacing * (k - 0.5);
const yAt = (k: number) => seen.y[1] - spacing * (k - 0.5);
const places = Array.from({ length: across * down }, (_, n) => n);
const columns = [
  Float64Array.from(places, (n) => xAt(n % across)),
  Float64Array.from(places, (n) => yAt(Math.floor(n / across))),
];

export const atX = (x: number) => rounded((x - seen.x[0]) * seen.unit);
export const atY = (y: number) => rounded((seen.y[1] - y) * seen.unit);

/** @returns what draws the side of one half and more for any parameters of the network */
export function fieldOf(experiment: Experiment): (parameters: Float64Array) => string {
  const looking = createWorkspace(experiment, startState(experiment));
  return (parameters) => {
    looking.parameters.set(parameters.subarray(0, looking.parameters.length));
    const [says] = forwardMany(looking, columns).at(-1) as [Float64Array];
    const [half] = contours().size([across, down]).thresholds([0.5])([...says]);
    return (half?.coordinates ?? [])
      .flatMap((rings) => rings.map((ring) => `M${ring.slice(0, -1).map(place).join('L')}Z`))
      .join('');
  };
}

/** d3-contour counts the middle of the first place as one half. */
const place = ([x = 0, y = 0]: readonly number[]) =>
  `${rounded((x - 1) * spacing * seen.unit)} ${rounded((y - 1) * spacing * seen.unit)}`;
