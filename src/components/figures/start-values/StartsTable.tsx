import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { LayerFrame, Side } from './frame.ts';

const size = (side: Side | undefined) => (side === undefined ? '?' : formatNumber(side.size, { significant: 3 }));
const zeros = (side: Side | undefined) =>
  side === undefined ? '?' : `${formatNumber(100 * side.zero, { significant: 3 })} %`;

/** Mean sizes and zeros of every layer, as far as the passes have come. */
export function StartsTable({ id, layers }: { readonly id: string; readonly layers: readonly LayerFrame[] }) {
  return (
    <ScrollTable
      class="state"
      label={`The layers (${id})`}
      heads={['layer', 'mean size of a', 'a exactly 0', 'mean size of ∂E/∂w', '∂E/∂w exactly 0']}
    >
      {layers.map(({ layer, activations, gradients, current }) => (
        <tr key={layer} class={current ? 'current' : ''}>
          <th scope="row">{layer}</th>
          <td>{size(activations)}</td>
          <td>{zeros(activations)}</td>
          <td>{size(gradients)}</td>
          <td>{zeros(gradients)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
