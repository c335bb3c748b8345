/** Reading graphs in tests, and checking all their gradients by nudging. */
import { expect } from 'vitest';
import { type GraphSpec, isOperation } from '../../../src/engine/graph/graph.ts';
import { nodeOf, recordGraph } from '../../../src/engine/graph/graph-run.ts';
import { planGraph } from '../../../src/engine/graph/sweep.ts';
import type { Plan } from '../../../src/engine/trace/plan.ts';

/** Values and gradients of named nodes of a performed graph. */
export function read(graph: GraphSpec, plan = planGraph(graph)) {
  const record = recordGraph(graph, plan);
  return {
    value: (name: string) => nodeOf(graph, record, name).value as number,
    gradient: (name: string) => nodeOf(graph, record, name).gradient as number,
  };
}

/** The gradient of every given number that the result depends on, by nudging it. */
function nudged(graph: GraphSpec, plan: Plan, name: string, h = 1e-6): number {
  const with_ = (by: number) => {
    const nodes = graph.nodes.map((node) =>
      node.name === name && !isOperation(node) ? { ...node, value: node.value + by } : node,
    );
    return read({ ...graph, nodes }, plan).value(nodes.at(-1)?.name as string);
  };
  return (with_(h) - with_(-h)) / (2 * h);
}

/** Every given number that the result depends on. */
export function checkAllGradients(graph: GraphSpec) {
  const plan = planGraph(graph);
  const { gradient } = read(graph, plan);
  for (const node of graph.nodes) {
    if (isOperation(node) || node.name === '0' || gradient(node.name) === undefined) continue;
    expect(gradient(node.name), node.name).toBeCloseTo(nudged(graph, plan, node.name), 6);
  }
}
