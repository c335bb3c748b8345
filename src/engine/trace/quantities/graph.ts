/** The numbers of a computation graph. */
import type { IndexName } from './index-name.ts';

export const graphQuantities = {
  node: ['node'],
  nodeExponent: ['node'],
  nodeSlope: ['node', 'operand'],
  nodePath: ['node', 'operand'],
  nodeGradient: ['node'],
} as const satisfies Record<string, readonly IndexName[]>;
