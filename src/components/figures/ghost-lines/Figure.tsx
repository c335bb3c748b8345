import { useMemo, useState } from 'preact/hooks';
import type { Experiment } from '../../../engine/experiment.ts';
import { createRuleRun } from '../../../engine/trace/rule-run.ts';
import { Stage } from '../../kit/stage/Stage.tsx';
import { rule } from '../../kit/stage/subjects/rule.ts';
import { useAsked } from '../../kit/stage/useAsked.ts';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { ghostSteps } from '../granularities.ts';
import { ruleFrame } from '../perceptron-rule/frame.ts';
import { type RuleFigureProps, untils } from '../perceptron-rule/held.ts';
import { RulePlane } from '../perceptron-rule/RulePlane.tsx';
import { RuleSettings } from '../perceptron-rule/RuleSettings.tsx';
import { ownPoints, taskOf } from '../perceptron-rule/tasks.ts';
import { nouns } from '../perceptron-rule/words.ts';
import { boundOf } from './bound.ts';
import { Count } from './Count.tsx';
import { Epochs } from './Epochs.tsx';
import { ghostsOf } from './ghosts.ts';

interface Props extends RuleFigureProps {
  /** Shows how many mistakes there can be at most. */
  readonly bound?: boolean;
}

/** F2.2 and F2.3: all lines so far, the epochs that made them, and the mistakes, beside their bound where it is asked for. */
export default function GhostLines({ bound = false, asks, ...props }: Props) {
  const stage = useStage({
    ...props,
    subject: rule,
    runOf: createRuleRun,
    granularity: 'update',
    granularities: ghostSteps,
    nouns,
    held: useHolds(asks, (_values, _view, experiment: Experiment) => untils(experiment)),
  });
  const asked = useAsked(asks?.split(' ').at(-1));
  const { run, position, digits, experiment, highlight } = stage;
  const [chosen, setOwn] = useState(false);
  const own = chosen || taskOf(experiment) === ownPoints;
  const frame = useMemo(() => ruleFrame(run, position, digits), [run, stage.cursor]);
  const { history } = frame;
  const ghosts = useMemo(() => ghostsOf(history), [history]);
  const { lit } = highlight;
  const pointed = bound && (lit === 'radius' || lit === 'margin') ? boundOf(frame.points)?.points[lit] : undefined;
  return (
    <Stage
      stage={stage}
      class="square rule ghost-lines"
      sentence={frame.sentence ?? stage.sentence}
      picture={
        <RulePlane {...{ frame, stage, own, ghosts }} loop={history.repeat !== undefined} judged lit={pointed} />
      }
      line={<Count {...{ frame, stage, bound, asked }} />}
      own={
        <div class="settings">
          <RuleSettings {...{ stage, own, setOwn }} />
          <Epochs {...{ history, stage }} />
        </div>
      }
      reset={() => setOwn(false)}
    />
  );
}
