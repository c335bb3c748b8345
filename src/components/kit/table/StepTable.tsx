import { type Cell, cellName } from '../../../engine/trace/layout.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import { labelText } from '../../../notation/label.ts';
import { FormulaTerm } from '../formula/FormulaTerm.tsx';
import type { RunStage } from '../stage/useStage.ts';
import { ScrollTable } from './ScrollBox.tsx';

type Props<Spec> = Pick<
  RunStage<Spec>,
  'id' | 'record' | 'position' | 'event' | 'notation' | 'digits' | 'highlight' | 'explain'
>;

/** The numbers of a step: what its last event read, in that order, and what it wrote. */
export function StepTable<Spec>({ id, record, position, event, notation, digits, highlight, explain }: Props<Spec>) {
  if (event === undefined) return <p>Nothing has been computed yet.</p>;
  const cells = [...event.reads, event.write].filter(
    (cell, k, all) => all.findIndex((other) => cellName(other) === cellName(cell)) === k,
  );
  const row = (cell: Cell) => {
    const value = valueIn(record, cell, position.done);
    return (
      <tr key={cellName(cell)}>
        <th scope="row">{labelText(notation.label(cell))}</th>
        <td class="note">{notation.words(cell)}</td>
        <td class="note">{cellName(cell) === cellName(event.write) ? 'written' : 'read'}</td>
        <td>
          <FormulaTerm
            {...{ notation, cell, value, digits, highlight }}
            explain={value === undefined ? undefined : explain(cell, value)}
          />
        </td>
      </tr>
    );
  };
  return (
    <div class="state">
      <ScrollTable
        label={`Numbers of this step (${id})`}
        caption="Read and written"
        heads={['number', 'what it is', 'in this step', 'value now']}
      >
        {cells.map(row)}
      </ScrollTable>
    </div>
  );
}
