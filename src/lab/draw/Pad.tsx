import { useRef } from 'preact/hooks';
import { Spoken } from '../parts/Spoken.tsx';
import { GreyCanvas } from './GreyCanvas.tsx';
import type { Grey } from './grey.ts';
import { keyStep, type Pen, type PenEvent, penWords } from './pen.ts';
import { type PenPoint, padSide } from './strokes.ts';

interface Props {
  readonly id: string;
  /** What is on the pad: the strokes, or a picture that was loaded. */
  readonly picture: Grey;
  readonly pen: Pen;
  readonly onPen: (event: PenEvent) => void;
}

const arrows: Record<string, readonly [dx: number, dy: number]> = {
  ArrowUp: [0, -keyStep],
  ArrowDown: [0, keyStep],
  ArrowLeft: [-keyStep, 0],
  ArrowRight: [keyStep, 0],
};

/** The pad: mouse, finger and pen draw on it, and so do the arrow keys and Space. */
export function Pad({ id, picture, pen, onPen }: Props) {
  const pointer = useRef<number>();
  const draws = (event: PointerEvent) => event.pointerId === pointer.current;
  const lift = (event: PointerEvent) => {
    if (!draws(event)) return;
    pointer.current = undefined;
    onPen({ type: 'up' });
  };
  return (
    <div class="draw-pad-box">
      <div
        class="draw-pad"
        role="application"
        aria-label="Drawing pad, 28 rows and 28 columns"
        aria-describedby={`${id}-keys`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys draw here
        tabIndex={0}
        onPointerDown={(event) => {
          // A second finger draws nothing, and no button but the first does.
          if (pointer.current !== undefined || event.button !== 0) return;
          pointer.current = event.pointerId;
          event.currentTarget.setPointerCapture(event.pointerId);
          onPen({ type: 'down', at: placeOf(event, event.currentTarget) });
        }}
        onPointerMove={(event) => {
          const pad = event.currentTarget;
          // A finger that came down before this program was here goes on drawing.
          if (
            pointer.current === undefined &&
            event.isPrimary &&
            event.buttons === 1 &&
            event.pointerType !== 'mouse'
          ) {
            pointer.current = event.pointerId;
            onPen({ type: 'down', at: placeOf(event, pad) });
          }
          if (!draws(event)) return;
          const passed = event.getCoalescedEvents?.() ?? [];
          const all = passed.length > 0 ? passed : [event];
          onPen({ type: 'move', points: all.map((one) => placeOf(one, pad)) });
        }}
        onPointerUp={lift}
        onPointerCancel={lift}
        onKeyDown={(event) => {
          const key = eventOf(event);
          if (!key) return;
          event.preventDefault();
          event.stopPropagation();
          onPen(key);
        }}
      >
        <GreyCanvas picture={picture} name="What is drawn" />
        <span
          class={`draw-pen${pen.isDown ? ' is-down' : ''}${pen.byKeys ? ' by-keys' : ''}`}
          style={{ left: `${(100 * pen.at.x) / padSide}%`, top: `${(100 * pen.at.y) / padSide}%` }}
        />
      </div>
      <p class="draw-keys soft" id={`${id}-keys`}>
        Draw with mouse, finger or pen. By keyboard: arrow keys move the pen, with Shift by five; Space puts it down and
        lifts it.
      </p>
      <Spoken text={penWords(pen)} quietAtFirst />
    </div>
  );
}

function eventOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): PenEvent | undefined {
  if ((ctrlKey || metaKey) && key === 'z') return { type: 'undo' };
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === ' ') return { type: 'toggle' };
  const arrow = arrows[key];
  const times = shiftKey ? 5 : 1;
  return arrow && { type: 'step', dx: times * arrow[0], dy: times * arrow[1] };
}

function placeOf({ clientX, clientY }: PointerEvent, pad: Element): PenPoint {
  const { left, top, width, height } = pad.getBoundingClientRect();
  return { x: ((clientX - left) / width) * padSide, y: ((clientY - top) / height) * padSide };
}
