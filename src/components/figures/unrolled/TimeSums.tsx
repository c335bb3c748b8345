import { cellSizes, type RecurrentSpec } from '../../../engine/cells/cells.ts';
import type { Cell, Quantity } from '../../../engine/trace/layout.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import { FormulaTerm } from '../../kit/formula/FormulaTerm.tsx';
import type { RunStage } from '../../kit/stage/useStage.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import * as words from './words.ts';

type CellStage = Pick<
  RunStage<RecurrentSpec>,
  'id' | 'experiment' | 'record' | 'position' | 'event' | 'notation' | 'digits' | 'highlight' | 'explain'
>;

/** What a step adds to each gradient, of a recurrent cell with one unit and one input. */
const parts = [
  { name: 'w', term: 'inputTerm', sum: 'inputWeightGradient', index: [0, 0, 0] },
  { name: 'u', term: 'recurrentTerm', sum: 'recurrentWeightGradient', index: [0, 0, 0] },
  { name: 'b', term: 'gateDelta', sum: 'gateBiasGradient', index: [0, 0] },
] as const satisfies readonly { name: string; term: Quantity; sum: Quantity; index: readonly number[] }[];

/** A row for each step, the last one first as the backward pass meets them, and below them what they add up to. */
export function TimeSums({ stage }: { readonly stage: CellStage }) {
  const { steps } = cellSizes(stage.experiment);
  const times = Array.from({ length: steps }, (_, k) => steps - k);
  return (
    <ScrollTable
      class="state time-sums"
      label={words.whatEachStepAdds(stage.id)}
      heads={['', 'to ∂w: δ · x', words.toUHBefore, 'to ∂b: δ']}
    >
      {times.map((t) => (
        <tr key={t}>
          <th scope="row">{words.step(t)}</th>
          {parts.map(({ name, term, index }) => (
            <Num key={name} stage={stage} cell={{ quantity: term, index: [t, ...index] }} />
          ))}
        </tr>
      ))}
      <tr class="sum">
        <th scope="row">{words.gradient}</th>
        {parts.map(({ name, sum, index }) => (
          <Num key={name} stage={stage} cell={{ quantity: sum, index }} />
        ))}
      </tr>
    </ScrollTable>
  );
}

function Num({ stage, cell }: { readonly stage: CellStage; readonly cell: Cell }) {
  const { record, position, event, notation, digits, highlight, explain } = stage;
  const value = valueIn(record, cell, position.done);
  const isNow =
    event !== undefined && event.write.quantity === cell.quantity && `${event.write.index}` === `${cell.index}`;
  return (
    <td class={isNow ? 'written' : ''}>
      <FormulaTerm
        {...{ notation, cell, value, digits, highlight }}
        explain={value === undefined ? undefined : explain(cell, value)}
      />
    </td>
  );
}
