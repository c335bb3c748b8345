import { ScrollTable } from '../../components/kit/table/ScrollBox.tsx';
import type { EpochRow } from '../protocol/messages.ts';
import { percent } from '../protocol/words.ts';

/** Where no images are kept for validation. */
const notKept = 'none kept';

/** Loss and accuracy of every epoch, as numbers. */
export function EpochTable({ epochs }: { epochs: readonly EpochRow[] }) {
  return (
    <ScrollTable
      class="lab-table"
      label="Loss and accuracy of every epoch"
      caption="Training: mean over the whole epoch, while the weights were changing. Validation: after the epoch."
      heads={['Epoch', 'Training loss', 'Validation loss', 'Training accuracy', 'Validation accuracy']}
    >
      {epochs.map(({ epoch, training, validation }) => (
        <tr key={epoch}>
          <th scope="row">{epoch}</th>
          <td class="num">{training.loss.toFixed(4)}</td>
          <td class="num">{validation ? validation.loss.toFixed(4) : notKept}</td>
          <td class="num">{percent(training.accuracy)}</td>
          <td class="num">{validation ? percent(validation.accuracy) : notKept}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
