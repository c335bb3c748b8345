interface Props {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Called with a place, in the units of the picture, while it is pressed. */
  pull(x: number, y: number): void;
}

/** The part of a picture in which a point is put down and pulled. Who uses no pointer changes its numbers. */
export function PullArea({ pull, ...area }: Props) {
  const follow = (event: PointerEvent) => {
    const rect = event.currentTarget as SVGRectElement;
    const toPicture = rect.getScreenCTM()?.inverse();
    if (!toPicture || !rect.hasPointerCapture(event.pointerId)) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(toPicture);
    const within = (place: number, from: number, length: number) => Math.max(from, Math.min(from + length, place));
    pull(within(at.x, area.x, area.width), within(at.y, area.y, area.height));
  };
  return (
    <rect
      class="pull-area"
      {...area}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={follow}
    />
  );
}

/** A number that is pulled to is a short one. */
export const hundredth = (value: number) => Math.round(100 * value) / 100 + 0;
