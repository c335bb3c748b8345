/**
 * Where the nodes of a graph stand: layers from left to right by the longest path to a node, wires that cross layers led through
 * places of their own, few crossings by the barycentre of neighbours (Sugiyama and others, 1981). Sixty nodes take a millisecond.
 */
import { type GraphSpec, isOperation } from '../../../engine/graph/graph.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Wire {
  /** The operand, and the node that reads it as its `operand`-th. */
  readonly from: number;
  readonly to: number;
  readonly operand: number;
  /** Where it bends, between its ends. */
  readonly through: readonly Point[];
}

export interface GraphLayout {
  /** By node: where it stands. */
  readonly nodes: readonly Point[];
  readonly wires: readonly Wire[];
  readonly width: number;
  readonly height: number;
}

/** Lengths in the units of the drawing. */
export const sizes = { radius: 16, stub: 54, column: 128, row: 56, bend: 22, margin: 30 } as const;

/** A node of the graph, or a place that a wire goes through. */
interface Spot {
  readonly layer: number;
  /** Half of the height it needs. */
  readonly half: number;
  readonly before: Spot[];
  readonly after: Spot[];
  y: number;
}

export function layOutGraph({ nodes }: GraphSpec): GraphLayout {
  const places = new Map(nodes.map(({ name }, k) => [name, k]));
  const operands = nodes.map((node) => (isOperation(node) ? node.of.map((name) => places.get(name) as number) : []));
  const layers = layersOf(operands);
  const spotAt = (layer: number, half: number): Spot => ({ layer, half, before: [], after: [], y: 0 });
  const spots = layers.map((layer) => spotAt(layer, sizes.row / 2));
  const all = [...spots];
  const join = (a: Spot, b: Spot) => {
    a.after.push(b);
    b.before.push(a);
  };
  const wires = operands.flatMap((its, to) =>
    its.map((from, operand) => {
      const bends: Spot[] = [];
      for (let layer = (layers[from] as number) + 1; layer < (layers[to] as number); layer++)
        bends.push(spotAt(layer, sizes.bend / 2));
      all.push(...bends);
      const chain = [spots[from] as Spot, ...bends, spots[to] as Spot];
      for (let k = 1; k < chain.length; k++) join(chain[k - 1] as Spot, chain[k] as Spot);
      return { from, to, operand, bends };
    }),
  );
  const columns = Array.from({ length: Math.max(...layers) + 1 }, (_, layer) =>
    all.filter((spot) => spot.layer === layer),
  );
  arrange(columns);
  const top = Math.min(...all.map(({ y, half }) => y - half));
  const x = (layer: number) => sizes.margin + layer * sizes.column;
  const point = ({ layer, y }: Spot): Point => ({ x: x(layer), y: Math.round(y - top + 4) });
  return {
    nodes: spots.map(point),
    wires: wires.map(({ bends, ...wire }) => ({ ...wire, through: bends.map(point) })),
    width: x(columns.length - 1) + sizes.radius + sizes.stub + 8,
    height: Math.round(Math.max(...all.map(({ y, half }) => y + half)) - top + 8),
  };
}

/** One more than the largest of the operands'; what is given stands just before the first that reads it. */
function layersOf(operands: readonly (readonly number[])[]): number[] {
  const layers = operands.map(() => 0);
  for (const [k, its] of operands.entries())
    if (its.length > 0) layers[k] = 1 + Math.max(...its.map((operand) => layers[operand] as number));
  for (const [k, its] of operands.entries()) {
    if (its.length > 0) continue;
    const readers = operands.flatMap((of, reader) => (of.includes(k) ? [layers[reader] as number] : []));
    layers[k] = Math.max(0, Math.min(...(readers.length === 0 ? [1] : readers)) - 1);
  }
  return layers;
}

const sweeps = 12;

/** Orders every column by the middle of its neighbours, to and fro, and then draws each spot towards them. */
function arrange(columns: readonly Spot[][]) {
  for (const column of columns) spread(column, (_, k) => k * sizes.row);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const forwards = sweep % 2 === 0;
    for (const column of forwards ? columns : columns.toReversed()) {
      const wish = new Map(column.map((spot) => [spot, middle(forwards ? spot.before : spot.after) ?? spot.y]));
      column.sort((a, b) => (wish.get(a) as number) - (wish.get(b) as number));
      spread(column, (spot) => wish.get(spot) as number);
    }
  }
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const column of columns) spread(column, (spot) => middle([...spot.before, ...spot.after]) ?? spot.y);
}

const middle = (spots: readonly Spot[]) =>
  spots.length === 0 ? undefined : spots.reduce((sum, { y }) => sum + y, 0) / spots.length;

/** Gives each spot of a column the place that it wishes, as far as its order and its neighbours' room allow. */
function spread(column: readonly Spot[], wish: (spot: Spot, k: number) => number) {
  const wishes = column.map(wish);
  let floor = Number.NEGATIVE_INFINITY;
  for (const [k, spot] of column.entries()) {
    spot.y = Math.max(wishes[k] as number, floor + spot.half);
    floor = spot.y + spot.half;
  }
  // Pushing down only would let columns sink: the whole column goes back by what it lies too low on average.
  const shift = column.reduce((sum, { y }, k) => sum + (y - (wishes[k] as number)), 0) / Math.max(1, column.length);
  for (const spot of column) spot.y -= shift;
}
