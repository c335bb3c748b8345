import { useMemo, useState } from 'preact/hooks';
import type { Experiment } from '../../../engine/experiment.ts';
import { createRuleRun } from '../../../engine/trace/rule-run.ts';
import { Stage } from '../../kit/stage/Stage.tsx';
import { rule } from '../../kit/stage/subjects/rule.ts';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { ruleSteps } from '../granularities.ts';
import { ruleFrame } from './frame.ts';
import { type RuleFigureProps, untils } from './held.ts';
import { RuleLine } from './RuleLine.tsx';
import { RulePlane } from './RulePlane.tsx';
import { RuleSettings } from './RuleSettings.tsx';
import { ownPoints, taskOf } from './tasks.ts';
import { Visits } from './Visits.tsx';
import { nouns } from './words.ts';

/** F2.1: a unit predicts, compares and moves its line, one example after the other. */
export default function PerceptronRule({ asks, ...props }: RuleFigureProps) {
  const stage = useStage({
    ...props,
    subject: rule,
    runOf: createRuleRun,
    granularity: 'pass',
    granularities: ruleSteps,
    nouns,
    held: useHolds(asks, (_values, _view, experiment: Experiment) => untils(experiment)),
  });
  const { run, position, digits, experiment, sentence } = stage;
  const [chosen, setOwn] = useState(false);
  const own = chosen || taskOf(experiment) === ownPoints;
  const frame = useMemo(() => ruleFrame(run, position, digits), [run, stage.cursor]);
  return (
    <Stage
      stage={stage}
      class="square rule"
      sentence={frame.sentence ?? sentence}
      picture={<RulePlane {...{ frame, stage, own }} ghosts={frame.before ? [frame.before] : []} />}
      line={<RuleLine {...{ frame, stage }} />}
      own={
        <div class="settings">
          <RuleSettings {...{ stage, own, setOwn }} />
          <Visits {...{ frame, stage }} />
        </div>
      }
      reset={() => setOwn(false)}
    />
  );
}
