import { coordinatesOf } from '../../../engine/descent/coordinates.ts';
import { cellName } from '../../../engine/trace/layout.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import { labelText } from '../../../notation/label.ts';
import type { DescentStage } from '../../kit/descent/useDescent.ts';
import { FormulaTerm } from '../../kit/formula/FormulaTerm.tsx';
import { ScrollBox } from '../../kit/table/ScrollBox.tsx';
import { type Reading, slopesOf } from './products.ts';
import * as words from './words.ts';

/** The slope along each weight, opened: a product for each example, and their mean. */
export function Products({ stage }: { readonly stage: DescentStage }) {
  const { id, notation, highlight, explain } = stage;
  const number = ({ cell, value }: Reading) =>
    value === undefined ? (
      '?'
    ) : (
      <FormulaTerm
        {...{ notation, cell, value, highlight }}
        digits={{ significant: 3 }}
        explain={explain(cell, value)}
      />
    );
  const loss = coordinatesOf(stage.run).value;
  return (
    <div class="state products">
      <p>
        {words.loss} <i>E</i>
        {' = '}
        {number({ cell: loss, value: valueIn(stage.record, loss, stage.position.done) })}
      </p>
      {slopesOf(stage).map(({ weight, slope, products }) => {
        const name = labelText(notation.label(weight));
        return (
          <ScrollBox key={name} label={words.whatMakesTheSlope(name, id)}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.along(name)}</th>
                  <th scope="col">δ</th>
                  <th scope="col">{words.signal}</th>
                  <th scope="col">=</th>
                </tr>
              </thead>
              <tbody>
                {products.map(({ factors, product }, n) => (
                  <tr key={cellName(product.cell)}>
                    <th scope="row">{words.row(n + 1)}</th>
                    {factors.map((factor) => (
                      <td key={cellName(factor.cell)}>{number(factor)}</td>
                    ))}
                    <td>{number(product)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{words.mean}</th>
                  <td />
                  <td />
                  <td>{number(slope)}</td>
                </tr>
              </tfoot>
            </table>
          </ScrollBox>
        );
      })}
    </div>
  );
}
