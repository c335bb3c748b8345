import type { Experiment } from '../../../engine/experiment.ts';
import { formatNumber } from '../../../notation/format.ts';
import { FormulaTerm } from '../../kit/formula/FormulaTerm.tsx';
import type { RunStage } from '../../kit/stage/useStage.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { DecisionFrame } from './frame.ts';
import * as said from './words.ts';

interface Props {
  readonly frame: DecisionFrame;
  readonly stage: RunStage<Experiment>;
}

/** The truth table, filled in as far as its rows are tested. */
export function Rows({ frame, stage: { id, digits, notation, highlight, explain } }: Props) {
  const number = (quantity: 'z' | 'a', n: number, value: number | undefined, words: string) => {
    const cell = { quantity, index: [n, 1, 0] };
    if (value === undefined) return '?';
    return <FormulaTerm {...{ notation, cell, value, digits, highlight, words }} explain={explain(cell, value)} />;
  };
  return (
    <ScrollTable
      class="state"
      label={said.truthTable(id)}
      caption={said.truthTableText}
      heads={['x₁, x₂', 'z', said.output, said.shouldBe, said.distanceText]}
    >
      {frame.rows.map(({ x, z, output, target, right, distance }, n) => (
        <tr key={x.join()} class={n === frame.tested - 1 ? 'current' : ''}>
          <th scope="row">{x.join(', ')}</th>
          <td>{number('z', n, z, said.sumZ(x.join(', ')))}</td>
          <td>
            {number('a', n, output, said.outputFor(x.join(', ')))}
            {right === undefined ? null : right ? ' ✓' : ' ✗'}
          </td>
          <td>{target}</td>
          <td>{z === undefined ? '?' : distance === undefined ? said.noLine : formatNumber(distance, digits)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
