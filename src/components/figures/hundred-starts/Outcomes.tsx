import type { Outcome } from '../../../engine/random-starts.ts';
import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { type Size, sizes, starts } from './settings.ts';
import * as words from './words.ts';

/** What has become of the starts of each size, as far as they are trained. */
export type Results = Readonly<Partial<Record<Size, readonly Outcome[]>>>;

const three = { significant: 3 } as const;

/** One square a start. The sentence and the table say the same in words. */
export function Starts({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  return (
    <ol class="starts" aria-hidden="true">
      {Array.from({ length: starts }, (_, k) => {
        const solved = outcomes[k]?.solved;
        return (
          <li key={String(k)} class={solved === undefined ? 'waiting' : solved ? 'solved' : 'stuck'}>
            {solved === undefined ? null : solved ? '✓' : '✗'}
          </li>
        );
      })}
    </ol>
  );
}

/** What came out, and what the first network that failed says instead. */
export function Summary({ id, results }: { readonly id: string; readonly results: Results }) {
  const done = sizes.flatMap((hidden) => {
    const outcomes = results[hidden] ?? [];
    return outcomes.length === starts ? [{ hidden, outcomes }] : [];
  });
  if (done.length === 0) return null;
  return (
    <ScrollTable
      class="state"
      label={words.whatCameOut(id)}
      caption={words.whatCameOutText}
      heads={[words.hiddenUnitsText, words.solved, words.outputsOfTheFirst]}
    >
      {done.map(({ hidden, outcomes }) => {
        const stuck = outcomes.find(({ solved }) => !solved);
        return (
          <tr key={hidden}>
            <th scope="row">{hidden}</th>
            <td>{words.of(outcomes.filter(({ solved }) => solved).length, starts)}</td>
            <td>{stuck ? stuck.outputs.map((output) => formatNumber(output, three)).join(', ') : words.noneFailed}</td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
