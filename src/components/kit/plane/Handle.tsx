import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Point } from './geometry.ts';
import { type Scale, side } from './scale.ts';

interface Props {
  readonly scale: Scale;
  /** Called with the numbers under the pointer while it is pressed. */
  drag(to: Point): void;
  /** It was pressed and not dragged. */
  press?(): void;
  readonly children: ComponentChildren;
}

/** The numbers under the pointer. The box of the picture may be wider or higher than the square that is drawn in it. */
function numbersAt({ clientX, clientY, currentTarget }: MouseEvent, scale: Scale): Point {
  const picture = (currentTarget as SVGGraphicsElement).ownerSVGElement as SVGSVGElement;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(picture.getScreenCTM()?.inverse());
  return scale.at(x, y);
}

/** A hand is never quite still: less than this many pixels is a press. */
const still = 4;

/** Something in a plane that the pointer can drag. Fields beside the picture do the same for the keyboard. */
export function Handle({ scale, drag, press, children }: Props) {
  const from = useRef<readonly [number, number] | undefined>(undefined);
  return (
    <g
      class="handle"
      onPointerDown={(event) => {
        event.preventDefault();
        from.current = [event.clientX, event.clientY];
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const [x, y] = from.current ?? [event.clientX, event.clientY];
        if (press && from.current && Math.hypot(event.clientX - x, event.clientY - y) < still) return;
        from.current = undefined;
        drag(numbersAt(event, scale));
      }}
      onPointerUp={() => {
        if (from.current) press?.();
        from.current = undefined;
      }}
    >
      {children}
    </g>
  );
}

interface PadProps {
  readonly scale: Scale;
  /** Called with the numbers where the plane was pressed. */
  press(at: Point): void;
}

/** The whole plane, to press a place in it. */
export function Pad({ scale, press }: PadProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: buttons and fields beside the picture do the same for the keyboard
    <rect class="pad" width={side} height={side} onClick={(event) => press(numbersAt(event, scale))} />
  );
}
