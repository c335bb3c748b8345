import type { Experiment } from '../../../engine/experiment.ts';
import { formatNumber } from '../../../notation/format.ts';
import { FormulaTerm } from '../../kit/formula/FormulaTerm.tsx';
import type { RunStage } from '../../kit/stage/useStage.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { WarpFrame } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: WarpFrame;
  readonly stage: RunStage<Experiment>;
}

/** Where the four points are. Places that are sums or activations of the hidden units can be asked why. */
export function Places({ frame, stage: { id, digits, notation, highlight, explain } }: Props) {
  const number = (n: number, unit: number, value: number) => {
    if (frame.quantity === undefined) return formatNumber(value, digits);
    const cell = { quantity: frame.quantity, index: [n, 1, unit] };
    return <FormulaTerm {...{ notation, cell, value, digits, highlight }} explain={explain(cell, value)} />;
  };
  return (
    <ScrollTable
      class="state"
      label={words.whereThePoints(id)}
      caption={words.whereThePointsText}
      heads={['x₁, x₂', words.shouldBe, words.across, 'up']}
    >
      {frame.points.map(({ x, at, target }, n) => (
        <tr key={x.join()}>
          <th scope="row">{x.join(', ')}</th>
          <td>{target}</td>
          {at.map((value, k) => (
            <td key={k === 0 ? 'across' : 'up'}>{number(n, k, value)}</td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  );
}
