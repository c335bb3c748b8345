import type { Experiment } from '../../../engine/experiment.ts';
import { FormulaTerm } from '../../kit/formula/FormulaTerm.tsx';
import type { RunStage } from '../../kit/stage/useStage.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { OneHotFrame, Reading } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: OneHotFrame;
  readonly stage: RunStage<Experiment>;
}

/** A row for each class: score, share, its place in the one-hot row, its part of the loss, and its slope. */
export function OutputsTable({ frame, stage: { id, digits, notation, highlight, explain } }: Props) {
  const number = ({ cell, value }: Reading) =>
    value === undefined ? (
      '?'
    ) : (
      <FormulaTerm {...{ notation, cell, value, digits, highlight }} explain={explain(cell, value)} />
    );
  return (
    <ScrollTable
      class="state"
      label={words.classes(id)}
      caption={words.classesText}
      heads={[words.classText, words.scoreZ, words.shareP, words.targetY, words.partOfE, words.slopePY]}
    >
      {frame.outputs.map(({ position, score, share, target, term, slope, current }) => (
        <tr key={position} class={current ? 'current' : ''}>
          <th scope="row">{position + 1}</th>
          <td>{number(score)}</td>
          <td>{number(share)}</td>
          <td>{number(target)}</td>
          <td>{number(term)}</td>
          <td>{number(slope)}</td>
        </tr>
      ))}
      <tr>
        <th scope="row" colSpan={4}>
          {words.togetherTheLossE}
        </th>
        <td>{number(frame.loss)}</td>
        <td />
      </tr>
    </ScrollTable>
  );
}
