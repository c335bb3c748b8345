/**
 * Where everything in the workbench's network stands, in pixels of the page: letters keep their size, the room between the layers
 * is what the page gives, and never less than what is written there needs.
 */
import { type DiagramSize, labelsAll } from '../../../components/kit/diagram/layout.ts';

export interface NetworkLayout extends DiagramSize {
  /** Units of each layer that are drawn: the first ones, and as many as the others are. */
  readonly drawn: readonly number[];
  readonly hidden: readonly number[];
}

/** The side of a unit's picture. */
export const side = 44;
/** The buttons of a layer above its units are so wide: see network.css. */
export const columnWidth = 84;
/** More units of a layer are not drawn; they are counted below it. */
export const mostDrawn = 12;

/** Between two layers: the arrows alone, and with the names and numbers of all weights on them. */
const [bare, labelled] = [24, 78] as const;
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
  const all = labelsAll(drawn);
  const last = sizes.length - 1;
  const least = columnWidth + last * Math.max(columnWidth, side + (all ? labelled : bare));
  const width = Math.max(least, Math.floor(room));
  const columns = drawn.map((_, l) => columnWidth / 2 + (last === 0 ? 0 : (l * (width - columnWidth)) / last));
  const between = drawn.slice(1).map((count, l) => (Math.min(count, drawn[l] as number) + 1) * labelRow);
  // Labels keep off the biases, which are wider than the units above them, where there is room for both.
  const apart = last === 0 ? 0 : (width - columnWidth) / last;
  const reach = Math.max(side / 2 + 2, Math.min(columnWidth / 2, (apart - labelled) / 2));
  const pitch = Math.max(side + biasRow + gap, ...(all ? between : []));
  const tallest = (Math.max(...drawn) - 1) * pitch + side;
  const middle = margin + tallest / 2;
  return {
    ...{ width, columns, pitch, middle, drawn, hidden },
    height: Math.ceil(margin + tallest + biasRow + (hidden.some((count) => count > 0) ? moreRow : 0) + margin),
    radius: side / 2,
    reaches: drawn.map(() => reach),
    plate: side + 4,
  };
}
