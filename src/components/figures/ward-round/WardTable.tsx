import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { Seen, WardFrame } from './frame.ts';

/** What is measured of every layer at this look. */
export function WardTable({ id, frame }: { readonly id: string; readonly frame: WardFrame }) {
  const short = (value: number) => formatNumber(value, { significant: 3 });
  const rows = (seen: Seen, name: string) =>
    (seen.readings ?? []).map(({ size, zero, different, units }, k) => (
      <tr key={`${name} ${k}`}>
        <th scope="row">
          {k + 1}
          {frame.treated ? `, ${name}` : ''}
        </th>
        <td>{short(size)}</td>
        <td>{short(100 * zero)} %</td>
        <td>{units === 1 ? 'one unit' : `${different} of ${units}`}</td>
      </tr>
    ));
  return (
    <ScrollTable
      class="state"
      label={`The layers (${id})`}
      caption={`Gradients, ${frame.moment === 0 ? 'before the first update' : `after ${frame.moment} updates`}`}
      heads={['layer', 'mean size', 'exactly 0', 'units with gradients of their own']}
    >
      {rows(frame.untreated, 'untreated')}
      {frame.treated && rows(frame.treated, 'treated')}
    </ScrollTable>
  );
}
