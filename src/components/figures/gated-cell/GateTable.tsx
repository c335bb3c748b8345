import { cellSizes, type LstmSpec } from '../../../engine/cells/cells.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import type { RunStage } from '../../kit/stage/useStage.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import * as words from './words.ts';

type CellStage = Pick<RunStage<LstmSpec>, 'id' | 'experiment' | 'record' | 'position' | 'event' | 'digits'>;

const [INPUT, FORGET, CANDIDATE, OUTPUT] = [0, 1, 2, 3] as const;

/** What is kept and what is let in at each step, their sum, and what is shown of it. */
export function GateTable({ stage }: { readonly stage: CellStage }) {
  const { id, experiment, record, position, event, digits } = stage;
  const { steps } = cellSizes(experiment);
  const read = (quantity: 'gate' | 'cellState' | 'cellTanh' | 'hidden', ...index: number[]) =>
    valueIn(record, { quantity, index }, position.done);
  const product = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? notYet : formatNumber(a * b, digits);
  const known = (value: number | undefined) => (value === undefined ? notYet : formatNumber(value, digits));
  const now = event?.write.index[0];
  return (
    <ScrollTable
      class="state gate-sums"
      label={words.whatEachStepKeeps(id)}
      heads={['', words.keptFCBefore, words.letInIG, words.cTheirSum, words.shownHOTanh]}
    >
      {Array.from({ length: steps }, (_, k) => k + 1).map((t) => (
        <tr key={t} class={t === now ? 'current' : ''}>
          <th scope="row">{words.step(t)}</th>
          <td>{product(read('gate', t, FORGET, 0), read('cellState', t - 1, 0))}</td>
          <td>{product(read('gate', t, INPUT, 0), read('gate', t, CANDIDATE, 0))}</td>
          <td>{known(read('cellState', t, 0))}</td>
          <td>{read('gate', t, OUTPUT, 0) === undefined ? notYet : known(read('hidden', t, 0))}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
