import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { BatchNormFrame } from './frame.ts';
import * as words from './words.ts';

/** The four examples: sums, normalised sums, and the slope of sigmoid at both. */
export function SumsTable({ id, frame }: { readonly id: string; readonly frame: BatchNormFrame }) {
  const { sums, values, slopes, newSlopes } = frame;
  const known = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value));
  return (
    <ScrollTable
      class="state"
      label={words.sums(id)}
      heads={[words.example, words.sumZ, words.slopeThere, words.normalised, words.slopeThereText]}
    >
      {sums.map((z, k) => (
        <tr key={k}>
          <th scope="row">{k + 1}</th>
          <td>{formatNumber(z)}</td>
          <td>{known(slopes[k])}</td>
          <td>{known(values?.[k])}</td>
          <td>{known(newSlopes?.[k])}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
