/** The forward and the reverse sweep of a graph as events. */
import type { EventKind } from '../trace/events.ts';
import { graphKinds } from '../trace/kinds/graph.ts';
import { layoutBuilder } from '../trace/layout.ts';
import { finishPlan, type Plan } from '../trace/plan.ts';
import { type EventWriter, eventWriter } from '../trace/writer.ts';
import { type GraphSpec, isConstant, isOperation, type OperationName, type OperationNode } from './graph.ts';
import { operandsOf, reachedFrom, readersOf, type Wire } from './wires.ts';

const kinds = {
  add: ['nodeAdd', 'slopeOfAdd'],
  multiply: ['nodeMultiply', 'slopeOfMultiply'],
  power: ['nodePower', 'slopeOfPower'],
  max: ['nodeMaximum', 'slopeOfMaximum'],
  exp: ['nodeExp', 'slopeOfExp'],
  log: ['nodeLog', 'slopeOfLog'],
  tanh: ['nodeTanh', 'slopeOfTanh'],
  sigmoid: ['nodeSigmoid', 'slopeOfSigmoid'],
} as const satisfies Record<OperationName, readonly [EventKind, EventKind]>;

export interface SweepOptions {
  /** A known mistake: where several gradients arrive at a node, each takes the place of the one before, `=` for `+=`. */
  readonly overwrites?: boolean;
}

/**
 * Lays out both sweeps of a valid graph (see validation/graph.ts). Nodes the last one does not depend on get no gradient, nor
 * do constants.
 */
export function planGraph(graph: GraphSpec, { overwrites = false }: SweepOptions = {}): Plan {
  const { nodes } = graph;
  const operands = operandsOf(graph);
  const builder = layoutBuilder();
  const slots = nodes.map(() => ({ node: -1, exponent: -1, gradient: -1, slope: -1, path: -1 }));
  const each = (wanted: (k: number) => boolean, lay: (k: number) => void) => {
    for (const k of nodes.keys()) if (wanted(k)) lay(k);
  };
  const computed = (k: number) => (operands[k] as number[]).length > 0;
  const slot = (k: number) => slots[k] as (typeof slots)[number];
  each(
    (k) => !computed(k),
    (k) => {
      slot(k).node = builder.add('node', [k], []).offset;
    },
  );
  each(
    (k) => exponentOf(nodes[k]) !== undefined,
    (k) => {
      slot(k).exponent = builder.add('nodeExponent', [k], []).offset;
    },
  );
  builder.endOfGiven();
  const reached = reachedFrom(operands);
  const asked = (k: number) => reached.has(k) && !isConstant(nodes[k] as GraphSpec['nodes'][number]);
  const consumers = readersOf(operands, reached);
  each(computed, (k) => {
    slot(k).node = builder.add('node', [k], []).offset;
  });
  each(asked, (k) => {
    const count = (operands[k] as number[]).length;
    slot(k).gradient = builder.add('nodeGradient', [k], []).offset;
    slot(k).slope = builder.add('nodeSlope', [k], [count]).offset;
    slot(k).path = builder.add('nodePath', [k], [count]).offset;
  });
  const events = eventWriter((kind) => graphKinds[kind as keyof typeof graphKinds].pass);
  each(computed, (k) => {
    const { op } = nodes[k] as OperationNode;
    const reads = (operands[k] as number[]).map((operand) => slot(operand).node);
    events.emit(kinds[op][0], 0, slot(k).node, op === 'power' ? [...reads, slot(k).exponent] : reads);
  });
  for (let k = nodes.length - 1; k >= 0; k--) if (asked(k)) reverse(events, nodes[k] as OperationNode, k);
  return finishPlan(builder.finish(), events.finish(), 0);

  function reverse(writer: EventWriter, node: OperationNode, k: number) {
    const { gradient, slope, path } = slot(k);
    const arriving = (consumers[k] as Wire[]).map(([consumer, o]) => slot(consumer).path + o);
    if (k === nodes.length - 1) writer.emit('nodeSeed', 0, gradient, [slot(k).node]);
    // The sweep comes from the last node, so the first of the consumers is the one that it reaches last.
    else writer.emit('nodeGather', 0, gradient, overwrites ? arriving.slice(0, 1) : arriving);
    const reads = (operands[k] as number[]).map((operand) => slot(operand).node);
    for (const [o, own] of reads.entries()) {
      if (!asked((operands[k] as number[])[o] as number)) continue;
      writer.emit(kinds[node.op][1], 0, slope + o, slopeReads(node.op, reads, o, own, slot(k)));
      writer.emit('chain', 0, path + o, [gradient, slope + o]);
    }
  }
}

/** What the derivative of an operation by operand o reads. */
function slopeReads(
  op: OperationName,
  reads: readonly number[],
  o: number,
  own: number,
  { node, exponent }: { readonly node: number; readonly exponent: number },
): number[] {
  if (op === 'add') return [own];
  if (op === 'multiply') return [reads[1 - o] as number];
  if (op === 'power') return [own, exponent];
  if (op === 'max') return [node, own, ...reads.slice(0, o)];
  return [own, node];
}

const exponentOf = (node: GraphSpec['nodes'][number] | undefined) =>
  node !== undefined && isOperation(node) ? node.exponent : undefined;
