import { useMemo } from 'preact/hooks';
import { type GraphNode, type GraphSpec, isConstant } from '../../../engine/graph/graph.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import { labelText } from '../../../notation/label.ts';
import { FormulaTerm } from '../formula/FormulaTerm.tsx';
import type { RunStage } from '../stage/useStage.ts';
import { ScrollTable } from '../table/ScrollBox.tsx';

type GraphStage = Pick<
  RunStage<GraphSpec>,
  'id' | 'experiment' | 'record' | 'position' | 'event' | 'notation' | 'digits' | 'highlight' | 'explain'
>;

/** Every node with its two numbers: its value, and how fast the result changes with it. */
export function NodeTable({ stage }: { readonly stage: GraphStage }) {
  const { id, experiment } = stage;
  const last = experiment.nodes.at(-1)?.name;
  return (
    <ScrollTable
      class="state nodes"
      label={`Values and gradients (${id})`}
      heads={['node', 'value', `gradient: ∂${last} by it`]}
    >
      {experiment.nodes.map((node, k) => (
        <Row key={node.name} {...{ stage, node, k }} />
      ))}
    </ScrollTable>
  );
}

interface RowProps {
  readonly stage: GraphStage;
  readonly node: GraphNode;
  readonly k: number;
}

/** A step changes one number: the rows of all others are kept as they are drawn. */
function Row({ stage, node, k }: RowProps) {
  const { record, position, event, notation, digits, highlight, explain } = stage;
  const numbers = (['node', 'nodeGradient'] as const).map((quantity) => {
    const cell = { quantity, index: [k] };
    return {
      ...{ quantity, cell },
      value: valueIn(record, cell, position.done),
      now: event?.write.quantity === quantity && event.write.index[0] === k,
      lit: highlight.lit !== undefined && highlight.lit === notation.part(cell),
    };
  });
  return useMemo(
    () => (
      <tr>
        <th scope="row">{labelText(notation.label({ quantity: 'node', index: [k] }))}</th>
        {numbers.map(({ quantity, cell, value, now }) =>
          quantity === 'nodeGradient' && isConstant(node) ? (
            <td key={quantity}>–</td>
          ) : (
            <td key={quantity} class={now ? 'written' : ''}>
              <FormulaTerm
                {...{ notation, cell, value, digits, highlight }}
                explain={value === undefined ? undefined : explain(cell, value)}
              />
            </td>
          ),
        )}
      </tr>
    ),
    [node, digits, ...numbers.flatMap(({ value, now, lit }) => [value, now, lit])],
  );
}
