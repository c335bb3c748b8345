import { irisFeatures } from '../../../engine/datasets/iris.ts';
import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { SplitFrame } from './frame.ts';
import * as words from './words.ts';

/** Mean and deviation of the training flowers, and what they make of the first test flower. */
export function Scaler({ id, frame: { scaler, first } }: { readonly id: string; readonly frame: SplitFrame }) {
  const known = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value));
  return (
    <ScrollTable
      class="state"
      label={words.standardising(id)}
      heads={[words.measurement, words.mean, 'SD', words.flower(first.number), words.standardised]}
    >
      {irisFeatures.map((name, i) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{known(scaler?.mean[i])}</td>
          <td>{known(scaler?.scale[i])}</td>
          <td>{formatNumber(first.raw[i] as number)}</td>
          <td>{known(scaler && first.scaled[i])}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
