import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { TaintFrame } from './frame.ts';
import * as words from './words.ts';

/** Every number so far: what it is, what it was made of, and, once they are marked, whether the test cards have touched it. */
export function Numbers({
  id,
  frame: { made, touched, leaked, marked, keptBack },
}: {
  readonly id: string;
  readonly frame: TaintFrame;
}) {
  const symbols = new Map(made.map((its) => [its.id, its.symbol]));
  return (
    <ScrollTable
      class="state readings made"
      label={words.allNumbers(id)}
      heads={[words.number, words.whatIt, words.value, words.madeOf, words.touched]}
    >
      {made.map((its) => (
        <tr key={its.id}>
          <th scope="row">{its.symbol}</th>
          <td class="note">{its.words}</td>
          <td>{its.id === keptBack ? '?' : formatNumber(its.value)}</td>
          <td class="note">{its.reads.map((read) => symbols.get(read) ?? read).join(', ')}</td>
          <td>{!marked ? '?' : leaked.has(its.id) ? words.yesALeak : touched.has(its.id) ? words.yes : 'no'}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
