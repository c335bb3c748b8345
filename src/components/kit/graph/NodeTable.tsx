import { type GraphSpec, isConstant } from '../../../engine/graph/graph.ts';
import { cellName } from '../../../engine/trace/layout.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import { labelText } from '../../../notation/label.ts';
import { FormulaTerm } from '../formula/FormulaTerm.tsx';
import type { RunStage } from '../stage/useStage.ts';
import { ScrollTable } from '../table/ScrollBox.tsx';

/** Every node with its two numbers: its value, and how fast the result changes with it. */
export function NodeTable<Values>({ stage }: { readonly stage: RunStage<GraphSpec, Values> }) {
  const { id, experiment, record, position, event, notation, digits, highlight, explain } = stage;
  const last = experiment.nodes.at(-1)?.name;
  const written = event && cellName(event.write);
  return (
    <ScrollTable
      class="state nodes"
      label={`Values and gradients (${id})`}
      heads={['node', 'value', `gradient: ∂${last} by it`]}
    >
      {experiment.nodes.map((node, k) => (
        <tr key={node.name}>
          <th scope="row">{labelText(notation.label({ quantity: 'node', index: [k] }))}</th>
          {(['node', 'nodeGradient'] as const).map((quantity) => {
            const cell = { quantity, index: [k] };
            if (quantity === 'nodeGradient' && isConstant(node)) return <td key={quantity}>–</td>;
            const value = valueIn(record, cell, position.done);
            return (
              <td key={quantity} class={written === cellName(cell) ? 'written' : ''}>
                <FormulaTerm
                  {...{ notation, cell, value, digits, highlight }}
                  explain={value === undefined ? undefined : explain(cell, value)}
                />
              </td>
            );
          })}
        </tr>
      ))}
    </ScrollTable>
  );
}
