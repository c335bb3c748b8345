import type { Cell } from '../../../engine/trace/layout.ts';
import { densePart } from '../../../notation/dense/parts.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import { termAttributes } from '../../kit/formula/FormulaTerm.tsx';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { CheckFrame, Nudge } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  readonly frame: CheckFrame;
  readonly highlight: Highlight;
  /** With both losses, to all digits that matter. */
  readonly full?: boolean;
}

type Column = readonly [title: string, text: (nudge: Nudge) => string];
const digits = { significant: 9 };
const compared: readonly Column[] = [
  ['nudging', ({ slope }) => formatNumber(slope)],
  ['ratio', ({ ratio, agrees }) => `${agrees ? '✓' : '✗'} ${formatNumber(ratio)}`],
];
const details: readonly Column[] = [
  [words.lossAtW, ({ raised }) => raised.toFixed(16)],
  [words.lossAtWText, ({ lowered }) => lowered.toFixed(16)],
  ['nudging', ({ slope }) => formatNumber(slope, digits)],
  [words.relativeError, ({ error }) => formatNumber(error, { significant: 3 })],
];

const weightAttributes = (cell: Cell, highlight: Highlight) =>
  termAttributes({ cell, part: densePart(cell), colour: 'weight' }, highlight);

/** One row for each weight: what the backward pass says, and what nudging says. */
export function CheckTable({ id, frame, highlight, full = false }: Props) {
  const columns = full ? details : compared;
  const heads = ['weight', ...(full ? [words.itsValue] : []), words.backwardPass, ...columns.map(([title]) => title)];
  return (
    <ScrollTable label={words.ofAllWeights(full, id)} caption={full ? undefined : words.whereBothDiffer} heads={heads}>
      {frame.rows.map((row) => {
        const { connection, claimed, nudge } = row;
        return (
          <tr key={connection.name} class={row === frame.now ? 'now' : ''}>
            <th scope="row">
              <span {...weightAttributes(connection.weight.cell, highlight)}>{connection.name}</span>
            </th>
            {full ? <td>{formatNumber(connection.weight.value as number)}</td> : null}
            {nudge === undefined ? (
              // What the backward pass says is not there before its turn either: predictions ask for it.
              <td class="soft" colSpan={columns.length + 1}>
                {notYet}
              </td>
            ) : (
              <>
                <td>{formatNumber(claimed, full ? digits : undefined)}</td>
                {columns.map(([title, text]) => (
                  <td key={title} class={title === 'ratio' && !nudge.agrees ? 'differs' : ''}>
                    {text(nudge)}
                  </td>
                ))}
              </>
            )}
          </tr>
        );
      })}
    </ScrollTable>
  );
}
