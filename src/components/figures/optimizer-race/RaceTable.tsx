import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { RaceFrame } from './frame.ts';
import { signOf } from './RacePlane.tsx';
import * as words from './words.ts';

/** Where all of them stand, and what each remembers. */
export function RaceTable({ id, frame: { racers } }: { readonly id: string; readonly frame: RaceFrame }) {
  return (
    <ScrollTable
      class="state"
      label={`${racers.length > 1 ? words.allSevenText : words.whereItStands} (${id})`}
      caption={racers.length > 1 ? words.whereAllSevenStand : words.whereItStandsAndWhat}
      heads={['', 'w₁', 'w₂', words.lossE, words.remembers]}
    >
      {racers.map(({ spec, name, lap, height, letters, followed, ended }) => (
        <tr key={name} class={followed ? 'current' : ''}>
          <th scope="row">
            {signOf[spec.kind]} {name}
          </th>
          {lap.point.map((value, i) => (
            <td key={i}>{formatNumber(value)}</td>
          ))}
          <td>{ended ? words.tooLarge : formatNumber(height)}</td>
          <td class="note">{letters}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
