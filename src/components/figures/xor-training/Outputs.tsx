import { formatNumber } from '../../../notation/format.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { outputPart, type XorFrame } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  readonly frame: XorFrame;
  readonly highlight: Highlight;
}

/** The four rows: where they are in the hidden plane, and what the network says. */
export function Outputs({ id, frame: { points }, highlight: { lit, light } }: Props) {
  return (
    <ScrollTable
      class="state"
      label={words.fourRows(id)}
      caption={words.fourRowsAtThisMoment}
      heads={['x₁, x₂', 'h₁', 'h₂', words.output, words.shouldBe]}
    >
      {points.map(({ x, hidden, output, target, right }, n) => (
        <tr
          key={x.join()}
          class={lit === outputPart(n) ? 'lit' : ''}
          onPointerEnter={() => light(outputPart(n))}
          onPointerLeave={() => light(undefined)}
        >
          <th scope="row">{x.join(', ')}</th>
          {hidden.map((value, j) => (
            <td key={j}>{formatNumber(value)}</td>
          ))}
          <td>
            {formatNumber(output)} {right ? '✓' : '✗'}
          </td>
          <td>{target}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
