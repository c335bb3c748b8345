import type { Experiment } from '../../../engine/experiment.ts';
import { formatNumber } from '../../../notation/format.ts';
import { FormulaTerm } from '../../kit/formula/FormulaTerm.tsx';
import type { RunStage } from '../../kit/stage/useStage.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { ErrorsFrame } from './frame.ts';
import * as words from './words.tsx';

interface Props {
  readonly frame: ErrorsFrame;
  readonly stage: RunStage<Experiment>;
}

/** A row for each point, filled in as far as its error is measured, and their mean. */
export function ErrorsTable({ frame, stage: { id, digits, notation, highlight, explain } }: Props) {
  const number = (quantity: 'a' | 'y' | 'lossTerm' | 'loss', index: readonly number[], value: number | undefined) => {
    const cell = { quantity, index };
    if (value === undefined) return '?';
    return <FormulaTerm {...{ notation, cell, value, digits, highlight }} explain={explain(cell, value)} />;
  };
  return (
    <ScrollTable
      class="state"
      label={words.errors(id)}
      caption={words.errorsText}
      heads={['x', words.targetY, words.lineA, words.errorAY, words.squared]}
    >
      {frame.points.map(({ x, target, output, error, squared }, n) => (
        <tr key={x} class={n === frame.current ? 'current' : ''}>
          <th scope="row">{formatNumber(x, digits)}</th>
          <td>{number('y', [n, 0], target)}</td>
          <td>{number('a', [n, 1, 0], output)}</td>
          <td>{error === undefined ? '?' : formatNumber(error, digits)}</td>
          <td>{number('lossTerm', [n, 0], squared)}</td>
        </tr>
      ))}
      <tr class={frame.mean === undefined ? '' : 'current'}>
        <th scope="row" colSpan={4}>
          {words.theirMeanTheLoss}
        </th>
        <td>{number('loss', [], frame.mean)}</td>
      </tr>
    </ScrollTable>
  );
}
