import { cellName } from '../../../engine/trace/layout.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Reading } from '../../kit/diagram/network-frame.ts';
import { cellAttributes } from '../../kit/formula/FormulaTerm.tsx';
import type { NetworkView } from '../../kit/stage/NetworkStage.tsx';
import { ScrollBox } from '../../kit/table/ScrollBox.tsx';
import type { Place } from './close-up.ts';
import { type LayerMatrix as Layer, layerMatrix } from './layer-matrix.ts';
import * as said from './words.ts';

/** The layer of a unit as z = W a + b, then a = f(z): the row of the unit and the column it is multiplied with are brought out. */
export function LayerMatrix({ frame, highlight, id, place }: NetworkView & { place: Place }) {
  const layer = layerMatrix(frame, place.layer);
  const cells = (column: keyof Pick<Layer['rows'][number], 'bias' | 'sum' | 'activation'>) =>
    layer.rows.map((row) => [{ reading: row[column], hot: row.unit === place.unit }]);
  const table = (name: string, words: string, rows: readonly (readonly { reading: Reading; hot: boolean }[])[]) => (
    <table>
      <caption>
        <i>{name}</i> {rows.length} × {rows[0]?.length} <span class="visually-hidden">{words}</span>
      </caption>
      <tbody>
        {rows.map((row) => (
          <tr key={cellName((row[0] as { reading: Reading }).reading.cell)}>
            {row.map(({ reading, hot }) => {
              const isNow = layer.written === cellName(reading.cell);
              const { class: classes, ...attributes } = cellAttributes(reading.cell, frame.notation, highlight);
              return (
                <td
                  key={cellName(reading.cell)}
                  {...attributes}
                  class={`${classes}${hot ? ' hot' : ''}${isNow ? ' written' : ''}`}
                >
                  {reading.value === undefined ? (
                    <span title={said.notYetComputed}>?</span>
                  ) : (
                    formatNumber(reading.value)
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
  const isAt = (column: number) => layer.column === undefined || layer.column === column;
  const { unit } = place;
  const previous = place.layer === 1 ? 'x' : 'a';
  return (
    <ScrollBox class="matrices" label={said.thisLayerAsMatrices(id)}>
      {table(
        'W',
        said.weightsOneRow,
        layer.rows.map((row) => row.weights.map((reading, i) => ({ reading, hot: row.unit === unit && isAt(i) }))),
      )}
      <span class="sign">·</span>
      {table(
        previous,
        said.signalsThatCome,
        layer.signals.map((reading, i) => [{ reading, hot: isAt(i) }]),
      )}
      <span class="sign">+</span>
      {table('b', 'biases', cells('bias'))}
      <span class="sign">=</span>
      {table('z', 'sums', cells('sum'))}
      <span class="sign">
        → <i>f</i> →
      </span>
      {table('a', 'activations', cells('activation'))}
    </ScrollBox>
  );
}
