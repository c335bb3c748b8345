import type { Experiment } from '../../../engine/experiment.ts';
import { More } from '../../kit/controls/More.tsx';
import { NudgeField } from '../../kit/plane/NudgeField.tsx';
import { threshold } from '../../kit/stage/subjects/unit.ts';
import type { RunStage } from '../../kit/stage/useStage.ts';
import type { PerceptronFrame } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: PerceptronFrame;
  readonly stage: RunStage<Experiment>;
  /** Turns an input over. */
  toggle(input: number): void;
}

/** What the reader can do to the unit: turn its inputs on and off, write it in the other form, change its numbers. */
export function Switches({ frame, stage, toggle }: Props) {
  const { id, awake, changes, edit, show } = stage;
  const disabled = !awake;
  const { form } = frame;
  const isThreshold = form === 'threshold';
  const nudge = (label: string, target: string, value: number, name = label) => (
    <NudgeField
      key={label}
      id={`${id}-${name}`}
      {...{ label, value, disabled }}
      step={0.25}
      bound={10}
      set={(next) => edit({ [target]: next })}
    />
  );
  return (
    <div class="settings">
      <fieldset class="switches">
        <legend>{words.switches}</legend>
        {frame.inputs.map(({ value }, i) => (
          <button
            key={`x${i + 1}`}
            type="button"
            {...{ disabled }}
            role="switch"
            aria-checked={value === 1}
            onClick={() => toggle(i)}
          >
            x{i + 1}: {value === 1 ? '1, on' : value === 0 ? '0, off' : value}
          </button>
        ))}
      </fieldset>
      <button type="button" {...{ disabled }} onClick={() => show(isThreshold ? 'bias' : undefined)}>
        {isThreshold ? words.writeAsABias : words.writeB}
      </button>
      <More summary={words.changeTheWeights(isThreshold)} used={changes.some(({ target }) => !target.startsWith('x'))}>
        <fieldset>
          <legend>{words.weightsAnd(form)}</legend>
          {frame.weights.map(({ value }, i) => nudge(`w${i + 1}`, `w.1.0.${i}`, value as number))}
          {nudge(isThreshold ? 'θ' : 'b', isThreshold ? threshold : 'b.1.0', frame.bound.value as number, 'bound')}
        </fieldset>
      </More>
    </div>
  );
}
