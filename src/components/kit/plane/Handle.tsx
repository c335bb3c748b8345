import type { ComponentChildren } from 'preact';
import type { Point } from './geometry.ts';
import type { Scale } from './scale.ts';

interface Props {
  readonly scale: Scale;
  /** Called with the numbers under the pointer while it is pressed. */
  drag(to: Point): void;
  readonly children: ComponentChildren;
}

/** Something in a plane that the pointer can drag. Fields beside the picture do the same for the keyboard. */
export function Handle({ scale, drag, children }: Props) {
  const dragged = (event: PointerEvent) => {
    const grip = event.currentTarget as SVGGElement;
    if (!grip.hasPointerCapture(event.pointerId)) return;
    // The box of the picture may be wider or higher than the square that is drawn in it.
    const toPicture = (grip.ownerSVGElement as SVGSVGElement).getScreenCTM()?.inverse();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toPicture);
    drag(scale.at(x, y));
  };
  return (
    <g
      class="handle"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={dragged}
    >
      {children}
    </g>
  );
}
