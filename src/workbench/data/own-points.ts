/** Points that a reader puts into the plane, and the way back from every change. A pure function of what happened. */
import type { OwnPoint } from './kinds.ts';
import { dataLimits } from './limits.ts';
import { ownPlace } from './points-from.ts';

export interface OwnDrawing {
  readonly points: readonly OwnPoint[];
  /** What was there before each change, the last change last. */
  readonly past: readonly (readonly OwnPoint[])[];
  /** What was taken back, the last of it last. */
  readonly future: readonly (readonly OwnPoint[])[];
  /** The pull of the pointer that made the last change: all that one pull does is taken back together. */
  readonly pull?: number;
}

export type OwnEvent =
  | { readonly type: 'add'; readonly x: number; readonly y: number; readonly label: number; readonly pull?: number }
  | { readonly type: 'move'; readonly index: number; readonly x: number; readonly y: number; readonly pull?: number }
  | { readonly type: 'label'; readonly index: number; readonly label: number }
  | { readonly type: 'erase'; readonly index: number; readonly pull?: number }
  | { readonly type: 'clear' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** So many changes can be taken back. */
const mostPast = 100;
const { ownPoints: mostPoints } = dataLimits;

export const drawingOf = (points: readonly OwnPoint[]): OwnDrawing => ({ points, past: [], future: [] });

export const isFull = ({ points }: OwnDrawing): boolean => points.length >= mostPoints;

export function drawPoints(drawing: OwnDrawing, event: OwnEvent): OwnDrawing {
  const { points, past, future } = drawing;
  switch (event.type) {
    case 'undo': {
      const before = past.at(-1);
      return before ? { points: before, past: past.slice(0, -1), future: [...future, points] } : drawing;
    }
    case 'redo': {
      const next = future.at(-1);
      return next ? { points: next, past: [...past, points], future: future.slice(0, -1) } : drawing;
    }
    default: {
      const next = changed(points, event);
      if (next === points) return drawing;
      const pull = 'pull' in event ? event.pull : undefined;
      const goesOn = pull !== undefined && pull === drawing.pull;
      return {
        points: next,
        past: goesOn ? past : [...past, points].slice(-mostPast),
        future: [],
        ...(pull === undefined ? {} : { pull }),
      };
    }
  }
}

function changed(
  points: readonly OwnPoint[],
  event: Exclude<OwnEvent, { readonly type: 'undo' | 'redo' }>,
): readonly OwnPoint[] {
  if (event.type === 'clear') return points.length === 0 ? points : [];
  if (event.type === 'add') {
    if (points.length >= mostPoints) return points;
    return [...points, { x: ownPlace(event.x), y: ownPlace(event.y), label: event.label }];
  }
  const { index } = event;
  const point = points[index];
  if (point === undefined) return points;
  if (event.type === 'erase') return points.toSpliced(index, 1);
  const next =
    event.type === 'label'
      ? { ...point, label: event.label }
      : { ...point, x: ownPlace(event.x), y: ownPlace(event.y) };
  const isSame = next.x === point.x && next.y === point.y && next.label === point.label;
  return isSame ? points : points.with(index, next);
}

/** The point nearest to a place, if it is no further than `reach`; of several that are as near the last, which lies on top. */
export function nearestPoint(
  points: readonly OwnPoint[],
  { x, y }: { readonly x: number; readonly y: number },
  reach: number,
): number | undefined {
  let [nearest, least]: [number | undefined, number] = [undefined, reach];
  for (const [index, point] of points.entries()) {
    const distance = Math.hypot(point.x - x, point.y - y);
    if (distance <= least) [nearest, least] = [index, distance];
  }
  return nearest;
}
