import { createLossRun } from '../../../engine/trace/loss-run.ts';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import type { StepFigureProps } from '../../kit/stage/step-figure-props.ts';
import { fittedLine } from '../../kit/stage/subjects/fitted-line.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { ErrorsPlane } from './ErrorsPlane.tsx';
import { ErrorsTable } from './ErrorsTable.tsx';
import { errorsFrame, pointStops } from './frame.ts';
import { LineFields } from './LineFields.tsx';
import { LowestSoFar } from './LowestSoFar.tsx';

/** F6.1: a line has an error at each point; the mean of their squares is one number that says how wrong the line is. */
export default function BeatTheNumber(props: StepFigureProps) {
  const stage = useStage({
    ...props,
    subject: fittedLine,
    runOf: (experiment) => createLossRun(experiment),
    rests: { noun: 'step', of: pointStops },
  });
  const { run, position, event, notation, highlight, digits, explain } = stage;
  const frame = errorsFrame(run, position.done);
  return (
    <Stage
      stage={stage}
      class="square"
      picture={<ErrorsPlane {...{ frame, stage }} />}
      line={
        <>
          {event === undefined ? null : (
            <FormulaLine formula={notation.formula(event)} {...{ highlight, digits, explain }} />
          )}
          <LowestSoFar frame={frame} />
        </>
      }
      own={
        <div class="settings">
          <LineFields {...{ frame, stage }} />
          <ErrorsTable {...{ frame, stage }} />
        </div>
      }
    />
  );
}
