import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { Seen, WardFrame } from './frame.ts';

/** What is measured of every layer at this look. */
export function WardTable({ id, frame }: { readonly id: string; readonly frame: WardFrame }) {
  const short = (value: number) => formatNumber(value, { significant: 3 });
  const rows = (seen: Seen, name: string) =>
    (seen.readings ?? []).map(({ size, zero, different, units, weight, slope }, k) => (
      <tr key={`${name} ${k}`}>
        <th scope="row">
          {k + 1}
          {frame.treated ? `, ${name}` : ''}
        </th>
        <td>{short(size)}</td>
        <td>{short(100 * zero)} %</td>
        <td>{units === 1 ? 'one unit' : `${different} of ${units}`}</td>
        <td>{short(weight)}</td>
        <td>{short(slope)}</td>
      </tr>
    ));
  return (
    <ScrollTable
      class="state"
      label={`The layers (${id})`}
      caption={`Means of each layer, ${frame.moment === 0 ? 'before the first update' : `after ${frame.moment} updates`}`}
      heads={['layer', 'size of ∂E/∂w', 'exactly 0', 'units that differ', 'size of w', 'slope f′']}
    >
      {rows(frame.untreated, 'untreated')}
      {frame.treated && rows(frame.treated, 'treated')}
    </ScrollTable>
  );
}
