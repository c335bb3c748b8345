/** All ways from a node to the last one, and what they would cost: the reason why gradients are swept backwards. */
import { type GraphSpec, isConstant, isOperation } from './graph.ts';
import { type Wire, wiresOf } from './wires.ts';

/** A path, as the sweep goes: from the last node back to the one that is asked about. */
export type Path = readonly Wire[];

/**
 * The paths between the last node and node k, those first that the sweep comes along first.
 * @param most no more than so many are listed
 */
export function pathsTo(graph: GraphSpec, k: number, most: number): Path[] {
  const wires = wiresOf(graph);
  const last = graph.nodes.length - 1;
  const found: Path[] = [];
  const walk = (node: number, behind: Path) => {
    if (found.length >= most) return;
    if (node === last) found.push(behind);
    else for (const wire of (wires[node] as Wire[]).toReversed()) walk(wire[0], [wire, ...behind]);
  };
  walk(k, []);
  return found;
}

export interface Count {
  /** Paths between the last node and all numbers whose gradient is asked for. */
  readonly paths: number;
  /** Multiplications: one for each wire of each path. */
  readonly byPaths: number;
  /** Multiplications of one reverse sweep: one for each wire. */
  readonly bySweep: number;
}

/**
 * Counted without listing a path: what leads on from a node is what leads on from its readers. Exact below 2⁵³.
 * @param only the node that is asked about; without it all given numbers are
 */
export function countPaths(graph: GraphSpec, only?: number): Count {
  const wires = wiresOf(graph);
  const last = graph.nodes.length - 1;
  const paths = wires.map(() => 0);
  const lengths = wires.map(() => 0);
  paths[last] = 1;
  for (let k = last - 1; k >= 0; k--)
    for (const [reader] of wires[k] as Wire[]) {
      paths[k] = (paths[k] as number) + (paths[reader] as number);
      lengths[k] = (lengths[k] as number) + (lengths[reader] as number) + (paths[reader] as number);
    }
  const given = graph.nodes.flatMap((node, k) => (isOperation(node) || isConstant(node) ? [] : [k]));
  const asked = only === undefined ? given : [only];
  const over = (counts: readonly number[]) => asked.reduce((sum, k) => sum + (counts[k] as number), 0);
  return { paths: over(paths), byPaths: over(lengths), bySweep: wires.reduce((sum, its) => sum + its.length, 0) };
}
