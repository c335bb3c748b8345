import type { Experiment } from '../../../engine/experiment.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { RunStage } from '../../kit/stage/useStage.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { History } from '../perceptron-rule/history.ts';
import * as words from './words.ts';

interface Props {
  readonly history: History;
  readonly stage: RunStage<Experiment>;
}

/** More epochs than this are not listed. */
const listed = 12;

/** How each epoch has ended. Two that ended alike are marked: from there on all comes again. */
export function Epochs({ history: { epochs, states, repeat }, stage: { id, digits } }: Props) {
  const first = Math.max(0, epochs.length - listed);
  const ends = [{ mistakes: undefined, end: states[0] ?? [] }, ...epochs].slice(first);
  const closes = (epoch: number) => repeat !== undefined && (epoch === repeat.epoch || epoch === repeat.of);
  return (
    <ScrollTable
      class="state"
      label={words.endsOfTheEpochs(id)}
      caption={words.howEachEpochEnded}
      heads={[words.epoch, words.mistakes, 'w₁', 'w₂', 'b']}
    >
      {ends.map(({ mistakes, end }, k) => (
        <tr key={first + k} class={closes(first + k) ? 'current' : ''}>
          <th scope="row">{first + k === 0 ? words.start : first + k}</th>
          <td>{mistakes ?? null}</td>
          {end.map((value, i) => (
            <td key={String(i)}>{formatNumber(value, digits)}</td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  );
}
