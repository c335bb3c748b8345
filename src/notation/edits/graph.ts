/** What can be changed of a graph: the numbers that are given and are no part of the expression. `n.3` is node 3. */
import { type GraphSpec, isConstant, isOperation } from '../../engine/graph/graph.ts';
import { editRules } from '../../player/edit-places.ts';

export const graphEdits = editRules<GraphSpec>(
  ({ nodes }) =>
    nodes.flatMap((node, k) =>
      isOperation(node) || isConstant(node) ? [] : [{ target: `n.${k}`, path: ['nodes', k, 'value'], name: node.name }],
    ),
  ({ quantity, index }) => (quantity === 'node' ? `n.${index[0]}` : undefined),
);
