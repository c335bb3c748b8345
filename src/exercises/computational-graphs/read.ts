/** Graphs as questions use them: from a text, at other numbers, and what both sweeps make of them. */
import { type GraphSpec, isOperation } from '../../engine/graph/graph.ts';
import { nodeOf, recordGraph } from '../../engine/graph/graph-run.ts';
import { planGraph, type SweepOptions } from '../../engine/graph/sweep.ts';
import { readGraphText } from '../../notation/expression/graph-of.ts';
import { show } from '../../questions/index.ts';

/** @throws Error where the text cannot be read */
export function graphFrom(text: string): GraphSpec {
  const read = readGraphText(text);
  if (!read.ok) throw new Error(`“${text}”, character ${read.misread.at + 1}: ${read.misread.says}`);
  return read.graph;
}

/** The graph with other given numbers, by their names. */
export const withNumbers = ({ nodes }: GraphSpec, numbers: Readonly<Record<string, number>>): GraphSpec => ({
  kind: 'graph',
  nodes: nodes.map((node) => {
    const value = isOperation(node) ? undefined : numbers[node.name];
    return value === undefined ? node : { name: node.name, value };
  }),
});

/** @throws RangeError for a name that the graph has not */
export const valueAt = (graph: GraphSpec, name: string) => nodeOf(graph, recordGraph(graph), name).value ?? Number.NaN;

/** How fast the result changes with a node; by a sweep with a mistake, where one is asked for. */
export const gradientOf = (graph: GraphSpec, name: string, mistake?: SweepOptions) =>
  nodeOf(graph, recordGraph(graph, planGraph(graph, mistake)), name).gradient ?? Number.NaN;

/** A number as a factor that stands behind a sign: (−4). */
export const factor = (value: number) => (value < 0 ? `(${show(value)})` : show(value));

/** What a node is called, set upright as the figure sets it: there a question lights it. */
export const up = ([name]: TemplateStringsArray) => `$\\mathrm{${name}}$`;
