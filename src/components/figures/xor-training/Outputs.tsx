import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { XorFrame } from './frame.ts';

/** The four rows: where they are in the hidden plane, and what the network says. */
export function Outputs({ id, frame: { points } }: { readonly id: string; readonly frame: XorFrame }) {
  return (
    <ScrollTable
      class="state"
      label={`The four rows (${id})`}
      caption="The four rows at this moment"
      heads={['x₁, x₂', 'h₁', 'h₂', 'output', 'should be']}
    >
      {points.map(({ x, hidden, output, target, right }) => (
        <tr key={x.join()}>
          <th scope="row">{x.join(', ')}</th>
          {hidden.map((value, j) => (
            <td key={j}>{formatNumber(value)}</td>
          ))}
          <td>
            {formatNumber(output)} {right ? '✓' : '✗'}
          </td>
          <td>{target}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
