/**
 * A scalar computational graph: numbers, and operations on nodes named before. Its value is the last node. Convolutions and
 * recurrent cells are written as such graphs too (convolution.ts, recurrent.ts), so one forward and one reverse sweep serve all.
 */
export const operationNames = ['add', 'multiply', 'power', 'max', 'exp', 'log', 'tanh', 'sigmoid'] as const;
export type OperationName = (typeof operationNames)[number];

/** How many operands an operation takes. */
export const operandCounts: Readonly<Record<OperationName, { readonly from: number; readonly to: number }>> = {
  add: { from: 1, to: 1024 },
  multiply: { from: 2, to: 2 },
  power: { from: 1, to: 1 },
  // As many as the largest window of pooling has: the slope by each operand reads all operands before it.
  max: { from: 1, to: 100 },
  exp: { from: 1, to: 1 },
  log: { from: 1, to: 1 },
  tanh: { from: 1, to: 1 },
  sigmoid: { from: 1, to: 1 },
};

/** A number that is given. */
export interface ValueNode {
  readonly name: string;
  readonly value: number;
  /** Part of the expression, as the 1 of b + 1: it cannot be changed, and nobody asks for its gradient. */
  readonly constant?: true;
}

/** An operation on nodes named before. */
export interface OperationNode {
  readonly name: string;
  readonly op: OperationName;
  readonly of: readonly string[];
  /** power only: a whole number. */
  readonly exponent?: number;
}

export type GraphNode = ValueNode | OperationNode;

export interface GraphSpec {
  readonly kind: 'graph';
  readonly nodes: readonly GraphNode[];
}

export const isOperation = (node: GraphNode): node is OperationNode => 'op' in node;

export const isConstant = (node: GraphNode): boolean => !isOperation(node) && node.constant === true;

/** Collects nodes; every method gives back the name of the node it added. */
export interface GraphBuilder {
  value(name: string, value: number): string;
  op(name: string, op: OperationName, ...of: string[]): string;
  /** Σ first[k] · second[k] (+ plus), with the products named `name·k`. */
  dot(name: string, first: readonly string[], second: readonly string[], plus?: string): string;
  finish(): GraphSpec;
}

export function graphBuilder(): GraphBuilder {
  const nodes: GraphNode[] = [];
  const add = (node: GraphNode) => {
    nodes.push(node);
    return node.name;
  };
  const builder: GraphBuilder = {
    value: (name, value) => add({ name, value }),
    op: (name, op, ...of) => add({ name, op, of }),
    dot(name, first, second, plus) {
      const products = first.map((factor, k) => builder.op(`${name}·${k}`, 'multiply', factor, second[k] as string));
      return builder.op(name, 'add', ...products, ...(plus === undefined ? [] : [plus]));
    },
    finish: () => ({ kind: 'graph', nodes }),
  };
  return builder;
}
