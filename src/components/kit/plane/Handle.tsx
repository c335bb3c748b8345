import type { ComponentChildren } from 'preact';
import type { Point } from './geometry.ts';
import { type Scale, side } from './scale.ts';

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
    const box = (grip.ownerSVGElement as SVGSVGElement).getBoundingClientRect();
    drag(scale.at(((event.clientX - box.left) / box.width) * side, ((event.clientY - box.top) / box.height) * side));
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
