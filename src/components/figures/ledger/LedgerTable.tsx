import type { Entry } from '../../../exercises/loss/entry.ts';
import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { LedgerFrame } from './frame.ts';
import * as words from './words.ts';

const short = (value: number) => formatNumber(value, { significant: 3 });

/** The ledger: each point entered, with its shares, verdicts and losses at both moments. The latest is on top, where it is seen. */
export function LedgerTable({ id, frame }: { readonly id: string; readonly frame: LedgerFrame }) {
  const share = ({ share: value, right }: Entry) => `${short(value)} ${right ? '✓' : '✗'}`;
  return (
    <ScrollTable
      class="state"
      label={words.ledger(id)}
      caption={words.ledgerAfterAndAfter(frame.from, frame.to)}
      heads={[words.point, words.classText, words.share, words.afterwards, words.loss, words.afterwards, words.change]}
    >
      {frame.rows
        .map((row, n) => ({ row, n }))
        .toReversed()
        .map(({ row, n }) => (
          <tr key={n} class={n === frame.rows.length - 1 ? 'current' : ''}>
            <th scope="row">{n + 1}</th>
            <td>{row.label}</td>
            <td>{share(row.before)}</td>
            <td>{share(row.after)}</td>
            <td>{short(row.before.loss)}</td>
            <td>{short(row.after.loss)}</td>
            <td>{short(row.after.loss - row.before.loss)}</td>
          </tr>
        ))}
    </ScrollTable>
  );
}
