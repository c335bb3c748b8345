import { shortNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { TwoRunsFrame } from './frame.ts';
import * as words from './words.ts';

/** The weight of both runs at the start and after each update that is complete, side by side. */
export function Weights({ id, rows }: { readonly id: string; readonly rows: TwoRunsFrame['weights'] }) {
  const all = { significant: 9 } as const;
  return (
    <ScrollTable
      class="state"
      label={words.weightOfBothRuns(id)}
      caption={words.weightWSide}
      heads={[words.afterUpdate, words.firstRun, words.secondRun, words.same]}
    >
      {rows.map(([one, other], update) => (
        <tr key={update}>
          <th scope="row">{update === 0 ? words.start : update}</th>
          <td>{shortNumber(one, all)}</td>
          <td>{shortNumber(other, all)}</td>
          <td>{Object.is(one, other) ? words.toTheLastBit : 'no'}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
