/** Where units sit in a network diagram. All lengths are in the units of the SVG's viewBox. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DiagramSize {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** Narrow enough to be read on a phone at its own size; on a wide screen the picture grows. */
export function diagramSize(sizes: readonly number[]): DiagramSize {
  const tallest = Math.max(...sizes);
  const radius = tallest > 3 ? 21 : 26;
  return { width: Math.max(372, sizes.length * 122), height: Math.max(246, tallest * (radius * 2 + 34) + 44), radius };
}

/** The centre of every unit, layer by layer: columns evenly spaced, each column centred. The last margin is for targets. */
export function placeUnits(sizes: readonly number[], { width, height, radius }: DiagramSize): Point[][] {
  const left = radius + 4;
  const right = width - radius - 62;
  const tallest = Math.max(...sizes);
  // Above the highest unit there is room for its delta, below the lowest for its bias and its delta.
  const [top, bottom] = [radius + 22, height - radius - 36];
  const gap = (bottom - top) / Math.max(1, tallest - 1);
  return sizes.map((count, l) => {
    const x = left + ((right - left) * l) / (sizes.length - 1);
    return Array.from({ length: count }, (_, j) => ({ x, y: (top + bottom) / 2 + (j - (count - 1) / 2) * gap }));
  });
}

/** The point a part of the way from one unit to another, to a hundredth: the eye sees no more, and the markup stays short. */
export function along(from: Point, to: Point, part: number): Point {
  const round = (value: number) => Math.round(value * 100) / 100;
  return { x: round(from.x + (to.x - from.x) * part), y: round(from.y + (to.y - from.y) * part) };
}
