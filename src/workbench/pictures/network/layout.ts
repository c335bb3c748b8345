/**
 * Where everything in the workbench's network stands, in pixels of the page: letters keep their size, the room between the layers
 * is what the page gives, and never less than what is pressed there needs.
 */
import { type DiagramSize, labelsAll } from '../../../components/kit/diagram/layout.ts';

export interface NetworkLayout extends DiagramSize {
  /** How wide the column of a layer is: its buttons above, its biases below. */
  readonly column: number;
  /** Whether the numbers of all weights stand on their lines; whether there is room for any. */
  readonly labelled: boolean;
  readonly isRoomy: boolean;
  /** How far to the right of its units what stands below them reaches, layer by layer. */
  readonly below: readonly number[];
  /** Units of each layer that are drawn: the first ones, and as many as the others are. */
  readonly drawn: readonly number[];
  readonly hidden: readonly number[];
}

/** The side of a unit's picture. */
export const side = 44;
/** The buttons of a layer above its units are so wide, and so much on a phone, where there are many layers: see build.css. */
const [widest, narrowest] = [84, 64] as const;
/** More units of a layer are not drawn; they are counted below it. */
export const mostDrawn = 12;

/** Between the units of two layers: for the name and the number of a weight, and for those of all of them beside the biases. */
const [one, every] = [70, 78] as const;
/** Below a unit: its bias, and what keeps it from the next picture. */
const biasRow = 18;
const gap = 6;
/** A label on an arrow is so high. */
const labelRow = 23;
const margin = 6;
const moreRow = 18;

/**
 * @param sizes units per layer, the inputs first
 * @param room how wide the page would have it, in pixels
 */
export function networkLayout(sizes: readonly number[], room: number): NetworkLayout {
  const drawn = sizes.map((count) => Math.min(count, mostDrawn));
  const hidden = sizes.map((count, l) => count - (drawn[l] as number));
  const last = sizes.length - 1;
  // Where it would not fit with its numbers it stands without them: they are said below, and changed on their lines.
  const width = Math.max(narrowest * sizes.length, Math.floor(room));
  const column = Math.min(widest, width / sizes.length);
  const apart = last === 0 ? 0 : (width - column) / last;
  const columns = drawn.map((_, l) => column / 2 + l * apart);
  const isRoomy = apart >= side + one;
  const labelled = isRoomy && labelsAll(drawn);
  const between = drawn.slice(1).map((count, l) => (Math.min(count, drawn[l] as number) + 1) * labelRow);
  // Labels keep off the biases, which are wider than the units above them, where there is room for both.
  const reach = Math.max(side / 2 + 2, Math.min(column / 2, (apart - every) / 2));
  const pitch = Math.max(side + biasRow + gap, ...(labelled ? between : []));
  const tallest = (Math.max(...drawn) - 1) * pitch + side;
  const middle = margin + tallest / 2;
  return {
    ...{ width, column, columns, pitch, middle, drawn, hidden, labelled, isRoomy },
    // Without labels between the layers there is room up to the next picture.
    below: drawn.map((_, l) => (isRoomy || l === last ? column / 2 : Math.max(column / 2, apart - side / 2 - 6))),
    height: Math.ceil(margin + tallest + biasRow + (hidden.some((count) => count > 0) ? moreRow : 0) + margin),
    radius: side / 2,
    reaches: drawn.map(() => reach),
    plate: side + 4,
  };
}
