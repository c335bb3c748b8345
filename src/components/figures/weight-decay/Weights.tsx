import { startWeights } from '../../../exercises/overfitting/penalties.ts';
import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { type DecayFrame, penaltyNames } from './frame.ts';
import * as words from './words.ts';

const nine = (value: number | undefined) => formatNumber(value ?? Number.NaN, { significant: 9 });

/** All four weights to the digit. */
export function Weights({ id, frame: { decays } }: { readonly id: string; readonly frame: DecayFrame }) {
  return (
    <ScrollTable
      class="state"
      label={words.weights(id)}
      heads={[words.beganAt, ...decays.map(({ penalty }) => penaltyNames[penalty])]}
    >
      {startWeights.map((start, i) => (
        <tr key={start}>
          <th scope="row">{formatNumber(start)}</th>
          {decays.map(({ penalty, weights }) => (
            <td key={penalty}>{nine(weights.at(-1)?.[i])}</td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  );
}
