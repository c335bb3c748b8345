import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { RaceFrame } from './frame.ts';
import * as words from './words.ts';

const four = (value: number | undefined) => (value === undefined ? '' : formatNumber(value));

/** Every trial of both searches. */
export function Trials({ id, frame: { searched } }: { readonly id: string; readonly frame: RaceFrame }) {
  const [grid, random] = searched as [RaceFrame['searched'][number], RaceFrame['searched'][number]];
  return (
    <ScrollTable
      class="state"
      label={words.trials(id)}
      heads={[words.trial, words.grid, 'λ', words.validationLoss, words.randomText, 'λ', words.validationLoss]}
    >
      {grid.trials.map((trial, k) => (
        <tr key={k}>
          <th scope="row">{k + 1}</th>
          {[trial, random.trials[k]].map((its, side) => [
            <td key={`${side} rate`}>{four(its?.learningRate)}</td>,
            <td key={`${side} l2`}>{four(its?.l2)}</td>,
            <td key={`${side} loss`}>{four(its?.validation)}</td>,
          ])}
        </tr>
      ))}
    </ScrollTable>
  );
}
