import { useRef, useState } from 'preact/hooks';
import type { OwnSource } from '../data/kinds.ts';
import { drawingOf, drawPoints, nearestPoint, type OwnDrawing, type OwnEvent } from '../data/own-points.ts';
import { ownPlace } from '../data/points-from.ts';
import type { PlaneKey } from './own-keys.ts';
import type { Cross } from './own-words.ts';

export const tools = ['add', 'move', 'erase'] as const;
export type Tool = (typeof tools)[number];

/** How near the pointer or the cross must be to a point, in units of the plane: a finger covers about as much. */
const reach = 0.45;

interface Props {
  readonly source: OwnSource;
  setSource(source: OwnSource): void;
}

/** Own points while they are drawn: they become the page's data when the pointer is lifted, or a key was pressed. */
export function useOwnDrawing({ source, setSource }: Props) {
  const [drawing, setDrawing] = useState<OwnDrawing>(() => drawingOf(source.points));
  const [cross, setCross] = useState<Cross>({ x: 0, y: 0 });
  const [tool, setTool] = useState<Tool>('add');
  const [label, setLabel] = useState(0);
  const [held, setHeld] = useState<number | undefined>(undefined);
  const pulls = useRef(0);
  const pulling = useRef<{ readonly pull: number; readonly index?: number; moved: boolean } | undefined>(undefined);
  /** The newest, also between two renderings. */
  const newest = useRef(drawing);
  const known = useRef(source.points);
  // The page has other points than it was given: it went back, or opened a link.
  if (source.points !== known.current) {
    known.current = source.points;
    newest.current = drawingOf(source.points);
    setDrawing(newest.current);
    setHeld(undefined);
  }

  const draw = (event: OwnEvent) => {
    newest.current = drawPoints(newest.current, event);
    setDrawing(newest.current);
  };
  const give = () => {
    const { points } = newest.current;
    if (points === known.current) return;
    known.current = points;
    setSource({ ...source, points });
  };
  const act = (event: OwnEvent) => {
    draw(event);
    give();
  };
  const near = (at: Cross) => nearestPoint(newest.current.points, at, reach);
  const here = held ?? near(cross);

  const down = (at: Cross) => {
    const pull = ++pulls.current;
    const index = tool === 'move' ? near(at) : undefined;
    pulling.current = { pull, ...(index === undefined ? {} : { index }), moved: false };
    setHeld(undefined);
    setCross({ x: ownPlace(at.x), y: ownPlace(at.y) });
    if (tool === 'add') draw({ type: 'add', ...at, label, pull });
    if (tool === 'erase') rub(at, pull);
  };
  const rub = (at: Cross, pull: number) => {
    const index = near(at);
    if (index !== undefined) draw({ type: 'erase', index, pull });
  };
  const drag = (at: Cross) => {
    const pulled = pulling.current;
    if (pulled === undefined) return;
    const { pull, index } = pulled;
    setCross({ x: ownPlace(at.x), y: ownPlace(at.y) });
    if (tool === 'erase') rub(at, pull);
    // A line of points, each beside the one before.
    if (tool === 'add' && nearestPoint(newest.current.points.slice(-1), at, reach) === undefined)
      draw({ type: 'add', ...at, label, pull });
    if (tool === 'move' && index !== undefined) {
      draw({ type: 'move', index, ...at, pull });
      pulled.moved = true;
    }
  };
  const up = () => {
    const pulled = pulling.current;
    pulling.current = undefined;
    // A point that was pressed and not moved takes the chosen class.
    if (pulled?.index !== undefined && !pulled.moved) draw({ type: 'label', index: pulled.index, label });
    give();
  };

  const step = (dx: number, dy: number) => {
    const to = { x: ownPlace(cross.x + dx), y: ownPlace(cross.y + dy) };
    setCross(to);
    if (held !== undefined) act({ type: 'move', index: held, ...to, pull: pulls.current });
  };
  const hold = () => {
    pulls.current++;
    const index = held === undefined ? near(cross) : undefined;
    const point = index === undefined ? undefined : newest.current.points[index];
    if (point !== undefined) setCross({ x: point.x, y: point.y });
    setHeld(index);
  };
  const toNext = (by: 1 | -1) => {
    const { points } = newest.current;
    if (points.length === 0) return;
    const from = near(cross) ?? (by === 1 ? -1 : 0);
    const point = points[(from + by + points.length) % points.length];
    if (point !== undefined) setCross({ x: point.x, y: point.y });
  };
  const press = (key: PlaneKey) => {
    if (key.type === 'step') return step(key.dx, key.dy);
    if (key.type === 'class') return setLabel(key.label);
    if (key.type === 'next') return held === undefined ? toNext(key.by) : undefined;
    if (key.type === 'hold') return hold();
    if (key.type === 'release' || (key.type === 'add' && held !== undefined)) return setHeld(undefined);
    setHeld(undefined);
    if (key.type === 'add') return act({ type: 'add', ...cross, label });
    if (key.type === 'undo' || key.type === 'redo') return act({ type: key.type });
    if (here === undefined) return undefined;
    return act(key.type === 'erase' ? { type: 'erase', index: here } : { type: 'label', index: here, label });
  };

  return {
    ...{ drawing, cross, setCross, tool, setTool, label, setLabel, held, here, act, press },
    pointer: { down, drag, up },
  };
}
