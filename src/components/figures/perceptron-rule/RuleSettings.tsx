import type { Experiment } from '../../../engine/experiment.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { LazyFold } from '../../kit/stage/LazyFold.tsx';
import type { rates } from '../../kit/stage/subjects/rule.ts';
import type { RunStage } from '../../kit/stage/useStage.ts';
import { ownPoints, taskEdits, taskNames, taskOf } from './tasks.ts';
import * as words from './words.ts';

interface Props {
  readonly stage: RunStage<Experiment>;
  /** Whether the points are the reader's own, and how that is chosen. */
  readonly own: boolean;
  setOwn(own: boolean): void;
}

const rateNames = { '1': 1, '½': 0.5, '¼': 0.25 } as const satisfies Record<string, (typeof rates)[number]>;
type RateName = keyof typeof rateNames;
const names = Object.keys(rateNames) as RateName[];

/** Which points are learned, how fast, and in which order. A new task begins at the start. */
export function RuleSettings({ stage, own, setOwn }: Props) {
  const { id, experiment, awake, edit, toStart } = stage;
  const disabled = !awake;
  const { learningRate } = experiment.training.optimizer;
  const chooseTask = (task: string) => {
    setOwn(task === ownPoints);
    const edits = taskEdits(task);
    if (edits === undefined) return;
    edit(edits);
    toStart();
  };
  return (
    <>
      <div class="fields">
        <SelectField
          label={words.points}
          value={own ? ownPoints : taskOf(experiment)}
          names={taskNames}
          {...{ disabled }}
          choose={chooseTask}
        />
        <SelectField
          label={words.learningRate}
          value={names.find((name) => rateNames[name] === learningRate) ?? '1'}
          {...{ names, disabled }}
          choose={(name) => edit({ lr: rateNames[name] })}
        />
      </div>
      <LazyFold
        summary={words.pointsAndTheirOrder}
        load={() => import('./PointsEditor.tsx')}
        inner={{ id, experiment, edit }}
        instance={stage.resets}
        still={words.pointsCanBeChanged}
      />
    </>
  );
}
