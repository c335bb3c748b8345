/** What is written on the arrows of a network, and where: each label on its own arrow, none on another, a circle or a tag. */
import { type Fitted, fitNumber, textWidth } from '../picture/fit.ts';
import { along, type DiagramSize, labelsAll, letter, type Point, placeUnits, small } from './layout.ts';

/** A text in the picture: in the middle of its width, and the line that it stands on. */
export interface Written extends Fitted, Point {
  /** How wide it is at most, with all that stands before the number. */
  readonly width: number;
}

export interface ConnectionLabel {
  readonly weight: Written;
  readonly gradient: Written | undefined;
}

/** What a label says. */
export interface Said {
  readonly layer: number;
  readonly unit: number;
  readonly from: number;
  readonly name: string;
  readonly weight: number;
  readonly gradient: number | undefined;
  /** 0 where nothing is said of it now; the more, the sooner it has its label. */
  readonly importance: number;
}

/** How far above its arrow the weight's line is, below it the gradient's; alone on a sloping arrow the weight stands on it. */
const [up, down, on] = [7, 14, 4.5] as const;
/** The triangle before a gradient, with the space after it. */
export const triangle = 13;
/** Letters above and below their line. */
const [ascent, descent] = [0.76 * letter, 0.06 * letter] as const;
/** Where on its arrow a label may stand if it is not the only one: parts of the way. */
const places = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** The index of a name is smaller than its letter. */
const nameWidth = (name: string) => textWidth(name[0] as string, letter) + textWidth(name.slice(1), letter * 0.75);

/** The labels of a network's arrows; undefined for those that have none now, because there are too many. */
export function placeLabels(
  sizes: readonly number[],
  size: DiagramSize,
  learns: boolean,
  said: readonly Said[],
): (ConnectionLabel | undefined)[] {
  const points = placeUnits(sizes, size);
  const at = (l: number, j: number) => (points[l] as Point[])[j] as Point;
  const labelAt = (one: Said, part: number): ConnectionLabel => {
    const { layer, unit, from } = one;
    const [sender, receiver] = [at(layer - 1, from), at(layer, unit)];
    const isLevel = Math.abs(sender.y - receiver.y) < 1;
    const { x, y } = along(sender, receiver, isLevel ? 0.5 : part);
    // On a level arrow the plates of both its units may be beside the gradient.
    const [left, right] = [layer - 1, layer].map((l, side) => {
      const reach = isLevel ? size.plate / 2 : 0;
      return (1 - 2 * side) * Math.max(reach, size.reaches[l] as number) + (size.columns[l] as number);
    }) as [number, number];
    const write = (value: number, before: number, text: number, line: number, most: number): Written => {
      const fitted = fitNumber(value, right - left - before, text, most);
      const width = before + (fitted.length ?? textWidth(fitted.text, text));
      const middle = Math.min(Math.max(x, left + width / 2), right - width / 2);
      return { ...fitted, width, x: Math.round(middle * 10) / 10, y: Math.round(line * 10) / 10 };
    };
    const before = nameWidth(one.name) + textWidth(' ', letter);
    return {
      weight: write(one.weight, before, letter, learns || isLevel ? y - up : y + on, 4),
      gradient: one.gradient === undefined ? undefined : write(one.gradient, triangle, small, y + down, 3),
    };
  };
  if (labelsAll(sizes)) return said.map((one) => labelAt(one, apart(sizes, one.layer)));
  const found = new Map<Said, ConnectionLabel>();
  for (const one of said.filter(({ importance }) => importance > 0).toSorted((a, b) => b.importance - a.importance)) {
    const free = [apart(sizes, one.layer), ...places]
      .map((part) => labelAt(one, part))
      .find((label) => [...found.values()].every((other) => !meet(boxOf(label), boxOf(other))));
    if (free !== undefined) found.set(one, free);
  }
  return said.map((one) => found.get(one));
}

/** The part of the way at which all arrows between two layers are equally far from each other. */
function apart(sizes: readonly number[], layer: number): number {
  const [senders, receivers] = [sizes[layer - 1] as number, sizes[layer] as number];
  return receivers <= senders ? 1 / (receivers + 1) : 1 - 1 / (senders + 1);
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room that a label takes. */
export function boxOf({ weight, gradient }: ConnectionLabel): Box {
  const widths = [weight, ...(gradient ? [gradient] : [])];
  return {
    left: Math.min(...widths.map(({ x, width }) => x - width / 2)),
    right: Math.max(...widths.map(({ x, width }) => x + width / 2)),
    top: weight.y - ascent,
    bottom: (gradient ?? weight).y + descent,
  };
}

export const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
