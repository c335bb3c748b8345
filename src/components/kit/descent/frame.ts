/**
 * What is drawn of a descent at one place of its run: which piece of the plane, the way so far, the point that the last numbers
 * belong to, and the arrows. Every number is the engine's; the frame of the picture does not move from step to step.
 */

import { type Coordinates, coordinatesOf } from '../../../engine/descent/coordinates.ts';
import type { DescentSpec } from '../../../engine/descent/descent.ts';
import { parseCell } from '../../../engine/trace/cell-names.ts';
import { type Cell, slotOf } from '../../../engine/trace/layout.ts';
import type { Run } from '../../../engine/trace/start-run.ts';
import type { PictureProps, Sight } from '../picture/sight.ts';

export type Domain = readonly [from: number, to: number];
export type Point = readonly number[];

export interface DescentFrame extends Coordinates {
  /** What each coordinate is drawn over. */
  readonly domains: readonly Domain[];
  /** The points at which the updates so far began, the start first, and where the last one led to, once it did. */
  readonly way: readonly Point[];
  /** The point at which the function is being looked at: its value and its slope belong to it. */
  readonly here: Point;
  /** Where the update has led to, once it has; in one coordinate after the other. */
  readonly next: Point | undefined;
  /** The optimizer's memory of each coordinate, under its own name; none where the optimizer has none, or as long as it is unknown. */
  readonly memory: readonly Cell[] | undefined;
  /** All numbers of the picture in words' order: value; then of each coordinate the point, its slope, memory and step. */
  readonly readings: readonly Cell[];
}

/** What a figure says of its picture of a descent. */
export interface Shown {
  /** The function of a descent by itself: for its curve or its contours. */
  functionOf(spec: DescentSpec): (point: readonly number[]) => number;
  /** What each coordinate is drawn over; without it, what is worth seeing of the function and the way. */
  readonly view?: readonly Domain[] | undefined;
  /** Without the numbers below it: the figure has them elsewhere. */
  readonly bare?: boolean;
  /** While a prediction asks where it points, the arrow is kept back. */
  readonly withoutArrows?: boolean;
  /** The prediction that is to be answered before the ground is seen farther off than one has been. */
  readonly fogUntil?: string | undefined;
  /** Called with the point of the plane under the pointer while it is pressed. */
  move?(point: Point): void;
}

/** No more of the way is drawn than this. */
const longestWay = 400;
/** So many updates of the run decide what is in view. */
const inView = 60;

export function descentFrame(
  { run, experiment, position, record }: PictureProps<DescentSpec>,
  sight: Sight,
  view?: Shown['view'],
): DescentFrame {
  const coordinates = coordinatesOf(run);
  const { points } = coordinates;
  const here = pointAt(run, position.update, points) ?? experiment.start;
  const writer = (cell: Cell) => record.plan.writers[slotOf(record.plan.layout, cell)] as number;
  const moved = points.some((cell) => writer(cell) >= 0 && writer(cell) < position.done);
  const next = moved ? points.map((cell) => sight.value(cell) as number) : undefined;
  const first = Math.max(0, position.update - longestWay);
  const way = Array.from({ length: position.update - first + 1 }, (_, k) => pointAt(run, first + k, points) ?? here);
  const memory = memoryOf(points, sight);
  return {
    ...coordinates,
    ...{ here, next, memory },
    domains: view ?? domainsOf(run, points),
    way: next === undefined ? way : [...way, next],
    readings: [
      coordinates.value,
      ...points.flatMap((point, i) => [
        point,
        coordinates.gradients[i] as Cell,
        ...memoryNames.map((name) => own(point, name)).filter((cell) => cell !== undefined),
      ]),
    ].filter(sight.exists),
  };
}

const memoryNames = ['Velocity', 'Mean', 'Square', 'CorrectedMean', 'CorrectedSquare', 'Step'] as const;

/** A number that belongs to a parameter: the velocity of a point, of a weight, of a bias. */
function own({ quantity, index }: Cell, name: (typeof memoryNames)[number]): Cell | undefined {
  const base = quantity === 'weights' ? 'weight' : quantity;
  return parseCell(base + name + index.map((k) => `[${k}]`).join(''));
}

function memoryOf(points: readonly Cell[], sight: Sight): readonly Cell[] | undefined {
  for (const name of ['Velocity', 'Mean'] as const) {
    const cells = points.map((point) => own(point, name)).filter((cell) => cell !== undefined);
    if (cells.length > 0 && cells.every(sight.exists)) return cells;
  }
  return undefined;
}

/** The point before an update; undefined where the run ended earlier. */
function pointAt(run: Run<DescentSpec>, update: number, points: readonly Cell[]): number[] | undefined {
  const parameters = run.parametersAt(update);
  const { layout } = run.plan(0);
  return parameters && points.map((cell) => parameters[slotOf(layout, cell)] as number);
}

/** Around the way of the first updates, and what is worth seeing of the function; all coordinates at the same scale. */
function domainsOf(run: Run<DescentSpec>, points: readonly Cell[]): Domain[] {
  const { start, updates = 30, function: its } = run.experiment;
  const far = 6 * Math.max(1, ...start.map(Math.abs));
  const hulls = start.map((at) => aroundStart(its, at));
  for (let update = 1; update <= Math.min(updates, inView); update++) {
    const point = pointAt(run, update, points);
    if (point === undefined || point.some((at, i) => Math.abs(at - (start[i] as number)) > far)) break;
    for (const [i, at] of point.entries()) {
      const hull = hulls[i] as [number, number];
      hull[0] = Math.min(hull[0], at);
      hull[1] = Math.max(hull[1], at);
    }
  }
  // A circle is to look like one: where two coordinates are drawn, the wider one decides.
  const widest = Math.max(...hulls.map(([from, to]) => to - from)) * 1.16;
  return hulls.map(([from, to]) => [(from + to - widest) / 2, (from + to + widest) / 2]);
}

/** What is worth seeing of the function around a coordinate of the start, wherever the way leads. */
function aroundStart({ kind }: DescentSpec['function'], at: number): [from: number, to: number] {
  switch (kind) {
    case 'quadratic': {
      const far = Math.max(1, Math.abs(at));
      return [-far, far];
    }
    case 'two-valleys':
      return [Math.min(at, -1.7), Math.max(at, 1.7)];
    case 'polynomial':
      return [Math.min(at, -2), Math.max(at, 2)];
    case 'line-fit':
      return [Math.min(0, at - 0.5), at + 0.5];
    case 'network':
      return [at - 1.5, at + 1.5];
  }
}

export interface Arrow {
  readonly kind: 'downhill' | 'memory';
  /** What it adds to the point. */
  readonly by: Point;
}

/** Where the slope alone, and where the memory alone, would carry the point: minus the learning rate times each. */
export function arrowsOf({ gradients, memory }: DescentFrame, sight: Sight, learningRate: number): Arrow[] {
  const arrow = (kind: Arrow['kind'], cells: readonly Cell[] | undefined): Arrow[] => {
    const values = cells?.map(sight.value) ?? [undefined];
    if (values.some((value) => value === undefined)) return [];
    return [{ kind, by: values.map((value) => -learningRate * (value as number)) }];
  };
  return [...arrow('downhill', gradients), ...arrow('memory', memory)];
}

/** How much longer the arrows are drawn than they are, where all of them would be too short to be seen: a power of ten. */
export function enlargement(arrows: readonly Arrow[], pixelsPerUnit: number): number {
  const longest = Math.max(0, ...arrows.map(({ by }) => Math.hypot(...by))) * pixelsPerUnit;
  if (longest === 0 || longest >= 12) return 1;
  return 10 ** Math.min(6, Math.ceil(Math.log10(12 / longest)));
}
