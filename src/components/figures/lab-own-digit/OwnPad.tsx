import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fittedToLink, readInk, writeInk } from '../../../lab/draw/drawing-link.ts';
import { keepDrawing } from '../../../lab/draw/last-drawing.ts';
import { Pad } from '../../../lab/draw/Pad.tsx';
import { isDrawing, liftedPen, movePen, type Pen, type PenEvent } from '../../../lab/draw/pen.ts';
import { rasterise, type Stroke } from '../../../lab/draw/strokes.ts';
import * as words from './own-pad-words.ts';

interface Props {
  readonly id: string;
  /** What is on the pad when it opens, and when a link brings another drawing. */
  readonly ink: string | undefined;
  /** Takes what is drawn whenever the pen is lifted. */
  take(strokes: readonly Stroke[]): void;
  close(): void;
}

const penWith = (ink: string | undefined): Pen => ({ ...liftedPen, strokes: (ink && readInk(ink)) || [] });

/** The lab's pad in this figure. What is drawn here is the reader's last drawing, too. */
export default function OwnPad({ id, ink, take, close }: Props) {
  const [pen, setPen] = useState(() => penWith(ink));
  // Several events may come before it is drawn anew.
  const now = useRef(pen);
  const put = (next: Pen) => {
    now.current = next;
    setPen(next);
  };
  const taken = useRef(ink);
  useEffect(() => {
    if (taken.current === ink) return;
    taken.current = ink;
    put(penWith(ink));
  }, [ink]);
  const isChanged = useRef(false);
  const onPen = (event: PenEvent) => {
    if (isDrawing(now.current, event)) isChanged.current = true;
    put(movePen(now.current, event));
    if (now.current.isDown || !isChanged.current) return;
    isChanged.current = false;
    const strokes = fittedToLink(now.current.strokes);
    taken.current = strokes.length === 0 ? undefined : writeInk(strokes);
    keepDrawing(strokes);
    take(strokes);
  };
  const picture = useMemo(() => rasterise(pen.strokes), [pen.strokes]);
  const isBare = pen.strokes.length === 0;
  const tools = [
    [words.undoStroke, 'undo'],
    [words.clear, 'clear'],
  ] as const;
  return (
    <div class="own-pad">
      <Pad {...{ id, picture, pen, onPen }} />
      <div class="own-pad-tools">
        {tools.map(([name, type]) => (
          <button key={type} type="button" aria-disabled={isBare} onClick={() => isBare || onPen({ type })}>
            {name}
          </button>
        ))}
        <button type="button" onClick={close}>
          {words.done}
        </button>
        <p class="soft">{words.mapsFollowWhen}</p>
      </div>
    </div>
  );
}
