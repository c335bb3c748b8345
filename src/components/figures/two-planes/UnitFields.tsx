import type { Experiment } from '../../../engine/experiment.ts';
import { formatNumber } from '../../../notation/format.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import type { Variants } from '../../kit/stage/step-figure-props.ts';
import type { RunStage } from '../../kit/stage/useStage.ts';
import { gainEdits, gainOf } from './variants.ts';
import * as words from './words.ts';

interface Props {
  readonly stage: RunStage<Experiment>;
  readonly variants: Variants;
}

/** Which function the hidden units have; of sigmoids, how steep they are. */
export function UnitFields({ stage, variants }: Props) {
  const { experiment, awake, digits, edit, show } = stage;
  const names = Object.keys(variants);
  const variant = stage.view ?? (names[0] as string);
  const disabled = !awake;
  return (
    <>
      <SelectField
        label={words.units}
        value={variant}
        written={{ relu: 'ReLU' }}
        {...{ names, disabled }}
        choose={(name) => show(name === names[0] ? undefined : name)}
      />
      {variant === 'sigmoid' ? (
        <label class="scrubber">
          <span>{words.gainK(formatNumber(gainOf(experiment), digits))}</span>
          <input
            type="range"
            min={1}
            max={10}
            step={1}
            {...{ disabled }}
            value={gainOf(experiment)}
            onInput={(event) => edit(gainEdits(Number(event.currentTarget.value)))}
          />
        </label>
      ) : null}
    </>
  );
}
