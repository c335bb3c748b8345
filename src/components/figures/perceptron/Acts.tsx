import type { Experiment } from '../../../engine/experiment.ts';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import type { RunStage } from '../../kit/stage/useStage.ts';
import type { PerceptronFrame } from './frame.ts';

interface Props {
  readonly frame: PerceptronFrame;
  readonly stage: Pick<RunStage<Experiment>, 'digits' | 'highlight' | 'explain'>;
}

/** All acts of the unit, each with its numbers once it has happened. */
export function Acts({ frame, stage: { digits, highlight, explain } }: Props) {
  return (
    <ol class="acts">
      {frame.lines.map(({ act, event, formula, state }) => (
        <li key={event.index} class={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span class="act">{act}</span>
          <FormulaLine {...{ formula, digits, highlight, explain }} known={state !== 'todo'} />
        </li>
      ))}
    </ol>
  );
}
