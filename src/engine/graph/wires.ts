/** Who reads whom in a graph: what both sweeps, and the count of paths, are laid out from. */
import { type GraphSpec, isConstant, isOperation } from './graph.ts';

/** One reading of a node: by an operation, as its operand of this number. */
export type Wire = readonly [reader: number, operand: number];

/** Per node the nodes that it reads; none for a given number. */
export function operandsOf({ nodes }: GraphSpec): number[][] {
  const places = new Map(nodes.map(({ name }, k) => [name, k]));
  return nodes.map((node) => (isOperation(node) ? node.of.map((name) => places.get(name) as number) : []));
}

/** The nodes that the last one depends on, itself among them. */
export function reachedFrom(operands: readonly (readonly number[])[]): Set<number> {
  const reached = new Set([operands.length - 1]);
  for (let k = operands.length - 1; k >= 0; k--)
    if (reached.has(k)) for (const operand of operands[k] as number[]) reached.add(operand);
  return reached;
}

/** Per node the readings that lead on to the last node, in the order of the nodes. */
export function readersOf(operands: readonly (readonly number[])[], reached: ReadonlySet<number>): Wire[][] {
  const readers = operands.map((): Wire[] => []);
  for (const [k, row] of operands.entries())
    if (reached.has(k)) for (const [o, operand] of row.entries()) readers[operand]?.push([k, o]);
  return readers;
}

/** The same of a graph at once; constants are read by nobody, since nobody asks for their gradients. */
export function wiresOf(graph: GraphSpec): Wire[][] {
  const operands = operandsOf(graph);
  const readers = readersOf(operands, reachedFrom(operands));
  return readers.map((its, k) => (isConstant(graph.nodes[k] as GraphSpec['nodes'][number]) ? [] : its));
}
