import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { RaceFrame } from './frame.ts';
import { signOf } from './RacePlane.tsx';

/** Where all of them stand, and what each remembers. */
export function RaceTable({ id, frame: { racers } }: { readonly id: string; readonly frame: RaceFrame }) {
  return (
    <ScrollTable
      class="state"
      label={`${racers.length > 1 ? 'All seven' : 'Where it stands'} (${id})`}
      caption={
        racers.length > 1 ? 'Where all seven stand, and what they remember' : 'Where it stands, and what it remembers'
      }
      heads={['', 'w₁', 'w₂', 'loss E', 'remembers']}
    >
      {racers.map(({ spec, name, lap, height, letters, followed, ended }) => (
        <tr key={name} class={followed ? 'current' : ''}>
          <th scope="row">
            {signOf[spec.kind]} {name}
          </th>
          {lap.point.map((value, i) => (
            <td key={i}>{formatNumber(value)}</td>
          ))}
          <td>{ended ? 'too large' : formatNumber(height)}</td>
          <td class="note">{letters}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
