import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { LayerFrame, Side } from './frame.ts';
import * as words from './words.ts';

const size = (side: Side | undefined) => (side === undefined ? '?' : formatNumber(side.size));
const zeros = (side: Side | undefined) =>
  side === undefined ? '?' : `${formatNumber(100 * side.zero, { significant: 3 })} %`;

/** Mean sizes and zeros of every layer, as far as the passes have come. */
export function StartsTable({ id, layers }: { readonly id: string; readonly layers: readonly LayerFrame[] }) {
  return (
    <ScrollTable
      class="state"
      label={words.layers(id)}
      heads={[words.layer, words.meanSize, words.exactly, words.meanSizeOfE, words.eWExactly]}
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
