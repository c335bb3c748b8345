import type { Experiment } from '../../../engine/experiment.ts';
import { FormulaTerm } from '../../kit/formula/FormulaTerm.tsx';
import type { RunStage } from '../../kit/stage/useStage.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { TwoPlanesFrame } from './frame.ts';
import * as said from './words.ts';

interface Props {
  readonly frame: TwoPlanesFrame;
  readonly stage: RunStage<Experiment>;
}

/** Where the points land in the hidden plane, and what the output says to it. */
export function Landings({ frame, stage: { id, digits, notation, highlight, explain } }: Props) {
  const number = (n: number, layer: number, unit: number, value: number | undefined, words: string) => {
    const cell = { quantity: 'a' as const, index: [n, layer, unit] };
    if (value === undefined) return '?';
    return <FormulaTerm {...{ notation, cell, value, digits, highlight, words }} explain={explain(cell, value)} />;
  };
  return (
    <ScrollTable
      class="state"
      label={said.whereThePointsLand(id)}
      caption={said.whereThePointsLandText}
      heads={['x₁, x₂', 'h₁', 'h₂', said.output, said.shouldBe]}
    >
      {frame.points.map(({ x, hidden, output, target, right }, n) => (
        <tr key={x.join()} class={n === frame.current ? 'current' : ''}>
          <th scope="row">{x.join(', ')}</th>
          {hidden.map((value, j) => (
            <td key={`h${j + 1}`}>{number(n, 1, j, value, said.hFor(j + 1, x.join(', ')))}</td>
          ))}
          <td>
            {number(n, 2, 0, output, said.outputFor(x.join(', ')))}
            {right === undefined ? null : right ? ' ✓' : ' ✗'}
          </td>
          <td>{target}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
