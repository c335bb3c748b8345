import { type GateName, gate } from '../../../engine/datasets/gates.ts';
import type { Experiment } from '../../../engine/experiment.ts';
import { More } from '../../kit/controls/More.tsx';
import type { RunStage } from '../../kit/stage/useStage.ts';
import * as words from './words.ts';

const tasks: readonly GateName[] = ['and', 'or', 'nand'];

/** What the unit should say: the truth table of another gate. */
export function TaskField({ stage }: { readonly stage: RunStage<Experiment> }) {
  const { experiment, original, awake, edit } = stage;
  const task = taskOf(experiment);
  return (
    <More summary={words.anotherTask} used={task !== taskOf(original)}>
      <label class="field">
        <span>{words.task}</span>
        <select
          value={task ?? ''}
          disabled={!awake}
          onChange={(event) => edit(targetsOf(event.currentTarget.value as GateName))}
        >
          {task === undefined ? <option value="">{words.otherTargets}</option> : null}
          {tasks.map((name) => (
            <option key={name} value={name}>
              {name.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
    </More>
  );
}

/** The gate whose truth table the targets are. */
const taskOf = ({ data }: Experiment) =>
  tasks.find((name) => gate(name).labels.every((label, n) => label === data.targets[n]?.[0]));

const targetsOf = (name: GateName) => Object.fromEntries(gate(name).labels.map((label, n) => [`y.${n}.0`, label]));
