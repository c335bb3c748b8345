import { asWritten } from '../../components/kit/stage/as-written.ts';
import { ScrollTable } from '../../components/kit/table/ScrollBox.tsx';
import { accuracy, type ConfusionMatrix } from '../../engine/metrics/confusion-matrix.ts';
import { formatNumber } from '../../notation/format.ts';

interface Props {
  /** Unique on the page. */
  readonly id: string;
  /** The engine's: rows are the true classes, columns what the network says. */
  readonly matrix: ConfusionMatrix;
  readonly classes: readonly string[];
  /** Of which examples: training, test. */
  readonly of: string;
}

/** Which classes the network takes for which: what is right stands on the diagonal, and the fuller a row's cell the darker it is. */
export function Confusion({ id, matrix, classes, of }: Props) {
  const count = matrix.flat().reduce((sum, one) => sum + one, 0);
  const right = count === 0 ? '' : `: ${formatNumber(100 * accuracy(matrix), { significant: 3 })} % right`;
  return (
    <ScrollTable
      class="confusion"
      label={`Classes and answers (${id})`}
      caption={`${count} ${of} examples${right}. Rows: what they are; columns: what the network says`}
      heads={['', ...classes]}
    >
      {matrix.map((row, actual) => {
        const all = row.reduce((sum, one) => sum + one, 0);
        return (
          <tr key={classes[actual] as string}>
            <th scope="row">{classes[actual]}</th>
            {row.map((cell, said) => (
              <td
                key={classes[said] as string}
                class={`${said === actual ? 'right' : 'wrong'} share-${tenthsOf(cell, all)}`}
                {...asWritten}
              >
                {cell}
                {said === actual ? ' ✓' : null}
              </td>
            ))}
          </tr>
        );
      })}
    </ScrollTable>
  );
}

/** 0 only for none, 10 only for all. */
function tenthsOf(cell: number, all: number): number {
  if (cell === 0 || cell === all) return cell === 0 ? 0 : 10;
  return Math.min(9, Math.max(1, Math.round((10 * cell) / all)));
}
