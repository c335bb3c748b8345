/** F8.2: the paths to one node with their products, beside what the reverse sweep finds. All slopes are the engine's. */
import { type GraphSpec, isConstant, isOperation } from '../../../engine/graph/graph.ts';
import { slopeByNudging } from '../../../engine/graph/nudge.ts';
import { type Count, countPaths, type Path, pathsTo } from '../../../engine/graph/paths.ts';
import { wiresOf } from '../../../engine/graph/wires.ts';
import { type UpdateRecord, valueIn } from '../../../engine/trace/record.ts';

/** More paths than these are counted, and not listed. */
export const listed = 32;

export interface PathRow {
  /** From the last node to the one that is asked about, "e → c → b". */
  readonly names: string;
  /** The slopes on the way; undefined where one is not yet computed. */
  readonly slopes: readonly number[] | undefined;
  readonly product: number | undefined;
  /** `4 0` for the wire into node 4 as its first operand. */
  readonly wires: ReadonlySet<string>;
}

export interface PathsFrame {
  /** The given numbers that can be asked about. */
  readonly asked: readonly number[];
  readonly to: number;
  readonly rows: readonly PathRow[];
  /** How many paths there are to it. */
  readonly count: number;
  /** Undefined until the sweep has put its own together, as what becomes of two paths is asked before; and where they are not listed. */
  readonly sum: number | undefined;
  readonly swept: number | undefined;
  /** Found without any slope, once the sweep is over. */
  readonly nudged: number | undefined;
  readonly cost: Count;
}

export const wireName = ([reader, operand]: Path[number]) => `${reader} ${operand}`;

export function pathsFrame(graph: GraphSpec, record: UpdateRecord, done: number, wanted: number): PathsFrame {
  const wires = wiresOf(graph);
  const asked = graph.nodes.flatMap((node, k) =>
    isOperation(node) || isConstant(node) || wires[k]?.length === 0 ? [] : [k],
  );
  // A number from which several wires lead is what there is to see.
  const forked = asked.find((k) => (wires[k]?.length ?? 0) > 1);
  const to = asked.includes(wanted) ? wanted : (forked ?? asked[0] ?? 0);
  const known = (quantity: 'nodeSlope' | 'nodeGradient', ...index: number[]) =>
    valueIn(record, { quantity, index }, done);
  const name = (k: number) => graph.nodes[k]?.name ?? '';
  const rows = pathsTo(graph, to, listed).map((path): PathRow => {
    const slopes = path.map(([reader, operand]) => known('nodeSlope', reader, operand));
    const all = slopes.every((slope) => slope !== undefined) ? (slopes as number[]) : undefined;
    return {
      names: [...path.map(([reader]) => name(reader)), name(to)].join(' → '),
      slopes: all,
      product: all?.reduce((product, slope) => product * slope),
      wires: new Set(path.map(wireName)),
    };
  });
  const count = countPaths(graph, to).paths;
  const products = rows.map(({ product }) => product);
  const complete = count === rows.length && products.every((product) => product !== undefined);
  const swept = known('nodeGradient', to);
  return {
    ...{ asked, to, rows, count, swept },
    sum:
      complete && swept !== undefined ? (products as number[]).reduce((sum, product) => sum + product, 0) : undefined,
    nudged: done === record.count && !record.fault ? slopeByNudging(graph, to) : undefined,
    cost: countPaths(graph),
  };
}

/** Whether two slopes are the same, but for the rounding of a nudge. */
export const agree = (a: number, b: number) => Math.abs(a - b) <= 1e-5 * Math.max(1, Math.abs(a), Math.abs(b));
