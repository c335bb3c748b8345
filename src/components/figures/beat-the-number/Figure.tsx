import { createLossRun } from '../../../engine/trace/loss-run.ts';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import type { StepFigureProps } from '../../kit/stage/step-figure-props.ts';
import { fittedLine } from '../../kit/stage/subjects/fitted-line.ts';
import { useAsked } from '../../kit/stage/useAsked.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { ErrorsPlane } from './ErrorsPlane.tsx';
import { ErrorsTable } from './ErrorsTable.tsx';
import { errorsFrame, pointStops } from './frame.ts';
import { LineFields } from './LineFields.tsx';
import { LowestSoFar } from './LowestSoFar.tsx';
import * as words from './words.tsx';

interface Props extends StepFigureProps {
  /** The prediction that asks what a square makes of an error: until the guess is made, no square is shown. */
  readonly asks?: string | undefined;
}

const unmeasured = () => [0];

/** F6.1: a line has an error at each point; the mean of their squares is one number that says how wrong the line is. */
export default function BeatTheNumber({ asks, ...props }: Props) {
  const asked = useAsked(asks, words.yourPrediction);
  const stepped = useStage({
    ...props,
    subject: fittedLine,
    runOf: (experiment) => createLossRun(experiment),
    rests: { noun: words.step, of: asked === undefined ? pointStops : unmeasured },
  });
  const stage = { ...stepped, first: asked };
  const { run, position, event, notation, highlight, digits, explain } = stage;
  const frame = errorsFrame(run, position.done);
  // The line is pulled from the first moment on, by its one number.
  const loss = asked === undefined ? frame.mean : errorsFrame(run, run.record(0).count).mean;
  return (
    <Stage
      stage={stage}
      class="square"
      practice={asked === undefined}
      picture={<ErrorsPlane {...{ frame, stage }} />}
      line={
        <>
          {event === undefined ? null : (
            <FormulaLine formula={notation.formula(event)} {...{ highlight, digits, explain }} />
          )}
          <LowestSoFar loss={loss} />
          {asked === undefined ? null : <p class="numbers soft">{words.squaresFirstYourGuess(asked)}</p>}
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
