import { tallyOf } from '../../../teach/receipt/tally.ts';
import { minuteWords } from '../../../teach/receipt/words.ts';
import { asWritten } from '../../kit/stage/as-written.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { all, columns as heads } from './check-words.ts';
import { titleOf } from './title.ts';
import type { Entry } from './useReceipts.ts';

/** All receipts in one table, a row each. */
export function ClassTable({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ScrollTable label={all} heads={heads}>
      {entries.map((entry, k) => {
        const { exercises, predictions, unknown } = tallyOf(entry.answers);
        const numbers = [exercises.of, exercises.right, exercises.first, predictions.of, predictions.right, unknown];
        return (
          <tr key={entry.code}>
            <th scope="row">
              <a href={`#receipt-${k + 1}`} {...asWritten} onClick={open}>
                {titleOf(entry, k + 1)}
              </a>
            </th>
            <td data-head={heads[1]}>{minuteWords(entry.made)}</td>
            {numbers.map((number, column) => (
              <td key={heads[column + 2]} data-head={heads[column + 2]}>
                {number}
              </td>
            ))}
          </tr>
        );
      })}
    </ScrollTable>
  );
}

/** Unfolds the receipt that a link leads to, and goes there. The address stays: it may hold a receipt itself. */
function open(event: MouseEvent) {
  event.preventDefault();
  const { hash } = event.currentTarget as HTMLAnchorElement;
  const fold = document.querySelector<HTMLDetailsElement>(hash);
  if (fold === null) return;
  fold.open = true;
  fold.querySelector<HTMLElement>('summary')?.focus();
}
