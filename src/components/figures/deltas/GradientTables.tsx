import { at } from '../../../engine/trace/dense-names.ts';
import { cellName } from '../../../engine/trace/layout.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import type { Reading } from '../../kit/diagram/network-frame.ts';
import { cellAttributes } from '../../kit/formula/FormulaTerm.tsx';
import { MathSymbol } from '../../kit/formula/MathSymbol.tsx';
import type { NetworkView } from '../../kit/stage/NetworkStage.tsx';
import { ScrollBox } from '../../kit/table/ScrollBox.tsx';
import { outerProducts } from './outer-products.ts';
import * as words from './words.tsx';

/** For each layer a multiplication table: δ down the side, signals along the top, gradients inside. */
export function GradientTables(stage: NetworkView) {
  const { frame } = stage;
  const last = frame.experiment.network.layers.length;
  return (
    <div class="outer-products">
      {outerProducts(frame).map(({ layer, signals, rows }) => {
        const caption =
          layer === last ? words.outputLayerDeltaSignal : words.hiddenLayerDeltaSignal(last > 2 ? ` ${layer}` : '');
        return (
          <ScrollBox key={layer} label={`${caption} (${stage.id})`}>
            <table>
              <caption>{caption}</caption>
              <thead>
                <tr>
                  <td />
                  {signals.map((signal) => (
                    <th key={cellName(signal.cell)} scope="col">
                      <Entry {...stage} reading={signal} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ delta, gradients }, unit) => (
                  <tr key={cellName(delta.cell)} class={isAtWork(frame, layer, unit) ? 'now' : ''}>
                    <th scope="row">
                      <Entry {...stage} reading={delta} />
                    </th>
                    {gradients.map((gradient) => (
                      <td
                        key={cellName(gradient.cell)}
                        class={frame.event && cellName(frame.event.write) === cellName(gradient.cell) ? 'written' : ''}
                      >
                        <Entry {...stage} reading={gradient} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        );
      })}
    </div>
  );
}

/** Whether the last step was one of this unit's: the part that scrolls follows it. */
const isAtWork = ({ event }: NetworkView['frame'], layer: number, unit: number) =>
  event !== undefined && at(event.write, 'layer') === layer && at(event.write, 'unit') === unit;

/** A symbol with its number below, or the words that it is not yet computed. */
function Entry({ frame, highlight, reading }: NetworkView & { reading: Reading }) {
  const { cell, value } = reading;
  return (
    <span {...cellAttributes(cell, frame.notation, highlight)}>
      <MathSymbol label={frame.notation.label(cell)} />
      <br />
      {value === undefined ? <span class="soft">{notYet}</span> : formatNumber(value, frame.digits)}
    </span>
  );
}
