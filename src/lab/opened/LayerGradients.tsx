import { ScrollTable } from '../../components/kit/table/ScrollBox.tsx';
import { formatNumber } from '../../notation/format.ts';
import type { OpenedBatch } from '../protocol/opened-batch.ts';
import { gradientWords } from './gradient-words.ts';
import { silentText } from './opened-words.ts';

const digits = { significant: 3 } as const;

/** How large the gradients of each layer are, and which units are silent. */
export function LayerGradients({ batch: { layers, clipped }, penalised }: { batch: OpenedBatch; penalised: boolean }) {
  return (
    <section class="opened-layers">
      <h4>The gradients of each layer</h4>
      <ScrollTable
        label="The gradients of each layer"
        heads={['Layer', 'Mean size of a gradient', 'Norm of them all', 'Silent units']}
      >
        {layers.map((layer) => (
          <tr key={layer.name}>
            <th scope="row">{layer.name}</th>
            <td class="num">{formatNumber(layer.gradient.meanAbsolute, digits)}</td>
            <td class="num">{formatNumber(layer.gradient.norm, digits)}</td>
            <td class="num">{silentText(layer)}</td>
          </tr>
        ))}
      </ScrollTable>
      <p class="soft lab-note">
        The norm is the root of the sum of all squared gradients. By plain gradient descent a layer whose gradients are
        much smaller than those of the layers behind it hardly learns. A unit is silent that answers 0 to every image:
        it learns nothing from this batch, since no weight into it has a gradient.
        {penalised && gradientWords.penalised}
        {clipped !== undefined && gradientWords.bounded}
      </p>
    </section>
  );
}
