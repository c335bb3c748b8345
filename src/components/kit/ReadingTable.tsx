import { formatNumber, notYet } from './format.ts';

interface Props {
  readonly id: string;
  readonly rows: readonly { readonly symbol: string; readonly words: string; readonly value: number | undefined }[];
}

/** The numbers of a step, each with its symbol, what it is, and its value to nine digits. */
export function ReadingTable({ id, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section class="table-box" aria-label={`Numbers of this step (${id})`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">symbol</th>
            <th scope="col">what it is</th>
            <th scope="col">value</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ symbol, words, value }) => (
            <tr key={symbol}>
              <th scope="row">{symbol}</th>
              <td class="note">{words}</td>
              <td class={value === undefined ? 'soft' : ''}>
                {value === undefined ? notYet : formatNumber(value, { significant: 9 })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
