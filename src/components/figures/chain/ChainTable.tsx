import { formatNumber } from '../../../notation/format.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { FrameLink } from './frame.ts';
import * as words from './words.ts';

const known = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value));

interface Props {
  readonly id: string;
  readonly links: readonly FrameLink[];
  readonly highlight: Highlight;
}

/** Every unit from the last to the first, as the backward pass meets them. A column is the part that its symbol stands for. */
export function ChainTable({ id, links, highlight: { lit, light } }: Props) {
  const column = (part: string) => ({
    class: lit === part ? 'lit' : '',
    onPointerEnter: () => light(part),
    onPointerLeave: () => light(undefined),
  });
  return (
    <ScrollTable
      class="state"
      label={words.rowOfUnits(id)}
      heads={[words.unit, words.sumZ, words.slopeFZ, 'w · f′(z)', words.fault, '∂E/∂w']}
    >
      {links.toReversed().map(({ layer, weight, z, slope, delta, gradient, current }) => (
        <tr key={layer} class={current ? 'current' : ''}>
          <th scope="row">{layer}</th>
          <td>{formatNumber(z)}</td>
          <td {...column('f′')}>{delta === undefined ? '?' : formatNumber(slope)}</td>
          <td {...column('w')}>{delta === undefined ? '?' : formatNumber(weight * slope)}</td>
          <td {...column('δ')}>{known(delta)}</td>
          <td {...column('∂w')}>{known(gradient)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
