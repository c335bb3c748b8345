import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { FrameStep } from './frame.ts';
import * as words from './words.ts';

/** Every time step from the last to the first, as the way back meets them. */
export function MemoryTable({ id, steps }: { readonly id: string; readonly steps: readonly FrameStep[] }) {
  const number = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value));
  return (
    <ScrollTable
      class="state"
      label={words.whatIsLeftAtEachStep(id)}
      heads={[words.step, words.uTanh, words.left, words.forgetGate, words.kept, words.byAllPaths]}
    >
      {steps.toReversed().map(({ time, link, current }) => {
        const isLast = time === steps.length;
        return (
          <tr key={time} class={current ? 'current' : ''}>
            <th scope="row">{time}</th>
            <td>{isLast ? null : number(link?.recurrent.factor)}</td>
            <td>{number(link?.recurrent.left)}</td>
            <td>{isLast ? null : number(link?.lstm.forget)}</td>
            <td>{number(link?.lstm.left)}</td>
            <td>{number(link?.lstm.all)}</td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
