import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { FrameLink } from './frame.ts';

const known = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value));

/** Every unit from the last to the first, as the backward pass meets them. */
export function ChainTable({ id, links }: { readonly id: string; readonly links: readonly FrameLink[] }) {
  return (
    <ScrollTable
      class="state"
      label={`The row of units (${id})`}
      heads={['unit', 'sum z', 'slope f′(z)', 'w · f′(z)', 'fault δ', '∂E/∂w']}
    >
      {links.toReversed().map(({ layer, weight, z, slope, delta, gradient, current }) => (
        <tr key={layer} class={current ? 'current' : ''}>
          <th scope="row">{layer}</th>
          <td>{formatNumber(z)}</td>
          <td>{delta === undefined ? '?' : formatNumber(slope)}</td>
          <td>{delta === undefined ? '?' : formatNumber(weight * slope)}</td>
          <td>{known(delta)}</td>
          <td>{known(gradient)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
