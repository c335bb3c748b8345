import type { Remarks } from '../../../teach/receipt/remarks.ts';
import { tallyOf } from '../../../teach/receipt/tally.ts';
import { minuteWords, type Names, remarkWords } from '../../../teach/receipt/words.ts';
import { asWritten } from '../../kit/stage/as-written.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { all, columns, ofSet } from './check-words.ts';
import { titleOf } from './title.ts';
import type { Entry } from './useReceipts.ts';

interface Props {
  readonly entries: readonly Entry[];
  /** Of each entry. */
  readonly remarks: readonly Remarks[];
  readonly names: Names;
}

/** All receipts in one table, a row each. */
export function ClassTable({ entries, remarks, names }: Props) {
  const isSet = remarks[0]?.set !== undefined;
  const heads = [...columns.receipt, ...(isSet ? columns.set : []), ...columns.answers, ...columns.remarks];
  return (
    <ScrollTable label={all} heads={heads}>
      {entries.map((entry, k) => {
        const { exercises, predictions, unknown } = tallyOf(entry.answers);
        const its = remarks[k];
        const numbers = [exercises.of, exercises.right, exercises.first, predictions.of, predictions.right, unknown];
        const cells = [
          minuteWords(entry.made),
          ...(its?.set === undefined ? [] : [ofSet(its.set.right, its.set.answered, its.set.of)]),
          ...numbers.map(String),
        ];
        return (
          <tr key={entry.code}>
            <th scope="row">
              <a href={`#receipt-${k + 1}`} {...asWritten} onClick={open}>
                {titleOf(entry, k + 1)}
              </a>
            </th>
            {cells.map((cell, column) => (
              <td key={heads[column + 1]} data-head={heads[column + 1]}>
                {cell}
              </td>
            ))}
            <td class="noticed" data-head={heads.at(-1)} {...asWritten}>
              {its === undefined ? null : remarkWords(its, names).map((each) => <p key={each}>{each}</p>)}
            </td>
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
