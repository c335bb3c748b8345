/** The pen over the pad, moved by pointer or by keys, and what it has drawn. A pure function of what happened. */
import { type PenPoint, padSide, type Stroke } from './strokes.ts';

export interface Pen {
  /** Finished strokes and, while the pen is down, the one under way. */
  readonly strokes: readonly Stroke[];
  readonly at: PenPoint;
  readonly isDown: boolean;
  /** Keys have moved it last: then it is not where the pointer is. */
  readonly byKeys: boolean;
}

export type PenEvent =
  | { readonly type: 'down'; readonly at: PenPoint }
  | { readonly type: 'move'; readonly points: readonly PenPoint[] }
  | { readonly type: 'up' }
  /** By keys: so far from where it is, drawing if it is down. */
  | { readonly type: 'step'; readonly dx: number; readonly dy: number }
  /** By keys: pen down or up where it is. */
  | { readonly type: 'toggle' }
  | { readonly type: 'undo' }
  | { readonly type: 'clear' };

/** Whether an event changes what is drawn: puts the pen down, or takes strokes away. */
export const isDrawing = ({ strokes }: Pen, { type }: PenEvent) =>
  type === 'down' || type === 'toggle' || ((type === 'undo' || type === 'clear') && strokes.length > 0);

/** One pixel of a 28 × 28 image: how far an arrow key moves the pen. */
export const keyStep = padSide / 28;
/** Points nearer to the one before add nothing that is seen. */
const leastDistance = 2;

export const liftedPen: Pen = { strokes: [], at: { x: padSide / 2, y: padSide / 2 }, isDown: false, byKeys: false };

export function movePen(pen: Pen, event: PenEvent): Pen {
  switch (event.type) {
    case 'down': {
      const at = inside(event.at);
      return { at, isDown: true, byKeys: false, strokes: [...pen.strokes, [at]] };
    }
    case 'move':
      return event.points.reduce(draw, pen);
    case 'up':
      return { ...pen, isDown: false };
    case 'step':
      return draw({ ...pen, byKeys: true }, { x: pen.at.x + event.dx, y: pen.at.y + event.dy });
    case 'toggle':
      return { ...movePen(pen, pen.isDown ? { type: 'up' } : { type: 'down', at: pen.at }), byKeys: true };
    case 'undo':
      return { ...pen, isDown: false, strokes: pen.strokes.slice(0, -1) };
    case 'clear':
      return { ...pen, isDown: false, strokes: [] };
  }
}

function draw(pen: Pen, to: PenPoint): Pen {
  const at = inside(to);
  const stroke = pen.strokes.at(-1);
  const last = stroke?.at(-1);
  if (!pen.isDown || !stroke || !last) return { ...pen, at };
  if (Math.hypot(at.x - last.x, at.y - last.y) < leastDistance) return { ...pen, at };
  return { ...pen, at, strokes: [...pen.strokes.slice(0, -1), [...stroke, at]] };
}

/** On the pad, and on whole coordinates, which a link carries exactly: nobody sees half a unit of 280. */
function inside({ x, y }: PenPoint): PenPoint {
  const clamp = (value: number) => Math.min(padSide, Math.max(0, Math.round(value)));
  return { x: clamp(x), y: clamp(y) };
}

/** Where the pen is and what has been drawn, for those who do not see it: "Row 14, column 9, pen down. 2 strokes." */
export function penWords({ at, isDown, strokes }: Pen): string {
  const cell = (value: number) => Math.min(27, Math.floor(value / keyStep));
  const drawn = strokes.length === 1 ? '1 stroke' : `${strokes.length === 0 ? 'No' : strokes.length} strokes`;
  return `Row ${cell(at.y)}, column ${cell(at.x)}, pen ${isDown ? 'down' : 'up'}. ${drawn}.`;
}
