/**
 * Where everything in a network diagram stands: a function of the network's shape alone, so that nothing moves when its numbers
 * change. Every text has room of its own that meets no other; what is written there is as short as it must be. All lengths are
 * in the units of the SVG's viewBox, which grows with the network, while letters stay as they are.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The size of letters, and of those in which gradients and names are set. */
export const [letter, small] = [13, 12] as const;

/** What stands above and below a unit, from its circle outwards. */
export type Tag = 'bias' | 'delta' | 'target';
export interface Tags {
  readonly above: readonly Tag[];
  readonly below: readonly Tag[];
}

/** How high a tag is, with the space around it. */
export const tagHeight: Readonly<Record<Tag, number>> = { bias: 18, delta: 20, target: 16 };

/** How wide: a bias; the box of a delta; a target. The number in a circle, and where it does not fit, the plate across it. */
export const [biasRoom, deltaRoom, targetRoom, plateRoom] = [62, 74, 94, 68] as const;

export interface DiagramSize {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** Between the centres of neighbours in a layer. */
  readonly pitch: number;
  /** Where each layer stands, and the line through the middle of all. */
  readonly columns: readonly number[];
  readonly middle: number;
  /** How far from the centre of its units each layer reaches sideways. */
  readonly reaches: readonly number[];
  /** How wide what lies across a unit on the line of a level arrow is at most. */
  readonly plate: number;
}

const radius = 27;
const margin = 3;
/** A label of one row, on a level arrow or a sloping one, and a label with its gradient. */
const [row, rows] = [23, 36] as const;
/** The least for the weight of an arrow: w5 and a number. */
const labelRoom = 70;

/** With more connections than these, only those that are spoken of are labelled. */
const mostLabels = 24;
const connectionsOf = (sizes: readonly number[]) =>
  sizes.slice(1).reduce((sum, size, l) => sum + size * (sizes[l] as number), 0);
export const areLabelled = (connections: number) => connections <= mostLabels;
export const labelsAll = (sizes: readonly number[]) => areLabelled(connectionsOf(sizes));

/** The tags of a unit: what belongs to the ends of a layer stands outside it, where no arrow runs. */
export function tagsOf(sizes: readonly number[], learns: boolean, l: number, j: number): Tags {
  if (l === 0) return { above: [], below: [] };
  const target: Tag[] = learns && l === sizes.length - 1 ? ['target'] : [];
  const delta: Tag[] = learns ? ['delta'] : [];
  const count = sizes[l] as number;
  if (count > 1 && j === 0) return { above: [...target, ...delta], below: ['bias'] };
  if (count > 1 && j === count - 1) return { above: ['bias'], below: [...target, ...delta] };
  return { above: delta, below: ['bias', ...target] };
}

export const stacked = (tags: readonly Tag[]) => tags.reduce((sum, tag) => sum + tagHeight[tag], 0);

/** How large the picture of a network is, and where its layers are. */
export function diagramSize(sizes: readonly number[], learns = true): DiagramSize {
  const units = sizes.map((count, l) => Array.from({ length: count }, (_, j) => tagsOf(sizes, learns, l, j)));
  const last = sizes.length - 1;
  const all = labelsAll(sizes);
  const pitch = Math.max(
    2 * radius + 20,
    ...units.flatMap((layer) =>
      layer.slice(1).map(({ above }, j) => 2 * radius + 6 + stacked((layer[j] as Tags).below) + stacked(above)),
    ),
    ...(all ? sizes.slice(1).map((count, l) => (Math.min(count, sizes[l] as number) + 1) * (learns ? rows : row)) : []),
  );
  const reaches = sizes.map((count, l) => {
    // Two units between layers of two have all but their biases above and below every arrow.
    const inside = l > 0 && learns && !(count === 2 && Math.max(...sizes.slice(l - 1, l + 2)) === 2);
    return (inside ? (l === last ? targetRoom : deltaRoom) : plateRoom) / 2 + 1;
  });
  const room = labelRoom + 7 * (String(connectionsOf(sizes)).length - 1);
  const columns = [plateRoom / 2 + margin];
  for (let l = 1; l <= last; l++)
    columns.push((columns[l - 1] as number) + (reaches[l - 1] as number) + room + (reaches[l] as number));
  const from = (side: keyof Tags) =>
    Math.max(
      ...units.map(
        (layer) => ((layer.length - 1) / 2) * pitch + stacked((layer.at(side === 'above' ? 0 : -1) as Tags)[side]),
      ),
    );
  const middle = from('above') + radius + margin;
  return {
    width: Math.ceil((columns[last] as number) + (learns ? targetRoom : plateRoom) / 2 + margin),
    height: Math.ceil(middle + from('below') + radius + margin),
    ...{ radius, pitch, columns, middle, reaches, plate: plateRoom },
  };
}

/** The centre of every unit, layer by layer: each column centred. */
export function placeUnits(sizes: readonly number[], { pitch, columns, middle }: DiagramSize): Point[][] {
  return sizes.map((count, l) =>
    Array.from({ length: count }, (_, j) => ({ x: columns[l] as number, y: middle + (j - (count - 1) / 2) * pitch })),
  );
}

/** The point a part of the way from one unit to another, to a hundredth: the eye sees no more, and the markup stays short. */
export function along(from: Point, to: Point, part: number): Point {
  const round = (value: number) => Math.round(value * 100) / 100;
  return { x: round(from.x + (to.x - from.x) * part), y: round(from.y + (to.y - from.y) * part) };
}
