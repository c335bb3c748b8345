import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { ScreeningFrame } from './frame.ts';
import * as words from './words.ts';

const kinds = ['healthy', 'sick'] as const;

/** The confusion matrix at the threshold, and the rates of both kinds. */
export function Matrix({
  id,
  frame: { matrix, report, keptBack, allKeptBack },
}: {
  readonly id: string;
  readonly frame: ScreeningFrame;
}) {
  const rate = (value: number | undefined, known = true) =>
    value === undefined ? '' : known ? formatNumber(value) : '?';
  const isKnown = !keptBack && !allKeptBack;
  return (
    <ScrollTable
      class="state"
      label={words.matrix(id)}
      heads={['', words.calledHealthy, words.calledSick, words.recall, words.precision, 'F1']}
    >
      {kinds.map((kind, k) => {
        const its = report?.classes[k];
        return (
          <tr key={kind}>
            <th scope="row">{kind}</th>
            {[0, 1].map((column) => (
              <td key={column} class={k === column ? 'right' : ''}>
                {(keptBack && kind === 'healthy' ? undefined : matrix?.[k]?.[column]) ?? '?'}
              </td>
            ))}
            <td>{rate(its?.recall, !allKeptBack && !(keptBack && kind === 'healthy'))}</td>
            <td>{rate(its?.precision, isKnown && its !== undefined && its.predicted > 0)}</td>
            <td>{rate(its?.f1, isKnown && its !== undefined && its.support > 0 && its.predicted > 0)}</td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
