import { cellName } from '../../../engine/trace/layout.ts';
import { labelText } from '../../../notation/label.ts';
import { FormulaTerm } from '../formula/FormulaTerm.tsx';
import { ScrollBox } from '../table/ScrollBox.tsx';
import { trailCells, trailOf } from './trail.ts';
import type { DescentStage } from './useDescent.ts';

/** The last points of the way in a table, the one at hand below. */
export function Trail({ stage, most = 3 }: { readonly stage: DescentStage; readonly most?: number }) {
  const { id, run, notation, digits, highlight, explain, position } = stage;
  return (
    <div class="state trail">
      <ScrollBox label={`The way so far (${id})`}>
        <table>
          <thead>
            <tr>
              <th scope="col">step</th>
              {trailCells(run).map((cell) => (
                <th key={cellName(cell)} scope="col">
                  {labelText(notation.label(cell))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trailOf(stage, most).map(({ update, numbers }) => (
              <tr key={update} class={update === position.update ? 'now' : ''}>
                <th scope="row">{update + 1}</th>
                {numbers.map(({ cell, value }) => (
                  <td key={cellName(cell)}>
                    {value === undefined ? (
                      '?'
                    ) : (
                      <FormulaTerm
                        {...{ notation, cell, value, digits, highlight }}
                        explain={update === position.update ? explain(cell, value) : undefined}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
