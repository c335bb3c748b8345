import { notYet, shortNumber } from '../../../notation/format.ts';
import { ScrollTable } from './ScrollBox.tsx';

interface Props {
  readonly id: string;
  readonly rows: readonly { readonly symbol: string; readonly words: string; readonly value: number | undefined }[];
}

/** The numbers of a step, each with its symbol, what it is, and its value to nine digits. */
export function ReadingTable({ id, rows }: Props) {
  return (
    <div class="state readings">
      <ScrollTable label={`Numbers of this step (${id})`} heads={['symbol', 'what it is', 'value']}>
        {rows.map(({ symbol, words, value }) => (
          <tr key={symbol}>
            <th scope="row">{symbol}</th>
            <td class="note">{words}</td>
            <td class={value === undefined ? 'soft' : ''}>
              {value === undefined ? notYet : shortNumber(value, { significant: 9 })}
            </td>
          </tr>
        ))}
      </ScrollTable>
    </div>
  );
}
