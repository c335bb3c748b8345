import { createUnitRun } from '../../../engine/trace/unit-run.ts';
import { LazyFold } from '../../kit/stage/LazyFold.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import type { StepFigureProps } from '../../kit/stage/step-figure-props.ts';
import { unit } from '../../kit/stage/subjects/unit.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { decisionFrame, rowStops } from './frame.ts';
import { LineFields } from './LineFields.tsx';
import { LineFormulas } from './LineFormulas.tsx';
import { LinePlane } from './LinePlane.tsx';
import { Rows } from './Rows.tsx';
import { Tally } from './Tally.tsx';
import { TaskField } from './TaskField.tsx';
import * as words from './words.ts';

interface Props extends StepFigureProps {
  /** Counts the lines that were tried and keeps the best score, for targets that no line can reach. */
  readonly tally?: boolean;
}

/** F1.2: the line where a unit's sum is 0 cuts the plane in two; the rows of a truth table are its points. */
export default function DecisionLine({ tally = false, ...props }: Props) {
  const stage = useStage({
    ...props,
    subject: unit,
    runOf: (experiment) => createUnitRun(experiment, 'bias'),
    rests: { noun: words.row, of: rowStops },
  });
  const { id, run, time, digits, experiment, edit } = stage;
  const frame = decisionFrame(run, time?.at ?? 0, digits);
  return (
    <Stage
      stage={stage}
      class="square"
      sentence={frame.sentence}
      picture={<LinePlane {...{ frame, stage }} />}
      line={
        <>
          {tally ? <Tally frame={frame} /> : null}
          <LineFormulas frame={frame} />
        </>
      }
      own={
        <div class="settings">
          <LineFields {...{ frame, stage }} />
          {tally ? (
            <LazyFold
              summary={words.letThePerceptronRule}
              load={() => import('../no-line/RuleTraining.tsx')}
              inner={{ id, experiment, digits, edit }}
              still={words.ruleTrainsTheUnit}
            />
          ) : (
            <TaskField stage={stage} />
          )}
          <Rows {...{ frame, stage }} />
        </div>
      }
    />
  );
}
